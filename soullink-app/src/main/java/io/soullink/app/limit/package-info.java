/** How often something may be tried. */
package io.soullink.app.limit;
