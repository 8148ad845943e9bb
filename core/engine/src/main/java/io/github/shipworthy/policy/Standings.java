package io.github.shipworthy.policy;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was concluded of the technologies of an assessment. Rules conclude one of a few thousand things altogether, however many
 * technologies there are: those of which the same was concluded share it. Thread-safe.
 */
final class Standings {

    private static final int MOST = 16_384;

    private final Recent<Known> known = new Recent<>(MOST);
    private final AtomicInteger shared = new AtomicInteger();
    private final Standing nothing;

    Standings(Compiled compiled) {
        this.nothing =
                new Standing(Result.places(compiled.definition().results().values()), compiled.marks());
        nothing.share(shared.getAndIncrement());
    }

    /** Nothing is concluded yet. */
    Standing nothing() {
        return nothing;
    }

    /** The same as somebody has it already, never changed from now on; itself when nobody else can have it. */
    Standing shared(Standing standing) {
        if (standing.isShared() || standing.isCalculated()) {
            return standing;
        }
        int hash = standing.conclusionsHash();
        Known before = known.at(hash);
        if (before != null && before.standing().concludesAsMuch(standing)) {
            return before.standing();
        }
        standing.share(shared.getAndIncrement());
        known.put(new Known(hash, standing));
        return standing;
    }

    private record Known(int hash, Standing standing) implements Recent.Known {}
}
