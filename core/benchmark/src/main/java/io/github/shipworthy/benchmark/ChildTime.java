package io.github.shipworthy.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * The processor time of the processes that this one started and that have ended, in seconds, as the kernel of Linux
 * counts it for whoever waited for them. Exact to a hundredth of a second; not known elsewhere.
 */
final class ChildTime {

    private static final Path STATE = Path.of("/proc/self/stat");
    private static final double TICKS = 100;

    /** Where the children's user time stands after the name of the process, which may hold spaces; see proc(5). */
    private static final int USER = 13;

    private ChildTime() {}

    static OptionalDouble seconds() throws IOException {
        return Files.isReadable(STATE)
                ? OptionalDouble.of(seconds(Files.readString(STATE, StandardCharsets.ISO_8859_1)))
                : OptionalDouble.empty();
    }

    static double seconds(String state) {
        String[] fields = state.substring(state.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) / TICKS;
    }
}
