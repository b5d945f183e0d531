/** Events, the days that come back each year, and being reminded of both. */
package io.soullink.app.event;
