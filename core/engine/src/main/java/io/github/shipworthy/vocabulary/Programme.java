package io.github.shipworthy.vocabulary;

import io.github.shipworthy.assessment.Horizon;
import org.kie.api.runtime.rule.RuleContext;

/** The technologies that are meant to become one product. */
public interface Programme extends Technologies {

    /** Concludes when it is to be a product; the soonest counts. */
    void conclude(RuleContext rule, Horizon horizon);
}
