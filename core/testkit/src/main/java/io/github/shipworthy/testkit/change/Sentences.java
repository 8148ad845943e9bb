package io.github.shipworthy.testkit.change;

import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.policy.PolicyChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a difference says for people, in whichever format. */
final class Sentences {

    private static final int SHORT_FINGERPRINT = 12;
    private static final int MOST_RANKS = 50;
    private static final String NOTHING = "no rule, number or table";

    private Sentences() {}

    /** The policy before; with its fingerprint when the other has the same name and version. */
    static String before(PolicyChanges changes) {
        return policy(changes.before(), changes.after());
    }

    /** The policy after the change. */
    static String after(PolicyChanges changes) {
        return policy(changes.after(), changes.before());
    }

    private static String policy(PolicyId policy, PolicyId other) {
        boolean alike = policy.name().equals(other.name()) && policy.version().equals(other.version());
        return policy.name() + " " + policy.version()
                + (alike ? " (" + policy.fingerprint().substring(0, SHORT_FINGERPRINT) + ")" : "");
    }

    static String portfolio(PolicyDiff diff) {
        return diff.portfolio().id() + " of " + diff.portfolio().owner() + ", as of "
                + diff.portfolio().asOf();
    }

    /** Each thing in which the policies differ. */
    static List<String> edits(PolicyDiff diff) {
        List<String> edits = new ArrayList<>(edited(diff.changes()));
        diff.untried()
                .forEach(
                        key -> edits.add("what " + key + " moves was not tried: the new policy refuses its old value"));
        return edits.isEmpty() ? List.of(NOTHING) : edits;
    }

    /** The same without what was tried of them. */
    static List<String> edits(PolicyChanges changes) {
        List<String> edits = edited(changes);
        return edits.isEmpty() ? List.of(NOTHING) : edits;
    }

    private static List<String> edited(PolicyChanges changes) {
        List<String> edits = new ArrayList<>();
        changes.parameters().forEach(change -> edits.add("parameter " + change));
        changes.rulesAdded().forEach(rule -> edits.add("new rule " + rule));
        changes.rulesRemoved().forEach(rule -> edits.add("removed rule " + rule));
        changes.rulesChanged().forEach(rule -> edits.add("changed rule " + rule));
        changes.tablesChanged().forEach(table -> edits.add("table " + table));
        return edits;
    }

    /** How much moves of what was examined. */
    static String moved(PolicyDiff diff) {
        return diff.isEmpty()
                ? "Nothing moves: " + count(diff.examined().technologies().size(), "technology", "technologies")
                        + " and " + count(diff.examined().rows().size(), "row", "rows") + " stay as they are."
                : diff.technologies().size() + " of "
                        + count(diff.examined().technologies().size(), "technology", "technologies") + " and "
                        + diff.rows().size() + " of "
                        + count(diff.examined().rows().size(), "row", "rows") + " move.";
    }

    /** How alike the rankings are. */
    static String ranking(PolicyDiff diff) {
        int over = diff.ranking().over();
        return diff.ranking()
                .tau()
                .map(tau ->
                        "Kendall's tau of the two rankings is " + Plain.number(tau) + " (1 is the same order, -1 the"
                                + " reverse), over the " + over + " technologies that both rank.")
                .orElse("Both rank " + (over == 0 ? "no technology" : "one technology") + ", so there is no order to"
                        + " compare.");
    }

    /** The technologies of which only the rank moves; empty when there are none. */
    static Optional<String> ranksAlone(PolicyDiff diff) {
        List<Difference> alone =
                diff.technologies().stream().filter(Difference::isOfRankAlone).toList();
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of("Only the rank moves of "
                        + alone.stream()
                                .limit(MOST_RANKS)
                                .map(each ->
                                        each.id() + " (" + each.moves().get(0).from() + " -> "
                                                + each.moves().get(0).to() + ")")
                                .collect(Collectors.joining(", "))
                        + (alone.size() > MOST_RANKS ? " and " + (alone.size() - MOST_RANKS) + " more" : "") + ".");
    }

    static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
