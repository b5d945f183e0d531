package io.soullink.bootstrap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server to measure.
 *
 * @param program what follows the name of the runtime on the command line
 */
record Contender(String name, Runtime runtime, List<String> program, Wire wire, Keeping keeping) {
    private static final String NODE = "Node socket.io, no storage";
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

    /** Where a server keeps what is said, and who may say it. */
    enum Keeping {
        NOTHING,
        IN_MEMORY,
        IN_MONGO
    }

    static Contender soulLink() {
        return jvm("Soul Link, whole path", SoulLinkUnderLoad.class, SOCKET_IO, Keeping.IN_MEMORY);
    }

    static Contender soulLinkOnMongo() {
        return jvm("Soul Link on MongoDB", SoulLinkUnderLoad.class, SOCKET_IO, Keeping.IN_MONGO);
    }

    static Contender bareJavalin() {
        return jvm("bare Javalin WebSocket", JavalinRelay.class, new Wire("/relay?", false), Keeping.NOTHING);
    }

    static Contender nettySocketIo() {
        return jvm("netty-socketio, no storage", NettyRelay.class, SOCKET_IO, Keeping.NOTHING);
    }

    static Contender nodeSocketIo(Path script) {
        List<String> program = List.of("--expose-gc", script.toString());
        return new Contender(NODE, Runtime.NODE, program, SOCKET_IO, Keeping.NOTHING);
    }

    /** Whether it writes a file of the seats that it has. */
    boolean knowsSeats() {
        return keeping != Keeping.NOTHING;
    }

    /** All there are whose name has this part; Node's only where Node and its packages can be had. */
    static List<Contender> named(String part) throws InterruptedException {
        List<Contender> named = new ArrayList<>(Stream.of(soulLink(), soulLinkOnMongo(), bareJavalin(), nettySocketIo())
                .filter(contender -> contender.name().contains(part))
                .toList());
        if (NODE.contains(part)) {
            NodePackages.install()
                    .ifPresentOrElse(
                            relay -> named.add(nodeSocketIo(relay)),
                            () -> System.out.println(
                                    NODE + " is left out: node and npm must be there, and npm's registry"));
        }
        return List.copyOf(named);
    }

    private static Contender jvm(String name, Class<?> main, Wire wire, Keeping keeping) {
        return new Contender(name, Runtime.JVM, List.of(main.getName()), wire, keeping);
    }
}
