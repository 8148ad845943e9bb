package io.github.shipworthy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JDK to start programs with. */
record Jdk(Path home, Runtime.Version version) {

    /** The first whose programs can be started from a cache of loaded and linked classes (JEP 483 and JEP 514). */
    private static final int AOT_CACHE = 25;

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"([^\"]+)\"");

    /** The one that runs this. */
    static Jdk running() {
        return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version());
    }

    /** The one in a directory, which says in its file {@code release} which it is. */
    static Jdk at(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(Program.java(home)) || !Files.isReadable(release)) {
            throw new IOException("`" + home + "` is no JDK: it needs bin/java and the file release");
        }
        Matcher version = VERSION.matcher(Files.readString(release));
        if (!version.find()) {
            throw new IOException("`" + release + "` does not name a JAVA_VERSION");
        }
        return new Jdk(home, Runtime.Version.parse(version.group(1)));
    }

    boolean hasAotCache() {
        return version.feature() >= AOT_CACHE;
    }

    Path java() {
        return Program.java(home);
    }
}
