package io.github.shipworthy.facts;

/**
 * A grade of evidence on the Admiralty scale (NATO AJP-2.1): how reliable the source has been, and how credible this
 * statement is.
 *
 * @param reliability A (completely reliable) to F (cannot be judged)
 * @param credibility 1 (confirmed) to 6 (cannot be judged)
 */
public record Grade(char reliability, int credibility) {

    /** Refuses what is not on the scale. */
    public Grade {
        if (reliability < 'A' || reliability > 'F' || credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException(
                    "a grade is a letter A to F and a digit 1 to 6, not " + reliability + credibility);
        }
    }

    /** A grade from its two characters, such as {@code B2}. */
    public static Grade of(String text) {
        if (text.length() != 2) {
            throw new IllegalArgumentException("a grade is a letter A to F and a digit 1 to 6, not " + text);
        }
        return new Grade(text.charAt(0), text.charAt(1) - '0');
    }

    /** The place of the reliability on its scale: 1 for A, 6 for F. */
    public int reliabilityRank() {
        return reliability - 'A' + 1;
    }

    /** The two characters, such as {@code B2}. */
    @Override
    public String toString() {
        return "" + reliability + credibility;
    }
}
