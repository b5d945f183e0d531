/**
 * The app's live events, bound to use cases: {@link io.soullink.adapter.ws.gateway.SocketGateway} holds the table of what
 * clients may send, {@code SocketLiveEvents} the table of what they hear. No rule lives here: parse, one call, render.
 *
 * <p>Every event may carry an acknowledgement callback, which gets {@code {ok: true, …}} or {@code {ok: false, error: {code,
 * message}}}. Without one, a refusal is sent as {@code error_message {event, code, message}}. A refused event changes
 * nothing and leaves the connection open.
 */
package io.soullink.adapter.ws.gateway;
