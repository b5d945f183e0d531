/**
 * An Engine.IO server (protocol 4) on Javalin's Jetty: a two-way channel of messages, over WebSocket or long-polling,
 * that starts on one and may move to the other without loss or reordering.
 *
 * <p>{@link io.soullink.adapter.ws.engineio.EngineIo} opens an {@link io.soullink.adapter.ws.engineio.EngineSession} for
 * each handshake. A session delivers what arrives to its {@link io.soullink.adapter.ws.engineio.SessionHandler}, one
 * callback at a time and in order, and sends {@link io.soullink.adapter.ws.engineio.EncodedPacket}s without ever blocking
 * the sender. What waits to be sent is counted; a session past its bound is cut, and nobody else slows down.
 *
 * <p>A dead peer is found within ping interval plus ping time-out, on both transports. When a session ends, its timers,
 * its buffers and its entry in the server are gone.
 *
 * @see <a href="https://socket.io/docs/v4/engine-io-protocol/">Engine.IO protocol, 4th revision</a>
 */
package io.soullink.adapter.ws.engineio;
