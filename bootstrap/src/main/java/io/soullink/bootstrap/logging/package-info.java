/**
 * How the server logs when it runs by itself: an event a line on standard error, as text or as JSON. Jetty, Javalin and
 * the database's driver, whose talk may quote what people send, speak up only when something is wrong, at every level.
 * Who embeds the server brings logging of their own.
 */
package io.soullink.bootstrap.logging;
