/**
 * A Socket.IO server (protocol 5) on Javalin. Clients are any Socket.IO clients from version 3 on.
 *
 * <pre>{@code
 * SocketIo io = SocketIo.create(SocketSettings.DEFAULT.withRecovery(Recovery.DEFAULT));
 *
 * io.of("/")
 *         .onConnect((socket, handshake) -> {
 *             User user = handshake.authText("token").flatMap(users::byToken)
 *                     .orElseThrow(() -> new ConnectRefused("Not signed in", json -> json.writeString("no_token")));
 *             socket.attach(user);
 *             socket.claim(user.id());
 *             socket.join("team " + user.team());
 *         })
 *         .on("say", Remark::read, (socket, remark, ack) -> {
 *             socket.to("team " + remark.team()).emit("said", json -> json.writeString(remark.text()));
 *             ack.send(json -> json.writeBoolean(true));
 *         })
 *         .onError((socket, event, error, ack) -> ack.send(json -> json.writeBoolean(false)))
 *         .onDisconnect((socket, reason) -> users.left(socket.attachment(User.class)));
 *
 * Javalin javalin = Javalin.create(io::attach).start(5000);
 * ...
 * io.close();
 * javalin.stop();
 * }</pre>
 *
 * <p><b>Payloads are streams.</b> {@link io.soullink.adapter.ws.socketio.PayloadReader} and
 * {@link io.soullink.adapter.ws.socketio.JsonWriter} work on Jackson's parser and generator, with no tree and no reflection
 * between them and the wire; an event to many sockets is encoded once. A binary value is a binary attachment, both ways.
 *
 * <p><b>One at a time.</b> The handlers of one client, from connect to disconnect, run in order and never beside each other,
 * on the thread that read from the network. They may block: that client's later events wait, nobody else's.
 *
 * <p><b>Nobody waits for a client.</b> Sending never blocks. What a client does not take is counted, and past
 * {@link io.soullink.adapter.ws.engineio.EngineSettings#maxWaiting()} it is cut.
 *
 * <p><b>Failures are contained.</b> A payload that a reader refuses and a handler that throws go to the
 * {@link io.soullink.adapter.ws.socketio.ErrorHandler} with the event's acknowledgement, and the connection stays. A client
 * that breaks the protocol loses its connection. No text of an exception is sent.
 *
 * <p><b>Connection state recovery.</b> A client that was cut off and is back in time goes on as the same
 * {@link io.soullink.adapter.ws.socketio.Socket}, id, rooms and missed events, after the connect handler has let it in again
 * and {@linkplain io.soullink.adapter.ws.socketio.Socket#claim claimed} it for the same owner. Each event has an offset as its
 * last argument then, which clients remember.
 *
 * @see <a href="https://socket.io/docs/v4/socket-io-protocol/">Socket.IO protocol, 5th revision</a>
 */
package io.soullink.adapter.ws.socketio;
