package io.github.shipworthy.testkit.change;

/**
 * An answer that another policy answers otherwise.
 *
 * <p>Of a technology {@code what} is {@code priority}, {@code candidate}, {@code urgency}, {@code productization},
 * {@code productizationRange}, {@code maturity}, {@code rank}, {@code horizon} or {@code planPriority}
 * as in JSON output, a result of the policy's own by its name, or {@code flag:} and the code of a
 * risk flag. Of a row it is {@code row} (whether it is there), one of its results by name, such as {@code probability},
 * or a flag.
 *
 * @param id of the technology, or of the row with its colons
 * @param what which answer
 * @param from what it was: as JSON output writes it, {@code none} where there was no answer; for a flag and for a row
 *     {@code absent} or {@code present}
 * @param to what it is now
 */
public record Move(String id, String what, String from, String to) {

    /** What stands where there is no answer. */
    static final String NONE = "none";

    static final String ABSENT = "absent";
    static final String PRESENT = "present";
    static final String RANK = "rank";

    /** Whether it is the place among the ranked technologies, which can move because others do. */
    public boolean isRank() {
        return what.equals(RANK);
    }

    /** {@code what from -> to}. */
    @Override
    public String toString() {
        return what + " " + from + " -> " + to;
    }
}
