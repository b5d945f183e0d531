package io.soullink.bootstrap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server to measure.
 *
 * @param program what follows the name of the runtime on the command line
 * @param knowsSeats whether it writes a file of the seats that it has
 */
record Contender(String name, Runtime runtime, List<String> program, Wire wire, boolean knowsSeats) {
    private static final Wire SOCKET_IO = new Wire("/socket.io/?EIO=4&transport=websocket&", true);

    /**
     * How devices get in.
     *
     * @param path ends where one more parameter can be added
     */
    record Wire(String path, boolean speaksSocketIo) {}

    /** What a server runs on. */
    enum Runtime {
        JVM,
        NODE
    }

    static Contender soulLink() {
        return jvm("Soul Link, whole path", SoulLinkUnderLoad.class, SOCKET_IO, true);
    }

    static Contender bareJavalin() {
        return jvm("bare Javalin WebSocket", JavalinRelay.class, new Wire("/relay?", false), false);
    }

    static Contender nettySocketIo() {
        return jvm("netty-socketio, no storage", NettyRelay.class, SOCKET_IO, false);
    }

    static Contender nodeSocketIo(Path script) {
        List<String> program = List.of("--expose-gc", script.toString());
        return new Contender("Node socket.io, no storage", Runtime.NODE, program, SOCKET_IO, false);
    }

    /** All there are; Node's only where Node and its packages can be had. */
    static List<Contender> all() throws InterruptedException {
        List<Contender> all = new ArrayList<>(List.of(soulLink(), bareJavalin(), nettySocketIo()));
        Optional<Path> script = NodePackages.install();
        script.ifPresentOrElse(
                relay -> all.add(nodeSocketIo(relay)),
                () -> System.out.println("Node socket.io is left out: node and npm must be there, and npm's registry"));
        return List.copyOf(all);
    }

    /** Those whose name has this part. */
    static List<Contender> named(String part) throws InterruptedException {
        return all().stream()
                .filter(contender -> contender.name().contains(part))
                .toList();
    }

    private static Contender jvm(String name, Class<?> main, Wire wire, boolean knowsSeats) {
        return new Contender(name, Runtime.JVM, List.of(main.getName()), wire, knowsSeats);
    }
}
