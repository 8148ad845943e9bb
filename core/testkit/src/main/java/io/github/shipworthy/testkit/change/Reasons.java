package io.github.shipworthy.testkit.change;

import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.policy.PolicyChanges;
import io.github.shipworthy.testkit.change.Cause.Rule.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reasons behind the same thing under two policies, rule by rule.
 *
 * @param old by the names of rules, in the order of the old policy
 * @param next by the names of rules, in the order of the new policy
 */
record Reasons(Map<String, List<Reason>> old, Map<String, List<Reason>> next) {

    static Reasons of(List<Reason> old, List<Reason> next) {
        return new Reasons(byRule(old), byRule(next));
    }

    private static Map<String, List<Reason>> byRule(List<Reason> reasons) {
        Map<String, List<Reason>> byRule = new LinkedHashMap<>();
        reasons.forEach(reason -> byRule.computeIfAbsent(reason.rule().name(), name -> new ArrayList<>())
                .add(reason));
        return byRule;
    }

    List<String> gained() {
        return next.keySet().stream().filter(name -> !old.containsKey(name)).toList();
    }

    List<String> lost() {
        return old.keySet().stream().filter(name -> !next.containsKey(name)).toList();
    }

    List<String> otherwise() {
        return next.keySet().stream()
                .filter(old::containsKey)
                .filter(name -> !said(old, name).equals(said(next, name)))
                .toList();
    }

    /** The edited rules among those whose conclusions differ, and the edited grids that say something else. */
    List<Cause> edits(PolicyChanges changes) {
        List<Cause> causes = new ArrayList<>();
        Set<String> differing = new LinkedHashSet<>(gained());
        differing.addAll(otherwise());
        differing.addAll(lost());
        for (String name : differing) {
            edit(name, changes).ifPresent(edit -> causes.add(new Cause.Rule(name, edit)));
        }
        otherwise().stream()
                .flatMap(name -> grid(name).stream())
                .filter(changes.tablesChanged()::contains)
                .distinct()
                .forEach(grid -> causes.add(new Cause.Table(grid)));
        return causes;
    }

    private static Optional<Edit> edit(String rule, PolicyChanges changes) {
        if (changes.rulesAdded().contains(rule)) {
            return Optional.of(Edit.ADDED);
        }
        if (changes.rulesRemoved().contains(rule)) {
            return Optional.of(Edit.REMOVED);
        }
        return changes.rulesChanged().contains(rule) ? Optional.of(Edit.CHANGED) : Optional.empty();
    }

    /** The grid in which a rule reads something else for the same facts. */
    private Optional<String> grid(String rule) {
        List<Reason> before = old.getOrDefault(rule, List.of());
        List<Reason> after = next.getOrDefault(rule, List.of());
        if (before.size() != 1 || after.size() != 1) {
            return Optional.empty();
        }
        return facts(before.get(0)).equals(facts(after.get(0)))
                ? row(after.get(0)).map(GridRow::grid)
                : Optional.empty();
    }

    private static Optional<GridRow> row(Reason reason) {
        return reason.finding() instanceof Finding.Level level ? level.row() : Optional.empty();
    }

    private static Map<String, String> facts(Reason reason) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (ReadFact fact : reason.facts()) {
            facts.put(fact.property(), fact.value());
        }
        return facts;
    }

    private static List<String> said(Map<String, List<Reason>> reasons, String rule) {
        return reasons.getOrDefault(rule, List.of()).stream()
                .map(reason -> said(reason.finding()))
                .toList();
    }

    private static String said(Finding finding) {
        String more = "";
        if (finding instanceof Finding.Award award) {
            more = Plain.number(award.points());
        } else if (finding instanceof Finding.PossibleAward award) {
            more = "at most " + Plain.number(award.points());
        } else if (finding instanceof Finding.Level level) {
            more = level.value();
        } else if (finding instanceof Finding.Opened opened) {
            more = opened.ratio().orElse("");
        } else if (finding instanceof Finding.Found found) {
            more = found.severity().name();
        }
        return finding.result() + " " + more;
    }
}
