package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.PortfolioAssessment;

/** An assessment and what it was worked out from. */
record Worked(PortfolioAssessment assessment, Whole whole) {}
