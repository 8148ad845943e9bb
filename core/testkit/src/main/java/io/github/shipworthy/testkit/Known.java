package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.Workbench;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that mean something in an assessment. An assessment alone knows those that occur in it; its policy knows all.
 *
 * @param whole whether these are all there are
 */
record Known(boolean whole, List<String> rules, List<String> flags, List<String> results) {

    /** Those that occur in an assessment. */
    static Known of(PortfolioAssessment assessment) {
        Stream<Reason> reasons = Stream.concat(
                assessment.assessments().stream().flatMap(each -> each.reasons().stream()),
                assessment.rows().stream().map(Row::reasons).flatMap(Collection::stream));
        return new Known(
                false,
                reasons.map(reason -> reason.rule().name()).distinct().toList(),
                assessment.assessments().stream()
                        .flatMap(each -> each.flags().stream())
                        .distinct()
                        .toList(),
                assessment.assessments().stream()
                        .map(Assessment::results)
                        .flatMap(results -> results.keySet().stream())
                        .distinct()
                        .toList());
    }

    /** Those of a policy. */
    static Known of(Policy policy) {
        Workbench workbench = Workbench.of(policy);
        return new Known(
                true, policy.rules().stream().map(Rule::name).toList(), workbench.flags(), workbench.results());
    }

    /** What is wrong with a sentence that no known rule has. */
    Optional<String> requireRule(String sentence) {
        return unknown(sentence, rules, whole ? "the policy has no rule" : "no reason in the portfolio is the rule");
    }

    /** The same where the policy is known; without it any sentence may be a rule that is silent everywhere. */
    Optional<String> requireRuleOfPolicy(String sentence) {
        return whole ? requireRule(sentence) : Optional.empty();
    }

    /** What is wrong with a code that is no flag of the policy. */
    Optional<String> requireFlagOfPolicy(String code) {
        return whole ? unknown(code, flags, "the policy has no flag") : Optional.empty();
    }

    /** What is wrong with a name that is no result of the policy. */
    Optional<String> requireResultOfPolicy(String name) {
        return whole ? unknown(name, results, "the policy has no result") : Optional.empty();
    }

    private static Optional<String> unknown(String name, List<String> known, String what) {
        return known.contains(name)
                ? Optional.empty()
                : Optional.of(what + " `" + name + "`" + Words.maybe(name, known));
    }
}
