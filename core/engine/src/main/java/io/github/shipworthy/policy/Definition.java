package io.github.shipworthy.policy;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy's {@code policy.yaml} says: everything about it but the rules, numbers and rows themselves.
 *
 * @param phases in the order in which they are applied
 * @param attributes the kinds of facts it declares, by name
 * @param results what its rules conclude, the built-in ones included, by name
 * @param grids its grids, by name
 * @param ranking how candidates are ranked, the first key first
 * @param flags what each risk flag means, by code
 * @param groups what the technologies of each group have in common, by name
 * @param risks what each risk of the register means, by code, in the order of the register
 * @param findings what each audit finding means, by code
 * @param claims what stated values are compared with, by field
 * @param without the rules of the policy it extends that it leaves out
 * @param languages the tags of the languages its texts are in
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
        Map<String, String> groups,
        Map<String, String> risks,
        Map<String, String> findings,
        Map<String, ClaimMeaning> claims,
        List<Word> without,
        List<String> languages,
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
    record PhaseDefinition(String name, Scope scope, List<RuleFile> files) {}

    /** What the rules of a phase see, from the narrowest. */
    enum Scope {
        /** One technology and the market. */
        TECHNOLOGY,
        /** Everything that was assessed. */
        PORTFOLIO,
        /** Everything, and what a report states. */
        AUDIT;

        /** The sorts of parts that patterns may match. */
        List<String> sorts() {
            List<String> all =
                    Vocabulary.SORTS.stream().map(Vocabulary.Sort::name).toList();
            return switch (this) {
                case TECHNOLOGY -> all.subList(0, 1);
                case PORTFOLIO ->
                    all.stream().filter(name -> !STATED.contains(name)).toList();
                case AUDIT -> all;
            };
        }

        /** As policies write it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static final Set<String> STATED = Set.of("Claim", "Statement", "Section");
    }

    /** How the derived value is found that a stated one is compared with. */
    enum Meaning {
        /** The first of these results and properties that has a value. */
        READ,
        /** The technologies of a group. */
        MEMBERS,
        /** How many technologies a group has. */
        COUNT,
        /** The technologies of which a level is what follows the dot in the field's name. */
        BY
    }

    /**
     * What a stated value is compared with.
     *
     * @param of the sort of part it is of, named by what follows the dot in the field; a technology when empty
     * @param read the results and properties, or the group
     */
    record ClaimMeaning(Meaning kind, Optional<String> of, List<String> read, Location at) {}

    /** A rule file and where it is listed. */
    record RuleFile(String name, Location listedAt) {}

    /**
     * A grid.
     *
     * @param given the properties and attributes whose values pick a row
     * @param then the results a row gives
     * @param partial whether a case may have no row
     * @param monotone in which direction outcomes move when a condition's value rises, by column
     */
    record GridDefinition(
            String name,
            List<Word> given,
            List<Word> then,
            boolean partial,
            Map<String, Trend> monotone,
            Location at) {}

    /** A direction in which outcomes move, or stay, when a condition's value rises. */
    enum Trend {
        RISING,
        FALLING
    }

    /** A name and where it stands. */
    record Word(String name, Location at) {}

    /** What candidates are ranked by: a result, lowest or highest first. */
    record RankingKey(Result result, boolean descending) {}

    /** The parameters that say what an offering counts for. */
    record CoverageMeasure(String full, String partial, String none) {}

    /** The parameters that say which evidence is trusted: the worst reliability, 1 for A, and the worst credibility. */
    record TrustMeasure(String reliability, String credibility) {}
}
