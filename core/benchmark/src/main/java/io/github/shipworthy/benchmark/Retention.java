package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Bytes of the heap that stay, each after everything that nobody holds was collected.
 *
 * @param first that the first assessment leaves behind when its result is dropped: what was loaded, and what a policy
 *     remembers of cases
 * @param further that all later ones together leave behind beyond that
 * @param held by a result whose answers and rows were read, beyond policy and portfolio
 * @param reasoned by a result that was asked for every reason as well
 */
record Retention(long first, long further, long held, long reasoned) {

    /** How often a portfolio is assessed after the first time. */
    static final int AGAIN = 5;

    private static final int MOST_COLLECTIONS = 10;

    /** Prints the four numbers of a way, for a portfolio of so many technologies. */
    public static void main(String[] arguments) {
        Retention retention = of(Keeper.valueOf(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println(Stream.of(retention.first, retention.further, retention.held, retention.reasoned)
                .map(String::valueOf)
                .collect(Collectors.joining(" ")));
    }

    /** What was printed. */
    static Retention parse(String line) {
        List<Long> numbers =
                Stream.of(line.strip().split(" ")).map(Long::valueOf).toList();
        return new Retention(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    static Retention of(Keeper keeper, int technologies) {
        return new Weighed(keeper.ready(sink()), Portfolios.generated(technologies)).weigh();
    }

    private static Blackhole sink() {
        return new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
    }

    /** The ways whose memory is looked at. */
    enum Keeper {
        HANDWRITTEN("handwritten"),
        LIBRARY("library"),
        NAIVE("naive Drools");

        private final String words;

        Keeper(String words) {
            this.words = words;
        }

        /** What tables call it. */
        String words() {
            return words;
        }

        private Assess ready(Blackhole sink) {
            return switch (this) {
                case HANDWRITTEN -> handwritten(sink);
                case LIBRARY -> library(sink);
                case NAIVE -> naive(sink);
            };
        }

        private static Assess handwritten(Blackhole sink) {
            return reading(new Handwritten(Settings.STANDARD)::assess, Reader::read, Reader::reasons, sink);
        }

        private static Assess library(Blackhole sink) {
            return reading(Policy.standard()::assess, Reader::read, Reader::reasons, sink);
        }

        private static Assess naive(Blackhole sink) {
            return reading(new NaiveDrools()::assess, Reader::read, (answers, ignored) -> {}, sink);
        }

        private static <R> Assess reading(
                Function<Portfolio, R> assess,
                BiConsumer<R, Blackhole> read,
                BiConsumer<R, Blackhole> readReasons,
                Blackhole sink) {
            return (portfolio, reasons) -> {
                R whole = assess.apply(portfolio);
                read.accept(whole, sink);
                if (reasons) {
                    readReasons.accept(whole, sink);
                }
                return whole;
            };
        }
    }

    /** Assesses a portfolio, reads the result, with its reasons or without, and gives it. */
    private interface Assess {
        Object apply(Portfolio portfolio, boolean reasons);
    }

    /** A way and a portfolio, which are both kept. */
    private record Weighed(Assess assess, Portfolio portfolio) {

        Retention weigh() {
            long before = heap();
            long once = dropping(1);
            long often = dropping(AGAIN);
            return new Retention(once - before, often - once, holding(false) - often, holding(true) - often);
        }

        private long dropping(int times) {
            for (int time = 0; time < times; time++) {
                assess.apply(portfolio, true);
            }
            return heap();
        }

        private long holding(boolean reasons) {
            Object result = assess.apply(portfolio, reasons);
            try {
                return heap();
            } finally {
                Reference.reachabilityFence(result);
            }
        }

        /** Used bytes when a collection finds nothing more. */
        private long heap() {
            try {
                long left = Long.MAX_VALUE;
                long used = collected();
                for (int time = 1; time < MOST_COLLECTIONS && used < left; time++) {
                    left = used;
                    used = collected();
                }
                return Math.min(left, used);
            } finally {
                Reference.reachabilityFence(this);
            }
        }

        private static long collected() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
