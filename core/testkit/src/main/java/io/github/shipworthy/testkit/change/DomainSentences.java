package io.github.shipworthy.testkit.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a comparison over a domain says for people, in whichever format. */
final class DomainSentences {

    static final String ORDER = "Situations are looked at in the order of how much is known in them.";

    private DomainSentences() {}

    /** What was found. */
    static String verdict(DomainDiff diff) {
        return switch (diff.verdict()) {
            case EQUIVALENT ->
                diff.compared().isEmpty()
                        ? "Equivalent: nothing that differs decides anything about a technology."
                        : "Equivalent over " + situations(diff.situations()) + ": each is decided the same.";
            case DIFFERENT ->
                "Not equivalent: of " + situations(diff.situations()) + " number " + number(diff.examined())
                        + " is decided differently, and none before it.";
            case UNDECIDED -> undecided(diff);
        };
    }

    private static String undecided(DomainDiff diff) {
        if (diff.compared().isEmpty()) {
            return "Undecided: nothing that differs can be seen in one technology.";
        }
        return diff.examined() < diff.situations()
                ? "Undecided: no difference in the first " + number(diff.examined()) + " of "
                        + situations(diff.situations()) + "."
                : "Undecided: no difference in " + situations(diff.situations())
                        + ", which do not show all that differs.";
    }

    /** What was compared, and by which facts situations are told apart. */
    static List<String> scope(DomainDiff diff) {
        return diff.compared().isEmpty()
                ? List.of()
                : List.of(
                        "Compared are " + String.join(", ", diff.compared())
                                + (diff.facts().isEmpty() ? "." : ", by " + String.join(", ", diff.facts()) + "."),
                        ORDER);
    }

    /** What is known in a case, on one line. */
    static String facts(DomainDiff.Case found) {
        return found.facts().isEmpty()
                ? "nothing is known"
                : found.facts().entrySet().stream().map(DomainSentences::fact).collect(Collectors.joining(", "));
    }

    private static String fact(Map.Entry<String, String> fact) {
        return fact.getKey() + " " + fact.getValue();
    }

    private static String situations(long count) {
        return number(count) + (count == 1 ? " situation" : " situations");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
