package io.github.shipworthy.standard;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.assessment.Topic;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every number and code of an assessment, by name, so that two assessments can be compared. */
final class Outputs {

    private Outputs() {}

    /** The outputs of each technology, by id. */
    static Map<String, Map<String, Object>> of(PortfolioAssessment result) {
        Map<String, Map<String, Object>> outputs = new TreeMap<>();
        result.assessments().forEach(assessment -> outputs.put(assessment.id(), of(assessment)));
        return outputs;
    }

    /** The outputs of one technology, by name. */
    static Map<String, Object> of(Assessment assessment) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("productization", assessment.productization());
        outputs.put("productizationRange", assessment.productizationRange());
        outputs.put("maturity", assessment.maturity());
        outputs.put("urgency", assessment.urgency());
        outputs.put("candidate", assessment.candidate());
        outputs.put("priority", assessment.priority());
        outputs.put("rank", assessment.rank());
        outputs.put("tieBreak", assessment.tieBreak().map(TieBreak::key));
        outputs.put("horizon", assessment.horizon());
        outputs.put("planPriority", assessment.planPriority());
        outputs.put("completeness", assessment.completeness().percent());
        outputs.put("flags", assessment.flags());
        outputs.put("results", assessment.results());
        return outputs;
    }

    /** The outputs of each row, by its table and what it is about; ids and sections are renamed as told. */
    static Map<String, String> rows(
            PortfolioAssessment result, UnaryOperator<String> id, UnaryOperator<String> section) {
        Map<String, String> rows = new TreeMap<>();
        for (Row row : result.rows()) {
            String topic = row.topic().kind() == Topic.Kind.SECTION
                    ? section.apply(row.topic().id())
                    : id.apply(row.topic().id());
            String name = row.getClass().getSimpleName() + " " + topic;
            if (row instanceof Row.Planned planned) {
                rows.put(
                        name,
                        planned.horizon() + " " + planned.priority() + " " + planned.action() + " "
                                + ids(planned.members(), id));
            } else if (row instanceof Row.Gap gap) {
                rows.put(name, new TreeMap<>(gap.results()) + " " + ids(gap.technologies(), id));
            } else if (row instanceof Row.Risk risk) {
                rows.put(
                        name + " " + risk.code(),
                        risk.ratio() + " " + risk.probability() + " " + risk.impact() + " " + risk.flags() + " "
                                + ids(risk.technologies(), id) + " " + ids(risk.drivers(), id));
            } else if (row instanceof Row.CapabilityStanding capability) {
                rows.put(
                        name,
                        capability.coverage() + " " + new TreeMap<>(capability.results()) + " " + capability.flags());
            } else if (row instanceof Row.ServiceStanding service) {
                rows.put(name + " " + service.endpoint(), service.results() + " " + service.flags());
            } else if (row instanceof Row.ForecastStanding forecast) {
                rows.put(name, forecast.score() + " " + forecast.flags());
            } else if (row instanceof Row.AuditFinding finding) {
                rows.merge(
                        name + " " + finding.code(),
                        finding.severity() + " " + ids(finding.sections(), section) + " "
                                + ids(finding.technologies(), id) + " "
                                + ids(finding.onlyStated(), id) + ids(finding.onlyDerived(), id),
                        (one, other) -> Stream.of(one, other).sorted().collect(Collectors.joining("; ")));
            }
        }
        return rows;
    }

    private static Collection<String> ids(Collection<String> ids, UnaryOperator<String> id) {
        return ids.stream().map(id).sorted().toList();
    }

    /** The names of the tables in which a row differs, is new or is missing. */
    static Set<String> changedTables(PortfolioAssessment before, PortfolioAssessment after) {
        Map<String, String> old = rows(before, UnaryOperator.identity(), UnaryOperator.identity());
        Map<String, String> now = rows(after, UnaryOperator.identity(), UnaryOperator.identity());
        Set<String> changed = new TreeSet<>();
        Stream.concat(old.keySet().stream(), now.keySet().stream())
                .filter(key -> !Objects.equals(old.get(key), now.get(key)))
                .forEach(key -> changed.add(key.substring(0, key.indexOf(' '))));
        return changed;
    }
}
