package io.soullink.bootstrap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Runs a program that ends when its standard input does, so that it never outlives the test that started it. */
final class Leash {
    private Leash() {}

    /** @param arguments the program's class, and what it is told */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread leash = new Thread(Leash::hold, "leash");
        leash.setDaemon(true);
        leash.start();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void hold() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(1);
    }
}
