package io.github.shipworthy.testkit.change;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.LaterReasons;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyChanges;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two policies, to be asked about the same portfolio. Immutable and thread-safe. */
public final class Comparison {

    private final Policy old;
    private final Policy next;

    Comparison(Policy old, Policy next) {
        this.old = old;
        this.next = next;
    }

    /**
     * What the second policy decides otherwise than the first.
     *
     * @throws PortfolioException when the portfolio has no technologies, or does not fit one of the policies
     * @throws io.github.shipworthy.policy.AssessmentException when one of the policies fails
     */
    public PolicyDiff over(Portfolio portfolio) {
        if (portfolio.technologies().isEmpty()) {
            throw new PortfolioException(List.of(new Problem(
                    Location.of(portfolio.id()), "has no technologies, so a comparison would examine nothing")));
        }
        PolicyChanges changes = old.changesTo(next);
        PortfolioAssessment before = assessed(old, portfolio);
        PortfolioAssessment after = assessed(next, portfolio);
        Experiment experiment = new Experiment(next, portfolio, changes.parameters());
        Map<String, Subject> technologies = merged(technologies(before), technologies(after));
        Map<String, Subject> rows = merged(rows(before), rows(after));
        return new PolicyDiff(
                changes,
                after.portfolio(),
                new PolicyDiff.Examined(List.copyOf(technologies.keySet()), List.copyOf(rows.keySet())),
                RankCorrelation.of(before, after),
                differences(technologies, changes, experiment),
                differences(rows, changes, experiment),
                experiment.untried());
    }

    /** What one of the policies says; when the portfolio does not fit it, which of them. */
    private static PortfolioAssessment assessed(Policy policy, Portfolio portfolio) {
        try {
            return policy.assess(portfolio);
        } catch (PortfolioException refused) {
            throw new PortfolioException(refused.problems().stream()
                    .map(problem -> new Problem(
                            problem.at(),
                            problem.level(),
                            "for the policy " + policy + ": " + problem.message(),
                            problem.hint(),
                            problem.line()))
                    .toList());
        }
    }

    private static List<Difference> differences(
            Map<String, Subject> subjects, PolicyChanges changes, Experiment experiment) {
        List<Difference> differences = new ArrayList<>();
        subjects.forEach((id, subject) -> {
            List<Move> moves = subject.old().answers().movesTo(subject.next().answers(), id);
            if (!moves.isEmpty()) {
                Reasons reasons =
                        Reasons.of(subject.old().reasons(), subject.next().reasons());
                differences.add(new Difference(
                        id,
                        subject.name(),
                        moves,
                        reasons.gained(),
                        reasons.lost(),
                        reasons.otherwise(),
                        Stream.concat(experiment.causes(moves).stream(), reasons.edits(changes).stream())
                                .toList()));
            }
        });
        return differences;
    }

    private static Map<String, Said> technologies(PortfolioAssessment assessment) {
        Map<String, Said> technologies = new LinkedHashMap<>();
        for (Assessment each : assessment.assessments()) {
            technologies.put(each.id(), new Said(each.name(), Answers.of(each), LaterReasons.of(each::reasons)));
        }
        return technologies;
    }

    private static Map<String, Said> rows(PortfolioAssessment assessment) {
        Map<String, Said> rows = new LinkedHashMap<>();
        for (Row each : Answers.rows(assessment)) {
            rows.put(each.id(), new Said(each.topic().name(), Answers.of(each), each.reasons()));
        }
        return rows;
    }

    /** What both say, by id: in the order of the second, then what only the first speaks of. */
    private static Map<String, Subject> merged(Map<String, Said> old, Map<String, Said> next) {
        Map<String, Subject> merged = new LinkedHashMap<>();
        Stream.concat(next.keySet().stream(), old.keySet().stream())
                .forEach(id -> merged.putIfAbsent(
                        id,
                        new Subject(
                                Optional.ofNullable(old.get(id)).orElse(Said.NOTHING),
                                Optional.ofNullable(next.get(id)).orElse(Said.NOTHING))));
        return merged;
    }

    /** What both policies say of the same thing. */
    private record Subject(Said old, Said next) {

        String name() {
            return next.name().isEmpty() ? old.name() : next.name();
        }
    }

    /** What one policy says of a technology or a row; the reasons are spelt out when somebody looks at them. */
    private record Said(String name, Answers answers, List<Reason> reasons) {

        static final Said NOTHING = new Said("", Answers.NOTHING, List.of());
    }
}
