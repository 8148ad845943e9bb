package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.AssessmentException;
import io.github.shipworthy.testkit.invariants.Verdict.Broken;
import io.github.shipworthy.testkit.invariants.Verdict.Holds;
import io.github.shipworthy.testkit.written.Written;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The same is said of a portfolio and of another that is made of it.
 *
 * @param about what is looked at: technologies, and rows by the names of their tables
 */
record OfPortfolios(Twist twist, List<String> about) implements Law {

    static final List<String> EVERYTHING =
            List.of(Said.TECHNOLOGIES, "plan", "gaps", "risks", "capabilities", "services", "forecasts");

    OfPortfolios {
        about = List.copyOf(about);
    }

    /** What is said otherwise, as a case that expects what was said before. */
    private record Difference(int values, String text) {}

    @Override
    public Verdict examine(Ground ground) {
        Look look = new Look(ground);
        DrawnPortfolios portfolios = new DrawnPortfolios(ground, twist == Twist.INDEPENDENT);
        SplittableRandom random = new SplittableRandom(ground.setting().seed());
        for (int trial = 0; trial < ground.setting().trials(); trial++) {
            SplittableRandom own = random.split();
            Portfolio portfolio = portfolios.next(own);
            long seed = own.nextLong();
            if (look.difference(portfolio, seed).isPresent()) {
                return look.broken(portfolio, seed);
            }
        }
        return look.compared == 0
                ? new Broken("it examines nothing: nothing was said of anything it looks at; " + look.looked())
                : new Holds(look.looked() + ", " + Told.count(look.compared, "answer") + " compared");
    }

    private final class Look {

        private final Ground ground;
        private long portfolios;
        private long compared;

        Look(Ground ground) {
            this.ground = ground;
        }

        String looked() {
            return Told.count(portfolios, "portfolio") + (portfolios == 1 ? " was" : " were")
                    + " looked at, drawn with seed " + ground.setting().seed();
        }

        /** Where the policy fails there is nothing to compare. */
        Optional<Difference> difference(Portfolio portfolio, long seed) {
            portfolios++;
            Optional<Twist.Pair> pair = twist.of(portfolio, seed);
            Optional<PortfolioAssessment> before = pair.flatMap(each -> assess(each.before(), 1));
            Optional<PortfolioAssessment> after =
                    pair.flatMap(each -> assess(each.after(), twist == Twist.REPEATABLE ? 2 : 1));
            return before.flatMap(
                    one -> after.flatMap(other -> difference(pair.get().after(), one, other)));
        }

        private Optional<PortfolioAssessment> assess(Portfolio portfolio, int threads) {
            try {
                return Optional.of(ground.assessing().assess(portfolio, threads));
            } catch (AssessmentException e) {
                return Optional.empty();
            }
        }

        private Optional<Difference> difference(
                Portfolio portfolio, PortfolioAssessment before, PortfolioAssessment after) {
            Said expected = said(before);
            compared += expected.size();
            Said actual = said(after);
            if (!expected.equals(actual)) {
                Counterexample counterexample = new Counterexample(ground, portfolio);
                int values = expected.expectIn(counterexample, actual);
                return Optional.of(new Difference(values, counterexample.text()));
            }
            return twist == Twist.REPEATABLE && !reasons(before).equals(reasons(after))
                    ? Optional.of(new Difference(0, "The reasons differ, which no case can tell."))
                    : Optional.empty();
        }

        private Said said(PortfolioAssessment assessment) {
            boolean alone = twist == Twist.INDEPENDENT;
            return Said.of(ground.scales(), assessment, about, !alone, alone ? DrawnPortfolios.UNRELATED : "");
        }

        private List<List<Reason>> reasons(PortfolioAssessment assessment) {
            return Stream.concat(
                            assessment.assessments().stream().map(Assessment::reasons),
                            assessment.rows().stream().map(Row::reasons))
                    .toList();
        }

        Verdict broken(Portfolio found, long seed) {
            String looked = looked();
            Portfolio smallest = Written.read(Smaller.thatFails(
                            Written.of(found),
                            document -> Written.read(document)
                                    .flatMap(portfolio -> difference(portfolio, seed))
                                    .isPresent()))
                    .orElse(found);
            Difference difference = difference(smallest, seed).orElseThrow();
            return new Broken(told(difference.values()) + "\n" + looked + "\n" + difference.text());
        }

        private String told(int values) {
            String otherwise = Told.count(values, "answer") + (values == 1 ? " is" : " are") + " another";
            return switch (twist) {
                case INDEPENDENT -> otherwise + " beside a technology that shares nothing with the others";
                case ANY_ORDER -> otherwise + " when the portfolio lists the same in another order";
                case REPEATABLE -> otherwise + " the second time";
            };
        }
    }
}
