package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.policy.AssessmentException;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.testkit.change.Difference;
import io.github.shipworthy.testkit.change.Move;
import io.github.shipworthy.testkit.change.PolicyDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/**
 * What a change of a policy shall move, and nothing else:
 *
 * <pre>{@code
 * assertThatChange(Policy.standard(), Policy.load(directory))
 *         .over(portfolio)
 *         .moves("distillation", Priority.P2, Priority.P1)
 *         .moves("distillation", "planPriority", "P2", "P1")
 *         .changesNothingElse();
 * }</pre>
 *
 * <p>What can move, and how it is written, is told at {@link Move}. A failure tells what was expected, what happens, and
 * the rules and numbers behind it.
 */
public final class ChangeAssert extends AbstractAssert<ChangeAssert, PolicyDiff> {

    private final List<Move> expected = new ArrayList<>();
    private boolean ranksMayMove;

    private ChangeAssert(PolicyDiff actual) {
        super(actual, ChangeAssert.class);
    }

    /** Two policies, whose difference over a portfolio is asserted. */
    public static final class Change {

        private final Policy old;
        private final Policy next;

        Change(Policy old, Policy next) {
            this.old = old;
            this.next = next;
        }

        /** What they decide differently of this portfolio, which has technologies and fits both. */
        public ChangeAssert over(Portfolio portfolio) {
            try {
                return new ChangeAssert(PolicyDiff.between(old, next).over(portfolio));
            } catch (PortfolioException | AssessmentException refused) {
                throw new AssertionError("The change could not be examined: " + refused.getMessage(), refused);
            }
        }
    }

    /** The priority of a technology moves so. */
    public ChangeAssert moves(String id, Priority from, Priority to) {
        return moves(id, "priority", from.name(), to.name());
    }

    /** This answer about a technology or a row of the portfolio moves so. */
    public ChangeAssert moves(String id, String what, String from, String to) {
        Move move = new Move(id, what, from, to);
        expected.add(move);
        if (!actual.moves().contains(move)) {
            throw failure("%s", "Expected " + told(move) + ",\nbut " + instead(move) + told(id));
        }
        return myself;
    }

    /** Ranks may move as they like: they do whenever something moves past something else. */
    public ChangeAssert ranksMayMove() {
        ranksMayMove = true;
        return myself;
    }

    /** No decision moves. */
    public ChangeAssert changesNothing() {
        return nothingBeyond("no decision to move");
    }

    /** No decision moves but those that were named before. */
    public ChangeAssert changesNothingElse() {
        return nothingBeyond(
                expected.isEmpty()
                        ? "no decision to move"
                        : "no decision to move but\n  "
                                + expected.stream().map(ChangeAssert::told).collect(Collectors.joining("\n  ")));
    }

    private ChangeAssert nothingBeyond(String expectation) {
        List<Move> beyond = actual.moves().stream()
                .filter(move -> !expected.contains(move))
                .filter(move -> !(ranksMayMove && move.isRank()))
                .toList();
        if (!beyond.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected " + expectation + "\nwhere " + difference() + ",\nbut also\n  "
                            + beyond.stream().map(ChangeAssert::told).collect(Collectors.joining("\n  "))
                            + beyond.stream()
                                    .map(Move::id)
                                    .distinct()
                                    .map(this::told)
                                    .collect(Collectors.joining()));
        }
        return myself;
    }

    private static String told(Move move) {
        return "`" + move.what() + "` of `" + move.id() + "` to move from " + move.from() + " to " + move.to();
    }

    private String instead(Move expected) {
        List<String> ids = Stream.concat(actual.examined().technologies().stream(), actual.examined().rows().stream())
                .toList();
        if (!ids.contains(expected.id())) {
            return "there is no technology or row `" + expected.id() + "` in "
                    + actual.portfolio().id() + "."
                    + Maybe.hint(expected.id(), ids).map(hint -> " " + hint).orElse("");
        }
        List<Move> moves = actual.of(expected.id()).map(Difference::moves).orElse(List.of());
        return moves.stream()
                .filter(move -> move.what().equals(expected.what()))
                .findFirst()
                .map(move -> "it moves from " + move.from() + " to " + move.to() + ",\nwhere " + difference() + ".")
                .orElseGet(() -> "it stays where " + difference() + "."
                        + Maybe.hint(
                                        expected.what(),
                                        moves.stream().map(Move::what).toList())
                                .map(hint -> " " + hint)
                                .orElse(""));
    }

    private String difference() {
        return actual.changes().before().name() + " "
                + actual.changes().before().version() + " becomes "
                + actual.changes().after().name() + " "
                + actual.changes().after().version() + " ("
                + actual.changes().toString().replace("\n", "; ") + ")";
    }

    /** What moves of one thing, and why. */
    private String told(String id) {
        return actual.of(id).map(difference -> "\n\n" + difference.explain()).orElse("");
    }
}
