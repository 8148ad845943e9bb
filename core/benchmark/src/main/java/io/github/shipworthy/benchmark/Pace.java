package io.github.shipworthy.benchmark;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How thoroughly one benchmark is run each time it has its turn. A compiler that still works slows what is measured, and takes
 * processor time of its own, for some twenty seconds: that is how long everything is warmed.
 *
 * @param forks virtual machines of its own, one after the other; 0 runs it in the calling one
 * @param warmup the least that an iteration lasts which is not measured
 * @param iteration the least that an iteration lasts which is
 */
record Pace(int forks, int warmups, TimeValue warmup, int iterations, TimeValue iteration) {

    /** Warms for twenty seconds. */
    static Pace warm(int iterations, TimeValue iteration) {
        return new Pace(1, 4, TimeValue.seconds(5), iterations, iteration);
    }

    /** With four times as many iterations, where each one counts by itself. */
    Pace longer() {
        return new Pace(forks, warmups, warmup, 4 * iterations, iteration);
    }

    /** For several ways in one virtual machine, each of which needs its share of the warming up. */
    Pace shared(int ways) {
        return new Pace(forks, ways * warmups, warmup, iterations, iteration);
    }

    /** For operations of seconds, of which a few say enough. Small ones need as long as ever to become warm. */
    Pace brief() {
        return new Pace(forks, warmups, warmup, Math.min(iterations, 3), iteration);
    }
}
