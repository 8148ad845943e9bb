package io.github.shipworthy.benchmark;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * What if some numbers of the standard policy were others.
 *
 * @param lag months until everything that the whole market sells is of very high urgency
 * @param sixths of the market that make urgency high
 * @param host percent that a named host earns
 * @param below percent of productization below which something stands for a decision
 */
record Question(int lag, int sixths, int host, int below) {

    private static final int LAGS = 24;
    private static final int SIXTHS = 6;
    private static final int HOSTS = 21;
    private static final int BELOW = 41;
    private static final int ALL = LAGS * SIXTHS * HOSTS * BELOW;

    /** Prime to the number of all questions, so that each is asked once before one is asked again. */
    private static final long STRIDE = 60_013;

    /** So many questions, all different; neighbours differ in most of their numbers. */
    static Question[] first(int count) {
        return IntStream.range(0, count).mapToObj(Question::of).toArray(Question[]::new);
    }

    private static Question of(int index) {
        int rest = (int) (index * STRIDE % ALL);
        int lag = rest % LAGS;
        rest /= LAGS;
        int sixths = rest % SIXTHS;
        rest /= SIXTHS;
        return new Question(1 + lag, 1 + sixths, rest % HOSTS, 30 + rest / HOSTS);
    }

    /** As the library is asked. */
    Map<String, String> parameters() {
        return Map.of(
                "urgency.very-high.lag",
                String.valueOf(lag),
                "urgency.high.coverage",
                sixths + "/6",
                "productization.third-party-host.points",
                String.valueOf(host),
                "candidacy.productization.below",
                String.valueOf(below));
    }

    /** As the handwritten twin is asked. */
    Settings settings() {
        return Settings.STANDARD.with(lag, new Share(sixths, 6), host, below);
    }
}
