package io.github.shipworthy.standard;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.TieBreak;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
        outputs.put("flags", assessment.flags());
        outputs.put("results", assessment.results());
        return outputs;
    }

    /** The names of the outputs that differ for at least one technology. */
    static Set<String> changed(PortfolioAssessment before, PortfolioAssessment after) {
        Map<String, Map<String, Object>> old = of(before);
        Set<String> changed = new TreeSet<>();
        of(after)
                .forEach((id, outputs) -> outputs.forEach((name, value) -> {
                    if (!value.equals(old.getOrDefault(id, Map.of()).get(name))) {
                        changed.add(name);
                    }
                }));
        return changed;
    }

    /** The outputs in an order that does not depend on ids. */
    static Collection<String> anonymous(PortfolioAssessment result) {
        return of(result).values().stream().map(Object::toString).sorted().toList();
    }
}
