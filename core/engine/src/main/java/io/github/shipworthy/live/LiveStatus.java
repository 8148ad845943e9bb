package io.github.shipworthy.live;

import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.policy.PolicyChanges;
import io.github.shipworthy.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a live policy stands.
 *
 * @param policy the one in force
 * @param changes in what it differs from the one before; empty for the first
 * @param rejected what is wrong with the files as they are now; empty when they are in force, or were rolled back
 * @param earlier the policies that can be rolled back to, the latest first
 * @param replaced how many times another policy came into force
 * @param refused how many times files were refused; the same files count once
 */
public record LiveStatus(
        PolicyId policy,
        Optional<PolicyChanges> changes,
        List<Problem> rejected,
        List<PolicyId> earlier,
        long replaced,
        long refused) {

    /** Copies the lists. */
    public LiveStatus {
        rejected = List.copyOf(rejected);
        earlier = List.copyOf(earlier);
    }

    /** The policy in force, its last change, and the problems of files that were refused. */
    @Override
    public String toString() {
        String text = "in force: " + policy.name() + " " + policy.version() + " ("
                + policy.fingerprint().substring(0, 12) + ")";
        String changed = changes.map(each -> "\n" + each).orElse("");
        String refusals = rejected.isEmpty()
                ? ""
                : rejected.stream().map(Problem::shown).collect(Collectors.joining("\n", "\nrejected:\n", ""));
        return text + changed + refusals;
    }
}
