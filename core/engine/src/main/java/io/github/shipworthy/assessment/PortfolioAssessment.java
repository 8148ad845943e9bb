package io.github.shipworthy.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says of a portfolio.
 *
 * @param policy which policy said it
 * @param portfolio whose technologies these are, and as of when
 * @param assessments one for each technology: the ranked ones first, in rank order, then the others by id
 */
public record PortfolioAssessment(PolicyId policy, Subject portfolio, List<Assessment> assessments) {

    /** Copies the assessments. */
    public PortfolioAssessment {
        assessments = List.copyOf(assessments);
    }

    /** The ranked technologies, the first to be productized first. */
    public List<Assessment> ranking() {
        return assessments.stream()
                .filter(assessment -> assessment.rank().isPresent())
                .toList();
    }

    /** The assessment of the technology with this id. */
    public Optional<Assessment> technology(String id) {
        return assessments.stream()
                .filter(assessment -> assessment.id().equals(id))
                .findFirst();
    }

    /** The portfolio that was assessed. */
    public record Subject(String id, String owner, LocalDate asOf) {}
}
