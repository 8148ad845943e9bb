package io.github.shipworthy.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The machine that everything is measured on. */
final class Machine {

    private Machine() {}

    static String words() {
        return Runtime.getRuntime().availableProcessors() + " cores, JDK " + Runtime.version();
    }

    /** How many threads of the whole machine wanted a core in the last minute; negative where that is not known. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
