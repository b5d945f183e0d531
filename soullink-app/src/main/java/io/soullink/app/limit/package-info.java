/** How often something may be tried or done, in memory and for this process. */
package io.soullink.app.limit;
