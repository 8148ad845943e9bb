package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.policy.Statement;
import io.github.shipworthy.policy.Trial;
import io.github.shipworthy.problem.Maybe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What failures say of a rule, part by part. */
final class RuleWords {

    private static final int MOST = 10;

    private final Statement statement;

    RuleWords(Statement statement) {
        this.statement = statement;
    }

    /** It did not conclude what it should: what it concluded instead, or what kept it silent. */
    String notConcluded(String expected, List<Trial> trials) {
        List<String> lines = new ArrayList<>();
        lines.add(head() + " should conclude " + expected);
        trials.stream().limit(MOST).forEach(trial -> {
            if (trial.fired()) {
                lines.add("  " + of(trial) + " it concluded " + concluded(trial));
            } else if (trial.firstFalse().isPresent()) {
                lines.add("  " + of(trial) + " it stayed silent, because this is false:");
                lines.add("    " + step(trial.firstFalse().get()));
            } else {
                lines.add("  " + of(trial) + " its conditions hold, and nothing follows from `"
                        + statement.consequence() + "`");
            }
        });
        more(trials, lines);
        return String.join("\n", lines);
    }

    /** It concluded something and should not: what, and what each of its conditions saw. */
    String notSilent(List<Trial> fired) {
        List<String> lines = new ArrayList<>();
        lines.add(head() + " should stay silent");
        fired.stream().limit(MOST).forEach(trial -> {
            lines.add("  " + of(trial) + " it concluded " + concluded(trial)
                    + (trial.steps().isEmpty() ? "; it has no conditions" : ", because:"));
            trial.steps()
                    .forEach(step -> lines.add("    " + step(step)
                            + switch (step.result()) {
                                case TRUE -> ": true";
                                case FALSE -> ": false";
                                case NOT_REACHED -> ": not looked at";
                            }));
        });
        more(fired, lines);
        return String.join("\n", lines);
    }

    /** It looked at nothing, which is neither a conclusion nor a silence. */
    String lookedAtNothing(boolean ofAudit) {
        return head() + " looked at nothing, so it neither concluded nor stayed silent: "
                + (ofAudit
                        ? "it belongs to the audit; say `audited()`"
                        : "what is given has no " + statement.sort() + ", and the rule is about one");
    }

    /** It looked at other parts than the one that was asked about. */
    String notThere(String id, List<String> ids) {
        return head() + " looked at no `" + id + "`"
                + Maybe.hint(id, ids).map(hint -> ". " + hint).orElseGet(() -> ", only at " + Words.listed(ids));
    }

    private String head() {
        return "rule `" + statement.rule().name() + "` (" + statement.rule().at() + ")";
    }

    private static String step(Trial.Step step) {
        return step.condition().at() + ": " + step;
    }

    private static String of(Trial trial) {
        Topic topic = trial.topic();
        return topic.kind().name().toLowerCase(Locale.ROOT) + " `" + topic.id() + "`:";
    }

    private static String concluded(Trial trial) {
        return trial.findings().stream().map(Findings::text).collect(Collectors.joining(", "));
    }

    private static void more(List<Trial> trials, List<String> lines) {
        if (trials.size() > MOST) {
            lines.add("  and so on for " + (trials.size() - MOST) + " more");
        }
    }
}
