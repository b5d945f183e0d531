package io.soullink.bootstrap;

import java.util.Optional;

/** The version of the running jar. */
final class Version {
    private Version() {}

    /** What the manifest says, or {@code development} outside of a jar. */
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
