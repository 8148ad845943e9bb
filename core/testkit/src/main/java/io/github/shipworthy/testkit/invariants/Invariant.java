package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.policy.AssessmentException;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyException;
import io.github.shipworthy.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that a policy says of every portfolio. Immutable and thread-safe. */
public final class Invariant {

    private final String name;
    private final Law law;
    private final Setting setting;

    Invariant(String name, Law law, Setting setting) {
        this.name = name;
        this.law = law;
        this.setting = setting;
    }

    /**
     * The invariant that stands in a file of tests, which the schema has looked at.
     *
     * @param given the portfolio it states, when it states one
     * @param parameters the values it sets, by key
     * @param problems gets everything that is wrong with it; the invariant is empty when anything is
     */
    public static Optional<Invariant> read(
            Mapping invariant, Optional<Portfolio> given, Map<String, String> parameters, List<Problem> problems) {
        return new InvariantReader(invariant, problems).read(given, parameters);
    }

    /** Whether it holds for a policy. The same policy gives the same verdict. */
    public Verdict check(Policy policy) {
        try {
            Policy tuned = policy.with(setting.parameters());
            return law.examine(Ground.of(name, tuned, setting));
        } catch (PolicyException e) {
            return new Verdict.Broken("the policy refuses the invariant's parameters: "
                    + e.problems().get(0));
        } catch (PortfolioException e) {
            return new Verdict.Broken(
                    "the portfolio does not fit the policy: " + e.problems().get(0));
        } catch (AssessmentException e) {
            return new Verdict.Broken(String.valueOf(e.getMessage()));
        }
    }
}
