package io.github.shipworthy.testkit.mutation;

import io.github.shipworthy.policy.Mutant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What became of the wrong versions of a policy.
 *
 * @param killed how many a test failed on
 * @param survivors those on which all tests pass, in the order of the policy
 * @param equivalents those that decide the same in every situation, in the order of the policy
 * @param refused how many the rule engine refused
 */
public record MutationReport(int killed, List<Survivor> survivors, List<Equivalent> equivalents, int refused) {

    /** Copies the lists. */
    public MutationReport {
        survivors = List.copyOf(survivors);
        equivalents = List.copyOf(equivalents);
    }

    /**
     * A wrong version that no test noticed.
     *
     * @param tests how many tests the wrong rule would have done something else in
     * @param looked what looking at every situation told
     */
    public record Survivor(Mutant mutant, int tests, Mutant.Equivalence looked) {

        /** The test that is missing, in a sentence. */
        public String missingTest() {
            if (!looked.example().isEmpty()) {
                return "A technology with "
                        + looked.example().entrySet().stream()
                                .map(fact -> fact.getKey() + " " + fact.getValue())
                                .collect(Collectors.joining(", "))
                        + " tells them apart: " + looked.difference() + ".";
            }
            return tests == 0
                    ? "In no test does it make a difference; add one in which it does."
                    : "It makes a difference in " + tests + (tests == 1 ? " test" : " tests")
                            + ", and none expects what it changes.";
        }
    }

    /**
     * A wrong version that is not wrong.
     *
     * @param situations how many were looked at
     */
    public record Equivalent(Mutant mutant, long situations) {}

    /** How many count: those that are not equivalent. */
    public int total() {
        return killed + survivors.size();
    }

    /** How many of those that count were killed, in percent, rounded down; 100 of none. */
    public int percent() {
        return total() == 0 ? 100 : (int) (100L * killed / total());
    }

    /** For a terminal; ends with a line feed. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Mutation: " + killed + " of " + total() + " wrong versions killed (" + percent() + " %), "
                + equivalents.size() + " equivalent"
                + (refused == 0 ? "" : ", " + refused + " refused by the rule engine"));
        survivors.forEach(survivor -> {
            lines.add("  survived: " + survivor.mutant().at() + ": " + word(survivor.mutant()));
            lines.add("    - " + survivor.mutant().before());
            if (!survivor.mutant().after().isEmpty()) {
                lines.add("    + " + survivor.mutant().after());
            }
            lines.add("    " + survivor.missingTest());
        });
        equivalents.forEach(equivalent ->
                lines.add("  equivalent: " + equivalent.mutant() + " (" + equivalent.situations() + " situations)"));
        return String.join("\n", lines) + "\n";
    }

    /** What is wrong, and in which rule. */
    static String word(Mutant mutant) {
        String kind = mutant.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return mutant.rule().map(rule -> kind + " in rule `" + rule + "`").orElse(kind);
    }
}
