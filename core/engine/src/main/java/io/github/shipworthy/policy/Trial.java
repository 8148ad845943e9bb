package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.policy.Statement.Condition;
import io.github.shipworthy.rule.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule looked at for one part of a portfolio: which of its conditions held, and what they saw. Unstable. */
public final class Trial {

    private final Statement statement;
    private final Considered part;
    private final Evaluation evaluation;
    private final Result[] results;
    private final boolean matched;

    Trial(Statement statement, Considered part, Evaluation evaluation) {
        this.statement = statement;
        this.part = part;
        this.evaluation = evaluation;
        this.results = new Result[statement.conditions().size()];
        Arrays.fill(results, Result.NOT_REACHED);
        boolean all = true;
        for (Statement.Piece piece : statement.pieces()) {
            all = all && look(piece);
        }
        this.matched = all;
    }

    /** How a condition turned out. */
    public enum Result {
        /** It held. */
        TRUE,
        /** It did not hold. */
        FALSE,
        /** It was not looked at, because an earlier one settled the matter. */
        NOT_REACHED
    }

    /** How a value stood to the parameter it was compared with. */
    public enum Position {
        /** Less. */
        BELOW,
        /** Equal. */
        AT,
        /** More. */
        ABOVE
    }

    /**
     * A condition in a trial.
     *
     * @param condition which
     * @param result how it turned out
     * @param values what the properties it reads and its parameters were, in the order written
     */
    public record Step(Condition condition, Result result, Map<String, String> values) {

        /** The condition and what it saw: {@code coverage >= number( "x" ), and coverage is 1/3, x is 1/2}. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(condition.text());
            String before = ", and ";
            for (Map.Entry<String, String> value : values.entrySet()) {
                text.append(before).append(value.getKey()).append(" is ").append(value.getValue());
                before = ", ";
            }
            return text.toString();
        }
    }

    /** The part, such as a technology. */
    public Topic topic() {
        return part.topic();
    }

    /** Whether all conditions held. */
    public boolean matched() {
        return matched;
    }

    /** Whether the rule concluded something; a grid may have no row for what matched. */
    public boolean fired() {
        return !conclusions().isEmpty();
    }

    /** How a condition turned out. */
    public Result result(Condition condition) {
        return results[condition.index()];
    }

    /** How what a condition compares with a parameter stood to it; empty when it was not looked at, or compares with none. */
    public Optional<Position> position(Condition condition) {
        if (results[condition.index()] == Result.NOT_REACHED
                || condition.parameter().isEmpty()
                || !(condition.term() instanceof Term.Compare compare)) {
            return Optional.empty();
        }
        int order = evaluation.order(compare.left(), compare.right(), part);
        return Optional.of(order < 0 ? Position.BELOW : order == 0 ? Position.AT : Position.ABOVE);
    }

    /** The conditions in the order in which they are written, with what they saw. */
    public List<Step> steps() {
        return statement.conditions().stream()
                .map(condition -> step(condition, result(condition)))
                .toList();
    }

    /** The first of the rule's conditions that did not hold, whole when it is made of several; empty when all held. */
    public Optional<Step> firstFalse() {
        for (Statement.Piece piece : statement.pieces()) {
            if (!evaluation.holds(piece.term(), part)) {
                return Optional.of(step(statement.whole(piece), Result.FALSE));
            }
        }
        return Optional.empty();
    }

    private Step step(Condition condition, Result result) {
        return new Step(condition, result, values(condition.term()));
    }

    private Map<String, String> values(Term term) {
        Reads reads = Reads.of(List.of(term));
        Map<String, String> values = new LinkedHashMap<>();
        Reads.withoutGuards(reads.names()).forEach(name -> values.put(name, Look.value(name, part)));
        reads.picks().forEach(pick -> values.put(pick.toString(), pick.value(part)));
        reads.numbers().forEach(key -> values.put(key, evaluation.number(key).toString()));
        return values;
    }

    private boolean look(Statement.Piece piece) {
        if (piece instanceof Statement.Several several) {
            for (Statement.Piece inner : several.pieces()) {
                if (look(inner) != several.all()) {
                    return !several.all();
                }
            }
            return several.all();
        }
        Condition condition = ((Statement.Single) piece).condition();
        boolean holds = evaluation.holds(condition.term(), part);
        results[condition.index()] = holds ? Result.TRUE : Result.FALSE;
        return holds;
    }

    /** What the rule concluded of the part, in the order of what was concluded; empty when it stayed silent. */
    public List<Finding> findings() {
        return conclusions().stream().map(Conclusion::finding).toList();
    }

    /** The conclusions that the rule drew of the part. */
    List<Conclusion> conclusions() {
        List<Conclusion> drawn = new ArrayList<>();
        for (Conclusion conclusion : part.standing().conclusions()) {
            if (conclusion.rule().name().equals(statement.rule().name())) {
                drawn.add(conclusion);
            }
        }
        return drawn;
    }
}
