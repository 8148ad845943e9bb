package io.github.shipworthy.testkit.change;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.AssessmentException;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyChanges.ParameterChange;
import io.github.shipworthy.problem.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The new policy asked again with old values of its numbers, to see which of them is behind what. */
final class Experiment {

    private final Policy next;
    private final Portfolio portfolio;
    private final Map<ParameterChange, Map<String, Answers>> alone = new LinkedHashMap<>();
    private final List<String> untried = new ArrayList<>();
    private final Map<String, Answers> together;

    /** Tries each of the numbers alone, and then all that can have their old value. */
    Experiment(Policy next, Portfolio portfolio, List<ParameterChange> changes) {
        this.next = next;
        this.portfolio = portfolio;
        for (ParameterChange change : changes) {
            // A number that one of the two policies does not have goes with the rules that read it.
            if (!change.before().isEmpty() && !change.after().isEmpty()) {
                answers(Map.of(change.key(), change.before()))
                        .ifPresentOrElse(answers -> alone.put(change, answers), () -> untried.add(change.key()));
            }
        }
        together = alone.size() < 2
                ? Map.of()
                : answers(alone.keySet().stream()
                                .collect(Collectors.toMap(ParameterChange::key, ParameterChange::before)))
                        .orElse(Map.of());
    }

    /** The keys of the numbers whose old value the new policy refuses. */
    List<String> untried() {
        return List.copyOf(untried);
    }

    /** The numbers behind these moves of one thing. */
    List<Cause> causes(List<Move> moves) {
        List<Cause> causes = new ArrayList<>();
        List<Move> left = new ArrayList<>(moves);
        alone.forEach((change, answers) -> {
            List<Move> undone = undone(moves, answers);
            if (!undone.isEmpty()) {
                causes.add(new Cause.Parameter(change, whats(undone)));
                left.removeAll(undone);
            }
        });
        List<Move> joint = together.isEmpty() ? List.of() : undone(left, together);
        if (!joint.isEmpty()) {
            causes.add(new Cause.Parameters(List.copyOf(alone.keySet()), whats(joint)));
        }
        return causes;
    }

    private static List<Move> undone(List<Move> moves, Map<String, Answers> answers) {
        return moves.stream()
                .filter(move -> answers.getOrDefault(move.id(), Answers.NOTHING)
                        .answer(move.what())
                        .equals(move.from()))
                .toList();
    }

    private static List<String> whats(List<Move> moves) {
        return moves.stream().map(Move::what).toList();
    }

    /** What the new policy says with these values; empty when it refuses them. */
    private Optional<Map<String, Answers>> answers(Map<String, String> values) {
        try {
            PortfolioAssessment assessment = next.with(values).assess(portfolio);
            Map<String, Answers> answers = new HashMap<>();
            assessment.assessments().forEach(each -> answers.put(each.id(), Answers.of(each)));
            Answers.rows(assessment).forEach(row -> answers.put(row.id(), Answers.of(row)));
            return Optional.of(answers);
        } catch (InvalidInputException | AssessmentException refused) {
            return Optional.empty();
        }
    }
}
