package io.github.shipworthy.policy;

import com.google.common.collect.Lists;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Applies the phases to technologies, a small batch at a time: a session stays small, and its cost a technology does not
 * grow with their number.
 */
final class Assessor {

    private static final int BATCH = 64;

    private final List<Phase> phases;

    /** An assessor that applies the phases of one scope. */
    Assessor(List<Phase> phases, Scope scope) {
        this.phases = phases.stream().filter(phase -> phase.scope() == scope).toList();
    }

    /** Applies the phases to the parts of a portfolio whose technologies have been assessed, on the calling thread. */
    void assess(Whole whole) {
        OwnThread.here(() -> {
            for (Phase phase : phases) {
                // Together: no rule of a phase sees what another concludes in it, of whatever sort of part.
                List<Considered> parts = new ArrayList<>();
                phase.sorts().forEach(sort -> parts.addAll(whole.parts(sort)));
                Lists.partition(parts, BATCH).forEach(phase::apply);
            }
            return whole;
        });
    }

    void assess(List<Subject> subjects, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        if (threads == 1 || subjects.size() <= BATCH) {
            assess(subjects);
        } else {
            assessInShards(subjects, threads);
        }
    }

    private void assess(List<Subject> subjects) {
        OwnThread.here(() -> {
            for (List<Subject> batch : Lists.partition(subjects, BATCH)) {
                phases.forEach(phase -> apply(phase, batch));
            }
            return subjects;
        });
    }

    private static void apply(Phase phase, List<Subject> batch) {
        Cases cases = batch.get(0).frame().cases().get(phase.name());
        if (cases == null) {
            phase.apply(batch);
        } else {
            phase.apply(batch, cases);
        }
    }

    private void assessInShards(List<Subject> subjects, int threads) {
        int size = Math.max(BATCH, (subjects.size() + threads - 1) / threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> shards = new ArrayList<>();
            for (List<Subject> shard : Lists.partition(subjects, size)) {
                shards.add(executor.submit(() -> assess(shard)));
            }
            for (Future<?> shard : shards) {
                shard.get();
            }
        } catch (ExecutionException e) {
            throw OwnThread.unchecked(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssessmentException("interrupted while assessing", e);
        } finally {
            executor.shutdownNow();
        }
    }
}
