package io.github.shipworthy.policy;

import io.github.shipworthy.problem.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a policy's {@code policy.yaml} says: everything about it but the rules, numbers and rows themselves.
 *
 * @param phases in the order in which they are applied
 * @param attributes the kinds of facts it declares, by name
 * @param results what its rules conclude, the built-in ones included, by name
 * @param grids its grids, by name
 * @param ranking how candidates are ranked, the first key first
 * @param flags what each risk flag means, by code
 * @param coverage the shares a vendor's offering counts for
 * @param trust the worst grade of evidence that is trusted
 */
record Definition(
        String name,
        String version,
        Location at,
        List<PhaseDefinition> phases,
        Map<String, AttributeType> attributes,
        Map<String, Result> results,
        Map<String, GridDefinition> grids,
        List<RankingKey> ranking,
        Map<String, String> flags,
        Optional<CoverageMeasure> coverage,
        Optional<TrustMeasure> trust) {

    /** The result of this name, built in or declared. */
    Optional<Result> result(String result) {
        return Optional.ofNullable(results.get(result));
    }

    /** The declared attribute of this name. */
    Optional<AttributeType> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /**
     * A step of a policy.
     *
     * @param files its rule files, in order
     */
    record PhaseDefinition(String name, List<RuleFile> files) {}

    /** A rule file and where it is listed. */
    record RuleFile(String name, Location listedAt) {}

    /**
     * A grid.
     *
     * @param given the properties and attributes whose values pick a row
     * @param then the results a row gives
     * @param partial whether a case may have no row
     */
    record GridDefinition(String name, List<Word> given, List<Word> then, boolean partial, Location at) {}

    /** A name and where it stands. */
    record Word(String name, Location at) {}

    /** What candidates are ranked by: a result, lowest or highest first. */
    record RankingKey(Result result, boolean descending) {}

    /** The parameters that say what an offering counts for. */
    record CoverageMeasure(String full, String partial, String none) {}

    /** The parameters that say which evidence is trusted: the worst reliability, 1 for A, and the worst credibility. */
    record TrustMeasure(String reliability, String credibility) {}
}
