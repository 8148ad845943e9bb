package io.github.shipworthy.benchmark;

import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much is measured.
 *
 * @param sizes of the portfolios, in technologies
 * @param growth the sizes from which growth is told
 * @param rounds how often every way has its turn
 * @param naiveUpTo the largest portfolio for naive Drools
 * @param retained the size whose memory is looked at
 * @param starts how often each program is started
 * @param streamed how many technologies the large file has
 */
record Extent(
        List<Integer> sizes,
        List<Integer> growth,
        int rounds,
        int naiveUpTo,
        int retained,
        int starts,
        int streamed,
        Pace pace) {

    /** Some twenty-five minutes. */
    static final Extent QUICK = new Extent(
            List.of(12, 1_000, 10_000),
            List.of(10_000, 100_000),
            1,
            10_000,
            10_000,
            3,
            10_000,
            Pace.warm(5, TimeValue.seconds(1)));

    /** Between one hour and two. */
    static final Extent FULL = new Extent(
            List.of(12, 1_000, 10_000, 100_000),
            List.of(10_000, 100_000, 1_000_000),
            3,
            10_000,
            100_000,
            7,
            1_000_000,
            Pace.warm(5, TimeValue.seconds(2)));
}
