package io.github.shipworthy.testkit.suite;

import io.github.shipworthy.testkit.coverage.Coverage.Share;
import java.util.Locale;

/**
 * The least share of something that tests must reach.
 *
 * @param percent from 0 to 100; exact, so that 949 of 1,000 miss a floor of 95
 */
public record Floor(Of of, int percent) {

    /** What has a floor. */
    public enum Of {
        /** Rules that concluded something. */
        RULES,
        /** Sides of conditions: each is seen true and seen false. */
        CONDITIONS,
        /** Rows of grids that were read. */
        ROWS,
        /** Positions to limits: below, at, above. */
        LIMITS,
        /** Wrong versions of the policy that a test noticed, of those that decide anything otherwise. */
        KILLED;

        /** As people type it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses what is no percentage. */
    public Floor {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a floor is from 0 to 100 percent, not " + percent);
        }
    }

    /** How the tests stand to a floor. */
    public record Standing(Floor floor, Share share) {

        /** Whether they reach less; of nothing, nothing is reached. */
        public boolean missed() {
            return share.total() == 0
                    ? floor.percent() > 0
                    : 100L * share.reached() < (long) floor.percent() * share.total();
        }

        /** {@code 3 of 4 rules (75 %) reached, at least 80 % wanted}. */
        @Override
        public String toString() {
            return share + " " + (floor.of() == Of.KILLED ? "killed" : "reached") + ", at least " + floor.percent()
                    + " % wanted";
        }
    }
}
