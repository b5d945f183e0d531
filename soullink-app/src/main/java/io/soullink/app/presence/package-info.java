/**
 * Who is there. Only partners hear of each other; who drops out and is back within ten seconds was never gone.
 */
package io.soullink.app.presence;
