package io.github.shipworthy.testkit.suite;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.TestRun;
import io.github.shipworthy.testkit.coverage.Coverage;
import io.github.shipworthy.testkit.coverage.Coverage.Share;
import io.github.shipworthy.testkit.mutation.Mutation;
import io.github.shipworthy.testkit.mutation.MutationReport;
import io.github.shipworthy.testkit.suite.Floor.Of;
import java.util.List;
import java.util.Optional;

/**
 * How a policy's tests turned out, and how good they are.
 *
 * @param coverage what they reach; empty unless wanted
 * @param mutation which slips they notice; empty unless wanted, and when the policy as it is does not pass
 * @param floors how they stand to the floors that could be looked at, in the order of these
 */
public record Examination(
        Policy policy,
        Wanted wanted,
        TestRun cases,
        Optional<Coverage> coverage,
        Optional<MutationReport> mutation,
        List<Floor.Standing> floors) {

    /** Copies the floors. */
    public Examination {
        floors = List.copyOf(floors);
    }

    /**
     * What to look at.
     *
     * @param coverage whether to trace what the tests reach, also where no floor asks for it
     * @param mutation whether to run them on wrong versions of the policy, also where no floor asks for it
     * @param threads for mutation, at least 1; the answer is the same for every number
     */
    public record Wanted(boolean coverage, boolean mutation, List<Floor> floors, int threads) {

        /** Copies the floors. */
        public Wanted {
            floors = List.copyOf(floors);
        }

        boolean traces() {
            return coverage || floors.stream().anyMatch(floor -> floor.of() != Of.KILLED);
        }

        boolean mutates() {
            return mutation || floors.stream().anyMatch(floor -> floor.of() == Of.KILLED);
        }
    }

    /**
     * Runs the tests.
     *
     * @param mutants told now and then how many of all wrong versions are done, from any thread
     */
    public static Examination of(Suite suite, Wanted wanted, Progress mutants) {
        TestRun cases = suite.run();
        Optional<Coverage> coverage = wanted.traces() ? Optional.of(suite.coverage()) : Optional.empty();
        Optional<MutationReport> mutation =
                wanted.mutates() && cases.good() ? Optional.of(mutated(suite, wanted, mutants)) : Optional.empty();
        return new Examination(
                suite.policy(), wanted, cases, coverage, mutation, standings(wanted, coverage, mutation));
    }

    private static MutationReport mutated(Suite suite, Wanted wanted, Progress mutants) {
        Mutation mutation = suite.mutation();
        return mutation.run(wanted.threads(), done -> mutants.at(done, mutation.size()));
    }

    private static List<Floor.Standing> standings(
            Wanted wanted, Optional<Coverage> coverage, Optional<MutationReport> mutation) {
        return wanted.floors().stream()
                .flatMap(floor ->
                        share(floor.of(), coverage, mutation).stream().map(share -> new Floor.Standing(floor, share)))
                .toList();
    }

    private static Optional<Share> share(Of of, Optional<Coverage> coverage, Optional<MutationReport> mutation) {
        return switch (of) {
            case RULES -> coverage.map(Coverage::ruleShare);
            case CONDITIONS -> coverage.map(Coverage::conditionShare);
            case ROWS -> coverage.map(Coverage::rowShare);
            case LIMITS -> coverage.map(Coverage::limitShare);
            case KILLED -> mutation.map(report -> new Share("wrong versions", report.killed(), report.total()));
        };
    }

    /** Whether all tests pass, at least one, and no floor is missed. */
    public boolean good() {
        return cases.good() && floors.stream().noneMatch(Floor.Standing::missed);
    }

    /** Told how far a long run is. */
    @FunctionalInterface
    public interface Progress {

        /** So many of all are done. */
        void at(int done, int all);
    }
}
