package io.github.shipworthy.standard;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.standard.reference.Answer;
import io.github.shipworthy.standard.reference.Fraction;
import io.github.shipworthy.standard.reference.Levels.Action;
import io.github.shipworthy.standard.reference.Levels.Availability;
import io.github.shipworthy.standard.reference.Levels.Consequence;
import io.github.shipworthy.standard.reference.Levels.Effort;
import io.github.shipworthy.standard.reference.Levels.EvidenceClass;
import io.github.shipworthy.standard.reference.Levels.Horizon;
import io.github.shipworthy.standard.reference.Levels.Manifestation;
import io.github.shipworthy.standard.reference.Levels.OwnOffering;
import io.github.shipworthy.standard.reference.Levels.Priority;
import io.github.shipworthy.standard.reference.Levels.Risk;
import io.github.shipworthy.standard.reference.Levels.Urgency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the policy says, in the words of the reference, so that the two can be compared. */
final class PolicyAnswer {

    private PolicyAnswer() {}

    static Answer of(PortfolioAssessment result) {
        return new Answer(
                result.assessments().stream().map(PolicyAnswer::technology).toList(),
                result.plan().stream().map(PolicyAnswer::planned).toList(),
                result.gaps().stream().map(PolicyAnswer::gap).toList(),
                result.risks().stream().map(PolicyAnswer::risk).toList(),
                result.capabilities().stream().map(PolicyAnswer::capability).toList(),
                result.services().stream().map(PolicyAnswer::service).toList(),
                result.forecasts().stream()
                        .map(row -> new Answer.OfForecast(
                                row.topic().id(), row.score().map(Fraction::of), row.flags()))
                        .toList());
    }

    private static Answer.OfTechnology technology(Assessment assessment) {
        return new Answer.OfTechnology(
                assessment.id(),
                assessment.productization().map(Fraction::of),
                Fraction.of(assessment.productizationRange().orElseThrow().low()),
                Fraction.of(assessment.productizationRange().orElseThrow().high()),
                assessment.maturity().map(Fraction::of),
                word(Urgency.class, assessment.urgency()),
                assessment.candidate(),
                word(Priority.class, assessment.priority()),
                assessment.rank().isPresent() ? Optional.of(assessment.rank().getAsInt()) : Optional.empty(),
                assessment.tieBreak().map(TieBreak::key),
                word(Horizon.class, assessment.horizon()),
                word(Priority.class, assessment.planPriority()),
                word(Action.class, assessment.results(), "action"),
                word(EvidenceClass.class, assessment.results(), "evidence-class"),
                word(Effort.class, assessment.results(), "effort"),
                assessment.flags());
    }

    private static Answer.Planned planned(Row.Planned row) {
        return new Answer.Planned(
                about(row.topic()),
                Horizon.valueOf(row.horizon().name()),
                word(Priority.class, row.priority()),
                row.action().map(Action::valueOf),
                row.members());
    }

    private static Answer.OfGap gap(Row.Gap row) {
        return new Answer.OfGap(
                about(row.topic()),
                row.technologies(),
                word(Manifestation.class, row.results(), "manifestation"),
                word(Consequence.class, row.results(), "consequence"));
    }

    private static Answer.OfRisk risk(Row.Risk row) {
        Map<String, List<String>> shared = new TreeMap<>();
        row.shared().forEach(other -> shared.put(other.risk().replace(':', ' '), other.drivers()));
        return new Answer.OfRisk(
                row.code(),
                about(row.topic()),
                Fraction.parse(row.ratio()),
                word(Risk.class, row.probability()),
                word(Risk.class, row.impact()),
                row.technologies(),
                row.drivers(),
                shared,
                row.flags());
    }

    private static Answer.OfCapability capability(Row.CapabilityStanding row) {
        return new Answer.OfCapability(
                row.topic().id(),
                row.coverage().map(Fraction::parse),
                row.technologies(),
                word(OwnOffering.class, row.results(), "own-offering"),
                row.flags());
    }

    private static Answer.OfService service(Row.ServiceStanding row) {
        return new Answer.OfService(
                (row.endpoint() ? "endpoint " : "feature ") + row.topic().id(),
                word(Availability.class, row.results(), "availability"),
                row.flags());
    }

    private static String about(Topic topic) {
        return topic.kind().name().toLowerCase(Locale.ROOT) + " " + topic.id();
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, Optional<? extends Enum<?>> value) {
        return value.map(word -> Enum.valueOf(type, word.name()));
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, Map<String, String> results, String name) {
        return Optional.ofNullable(results.get(name)).map(word -> Enum.valueOf(type, word));
    }
}
