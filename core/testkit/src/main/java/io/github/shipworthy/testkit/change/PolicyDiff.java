package io.github.shipworthy.testkit.change;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyChanges;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every decision about a portfolio that a change of the policy moves. Immutable; the same policies and facts give the
 * same difference. What the audit finds is not compared: it is about what a report states.
 *
 * @param changes in what the policies differ
 * @param portfolio what was examined
 * @param examined how much of it
 * @param ranking how alike the two rankings are
 * @param technologies those of which anything moves, in the order of the new assessment
 * @param rows those of gaps, risks, capabilities, services, forecasts and planned programmes of which anything moves, in
 *     the order of the new assessment, then those that are gone
 * @param untried the changed parameters whose old value the new policy refuses, so that what they move was not tried
 */
public record PolicyDiff(
        PolicyChanges changes,
        PortfolioAssessment.Subject portfolio,
        Examined examined,
        RankCorrelation ranking,
        List<Difference> technologies,
        List<Difference> rows,
        List<String> untried) {

    /** Copies the lists. */
    public PolicyDiff {
        technologies = List.copyOf(technologies);
        rows = List.copyOf(rows);
        untried = List.copyOf(untried);
    }

    /**
     * What was looked at.
     *
     * @param technologies the ids of all technologies of the portfolio, in the order of the new assessment
     * @param rows the ids of all rows that either policy gives, in that order
     */
    public record Examined(List<String> technologies, List<String> rows) {

        /** Copies the lists. */
        public Examined {
            technologies = List.copyOf(technologies);
            rows = List.copyOf(rows);
        }
    }

    /** Two policies, to be compared over a portfolio. */
    public static Comparison between(Policy old, Policy next) {
        return new Comparison(old, next);
    }

    /** Every move: of technologies, then of rows, in their order. */
    public List<Move> moves() {
        return differences().flatMap(each -> each.moves().stream()).toList();
    }

    /** Whether no decision moves. */
    public boolean isEmpty() {
        return technologies.isEmpty() && rows.isEmpty();
    }

    /** What moves of the technology or row of this id; empty when nothing does. */
    public Optional<Difference> of(String id) {
        return differences().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What moves: technologies, then rows, in their order. */
    Stream<Difference> differences() {
        return Stream.concat(technologies.stream(), rows.stream());
    }
}
