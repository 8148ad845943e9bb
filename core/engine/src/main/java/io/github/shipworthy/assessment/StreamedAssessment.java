package io.github.shipworthy.assessment;

import java.util.List;

/**
 * What a policy says of a portfolio whose technologies were assessed one after another and are not kept.
 *
 * @param policy who says it
 * @param technologies how many were assessed
 * @param recommendations what to do about each planned technology, in the order of the plan; made when they are looked at
 * @param rows the rows of all tables; of the plan the programmes alone
 */
public record StreamedAssessment(
        PolicyId policy,
        PortfolioAssessment.Subject portfolio,
        int technologies,
        List<Recommendation> recommendations,
        List<Row> rows) {

    /** Copies the lists, unless their things are made later. */
    public StreamedAssessment {
        recommendations = LaterList.copy(recommendations);
        rows = List.copyOf(rows);
    }

    /** The same of a portfolio whose technologies were assessed in memory. */
    public static StreamedAssessment of(PortfolioAssessment assessment) {
        return new StreamedAssessment(
                assessment.policy(),
                assessment.portfolio(),
                assessment.assessments().size(),
                assessment.recommendations(),
                assessment.rows().stream()
                        .filter(row -> !(row instanceof Row.Planned planned && planned.ofTechnology()))
                        .toList());
    }
}
