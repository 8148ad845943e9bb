package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.rule.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule as a test-kit sees it: its conditions one by one, each with its place. Unstable. */
public final class Statement {

    private final RuleText text;
    private final Places places;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Piece> pieces;

    Statement(RuleText text, Places places) {
        this.text = text;
        this.places = places;
        this.pieces = text.conditions().stream().map(this::piece).toList();
    }

    /** The rule. */
    public Rule rule() {
        return text.rule();
    }

    /** What its pattern matches, as rules write it: {@code Technology}. */
    public String sort() {
        return text.sort().name();
    }

    /** What it concludes, as it is written. */
    public String consequence() {
        return text.consequence().written();
    }

    /** Its conditions that are not made of others, in the order written. */
    public List<Condition> conditions() {
        return List.copyOf(conditions);
    }

    /** All its conditions, which must hold together, in the order written. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** The parameters that its conditions and its conclusion read, each once, in the order written. */
    public List<String> parameters() {
        return text.numbers();
    }

    RuleText text() {
        return text;
    }

    Location at(int offset) {
        return places.at(offset);
    }

    Condition whole(Piece piece) {
        Term term = piece.term();
        return new Condition(-1, term.written(), places.at(term.offset()), Optional.empty(), term);
    }

    private Piece piece(Term term) {
        if (term instanceof Term.And and) {
            return new Several(term, true, and.terms().stream().map(this::piece).toList());
        } else if (term instanceof Term.Or or) {
            return new Several(term, false, or.terms().stream().map(this::piece).toList());
        }
        Condition condition =
                new Condition(conditions.size(), term.written(), places.at(term.offset()), compared(term), term);
        conditions.add(condition);
        return new Single(condition);
    }

    /** The parameter that a condition compares something with. */
    private static Optional<String> compared(Term term) {
        return term instanceof Term.Compare compare
                        && compare.right() instanceof Term.Call call
                        && call.function().equals("number")
                        && call.arguments().get(0) instanceof Term.Text key
                ? Optional.of(key.value())
                : Optional.empty();
    }

    /** A condition, or several joined. */
    public sealed interface Piece {
        /** What it is made of. */
        Term term();
    }

    /** A condition that is not made of others. */
    public record Single(Condition condition) implements Piece {
        @Override
        public Term term() {
            return condition.term();
        }
    }

    /**
     * Conditions joined.
     *
     * @param all whether all must hold; else one is enough
     */
    public record Several(Term term, boolean all, List<Piece> pieces) implements Piece {
        /** Copies the pieces. */
        public Several {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A condition.
     *
     * @param index its place among those of the rule, from 0; -1 for one that is made of others
     * @param text as rules write it
     * @param parameter the key of the parameter it compares something with
     */
    public record Condition(int index, String text, Location at, Optional<String> parameter, Term term) {}
}
