/** How two people become a couple by a code, and how they part. */
package io.soullink.app.pairing;
