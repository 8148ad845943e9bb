package io.github.shipworthy.benchmark;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How thoroughly one benchmark is run each time it has its turn.
 *
 * @param forks virtual machines of its own, one after the other; 0 runs it in the calling one
 * @param iteration the least that an iteration lasts
 */
record Pace(int forks, int warmups, int iterations, TimeValue iteration) {

    /** For operations of seconds, of which a few say enough. Small ones need as long as ever to become warm. */
    Pace brief() {
        return new Pace(forks, warmups, Math.min(iterations, 3), iteration);
    }

    /** For what must not be slowed by a compiler that still works, or share the processor with it. */
    Pace warm() {
        return new Pace(forks, 4 * warmups, iterations, iteration);
    }
}
