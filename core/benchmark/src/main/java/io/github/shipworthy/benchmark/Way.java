package io.github.shipworthy.benchmark;

/** The ways to assess, in the order of the tables. */
enum Way {
    HANDWRITTEN("handwritten", "Throughput.handwritten"),
    LIBRARY("library", "Throughput.shipworthy"),
    LIBRARY_THROUGH_SESSIONS("library, through sessions", "Throughput.shipworthyThroughSessions"),
    LIBRARY_ON_TWO_THREADS("library, 2 threads", "Throughput.shipworthyOnTwoThreads"),
    NAIVE("naive Drools", "NaiveThroughput.naive"),
    HANDWRITTEN_WITH_REASONS("handwritten, asked for reasons", "Throughput.handwrittenWithReasons"),
    LIBRARY_WITH_REASONS("library, asked for reasons", "Throughput.shipworthyWithReasons");

    private final String words;
    private final String benchmark;

    Way(String words, String benchmark) {
        this.words = words;
        this.benchmark = benchmark;
    }

    /** What tables call it. */
    String words() {
        return words;
    }

    /** The benchmark that assesses this way: its class and method. */
    String benchmark() {
        return benchmark;
    }

    /** The handwritten way that does as much. */
    Way reference() {
        return switch (this) {
            case HANDWRITTEN, LIBRARY, LIBRARY_THROUGH_SESSIONS, LIBRARY_ON_TWO_THREADS, NAIVE -> HANDWRITTEN;
            case HANDWRITTEN_WITH_REASONS, LIBRARY_WITH_REASONS -> HANDWRITTEN_WITH_REASONS;
        };
    }
}
