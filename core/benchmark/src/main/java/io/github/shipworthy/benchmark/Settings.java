package io.github.shipworthy.benchmark;

/**
 * The numbers of the standard policy for {@link Handwritten}: points in percent, limits on coverage as exact fractions,
 * shares of an offering in halves.
 */
record Settings(
        int ga,
        int beta,
        int partial,
        int temporary,
        int announced,
        int none,
        int retired,
        int deviation,
        int openWeights,
        int thirdPartyHost,
        int sharedBackbone,
        int lowest,
        int highest,
        int delivered,
        int inService,
        int exercised,
        Share veryHighCoverage,
        int veryHighLag,
        Share highCoverage,
        int candidateBelow,
        int debtMaturityLeast,
        int debtProductizationMost,
        Share opportunityCoverageLeast,
        Share pressureCoverageLeast,
        int worstReliability,
        int worstCredibility) {

    /** As the standard policy ships. */
    static final Settings STANDARD = new Settings(
            100,
            70,
            50,
            50,
            10,
            0,
            0,
            -10,
            10,
            10,
            10,
            0,
            100,
            90,
            80,
            70,
            new Share(1, 1),
            12,
            new Share(1, 2),
            50,
            70,
            30,
            new Share(1, 2),
            new Share(2, 3),
            3,
            3);
}
