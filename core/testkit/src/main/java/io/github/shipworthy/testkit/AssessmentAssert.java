package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what a policy says of a portfolio. */
public final class AssessmentAssert extends AbstractAssert<AssessmentAssert, PortfolioAssessment> {

    private Known known;

    AssessmentAssert(PortfolioAssessment actual) {
        super(actual, AssessmentAssert.class);
        this.known = Known.of(actual);
    }

    Known known() {
        return known;
    }

    /**
     * Checks that this policy made the assessment. From here on a rule, a flag or a result that the policy does not have
     * fails, also where nothing of that name is expected.
     */
    public AssessmentAssert by(Policy policy) {
        if (!actual.policy().equals(policy.id())) {
            failWithMessage(
                    "%s",
                    "expected an assessment by " + policy + ", and it is by "
                            + actual.policy().name() + " "
                            + actual.policy().version() + " ("
                            + actual.policy().fingerprint().substring(0, 12) + ")");
        }
        known = Known.of(policy);
        return this;
    }

    /** Goes on to a technology, by its id. */
    public TechnologyAssert technology(String id) {
        return new TechnologyAssert(this, found(id)).as("%s", descriptionText());
    }

    /** Goes on to a row of the portfolio, such as {@code gap:capability:seeing}, by its id. */
    public RowAssert row(String id) {
        Optional<Row> row = actual.row(id);
        if (row.isEmpty()) {
            List<String> ids = actual.rows().stream().map(Row::id).toList();
            failWithMessage("%s", "there is no row `" + id + "`" + hint(id, ids, "The rows are "));
        }
        return new RowAssert(this, row.orElseThrow()).as("%s", descriptionText());
    }

    /** Checks that there is no row of this id. */
    public AssessmentAssert hasNoRow(String id) {
        actual.row(id)
                .ifPresent(row -> failWithMessage(
                        "%s", Words.explained("expected no row `" + id + "`, and there is one", row.explain())));
        return this;
    }

    /** Checks which technologies are ranked, all of them, the first one first. */
    public AssessmentAssert hasRanking(String... ids) {
        List<String> expected = List.of(ids);
        expected.forEach(this::found);
        List<String> ranked = actual.ranking().stream().map(Assessment::id).toList();
        if (!ranked.equals(expected)) {
            int place = 0;
            while (place < Math.min(ranked.size(), expected.size())
                    && ranked.get(place).equals(expected.get(place))) {
                place++;
            }
            failWithMessage(
                    "%s",
                    Words.explained(
                            "ranking: expected " + expected + ", and it is " + ranked,
                            Stream.concat(
                                            expected.stream().skip(place).limit(1),
                                            ranked.stream().skip(place).limit(1))
                                    .distinct()
                                    .map(id -> found(id).explain())
                                    .collect(Collectors.joining("\n"))));
        }
        return this;
    }

    private Assessment found(String id) {
        Optional<Assessment> found = actual.technology(id);
        if (found.isEmpty()) {
            List<String> ids = actual.assessments().stream().map(Assessment::id).toList();
            failWithMessage(
                    "%s", "technology `" + id + "` is not in the portfolio" + hint(id, ids, "Its technologies are "));
        }
        return found.orElseThrow();
    }

    /** The nearest id, or else all of them. */
    private static String hint(String id, List<String> ids, String all) {
        String maybe = Words.maybe(id, ids);
        return maybe.isEmpty() ? ". " + all + Words.listed(ids) + "." : maybe;
    }
}
