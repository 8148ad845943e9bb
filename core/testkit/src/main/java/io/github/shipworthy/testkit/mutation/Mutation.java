package io.github.shipworthy.testkit.mutation;

import io.github.shipworthy.policy.Mutant;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyException;
import io.github.shipworthy.policy.Run;
import io.github.shipworthy.policy.Workbench;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.testkit.mutation.MutationReport.Equivalent;
import io.github.shipworthy.testkit.mutation.MutationReport.Survivor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Runs tests against every wrong version of a policy. A test runs again only where the wrong rule would have done
 * something else in it; what differs in no test, and in no situation that can be looked at, is left out of the count.
 */
public final class Mutation {

    private final Workbench workbench;
    private final List<Mutant> mutants;
    private final List<Check> checks;

    /**
     * That of a policy.
     *
     * @param counts which of its rules, parameters and rows are made wrong, by where they stand
     * @param checks tests that the policy passes
     */
    public Mutation(Policy policy, Predicate<Location> counts, List<Check> checks) {
        this.workbench = Workbench.of(policy);
        this.mutants = workbench.mutants().stream()
                .filter(mutant -> counts.test(mutant.at()))
                .toList();
        this.checks = List.copyOf(checks);
    }

    /** How many wrong versions there are. */
    public int size() {
        return mutants.size();
    }

    /**
     * What became of each; the same for every number of threads.
     *
     * @param threads at least 1
     * @param done told now and then how many are done, from any thread
     */
    public MutationReport run(int threads, IntConsumer done) {
        List<Fate> fates = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Fate>>> workers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                workers.add(executor.submit(worker(next, done)));
            }
            for (Future<List<Fate>> worker : workers) {
                fates.addAll(worker.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            executor.shutdownNow();
        }
        fates.sort(Comparator.comparingInt(Fate::index));
        return report(fates);
    }

    /** Each worker has runs of its own, since a run belongs to one thread. */
    private Callable<List<Fate>> worker(AtomicInteger next, IntConsumer done) {
        return () -> {
            // A test that expects that assessing fails has no run, and is tried on every wrong version.
            List<Optional<Run>> runs =
                    checks.stream().map(check -> check.sees().run(workbench)).toList();
            List<Fate> fates = new ArrayList<>();
            for (int index = next.getAndIncrement(); index < mutants.size(); index = next.getAndIncrement()) {
                fates.add(fate(index, runs));
                done.accept(index + 1);
            }
            return fates;
        };
    }

    private record Fate(
            int index, int touched, Optional<String> killer, boolean refused, Mutant.Equivalence equivalence) {}

    private Fate fate(int index, List<Optional<Run>> runs) {
        Mutant mutant = mutants.get(index);
        Mutant.Equivalence none = new Mutant.Equivalence(false, 0, Map.of(), "");
        Optional<Policy> wrong = Optional.empty();
        int touched = 0;
        for (int test = 0; test < checks.size(); test++) {
            if (runs.get(test).filter(run -> !mutant.touches(run)).isPresent()) {
                continue;
            }
            touched++;
            if (wrong.isEmpty()) {
                try {
                    wrong = Optional.of(mutant.policy());
                } catch (PolicyException e) {
                    return new Fate(index, touched, Optional.empty(), true, none);
                }
            }
            if (!checks.get(test).passes().test(wrong.get())) {
                return new Fate(index, touched, Optional.of(checks.get(test).name()), false, none);
            }
        }
        return new Fate(index, touched, Optional.empty(), false, mutant.equivalence());
    }

    private MutationReport report(List<Fate> fates) {
        List<Survivor> survivors = new ArrayList<>();
        List<Equivalent> equivalents = new ArrayList<>();
        int killed = 0;
        int refused = 0;
        for (Fate fate : fates) {
            Mutant mutant = mutants.get(fate.index());
            if (fate.refused()) {
                refused++;
            } else if (fate.killer().isPresent()) {
                killed++;
            } else if (fate.equivalence().equivalent()) {
                equivalents.add(new Equivalent(mutant, fate.equivalence().situations()));
            } else {
                survivors.add(new Survivor(mutant, fate.touched(), fate.equivalence()));
            }
        }
        return new MutationReport(killed, survivors, equivalents, refused);
    }
}
