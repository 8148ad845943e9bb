package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.benchmark.Statements.Effort;
import io.github.shipworthy.benchmark.Statements.EvidenceClass;
import io.github.shipworthy.facts.Technology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@link Handwritten} says of one technology, with every reason. Filled in by it alone. */
final class Verdict {

    private static final int NONE = Integer.MIN_VALUE;

    final Technology technology;
    final Observed facts;
    private final List<Because> reasons = new ArrayList<>(16);
    private final List<Because> planReasons = new ArrayList<>(5);
    int points = NONE;
    int mayGain;
    int mayLose;
    int low;
    int high;
    int rung = NONE;

    @Nullable
    Urgency press;

    boolean candidate;
    EvidenceClass evidenceClass = EvidenceClass.PUBLISHED;
    Effort effort = Effort.EXISTING_SERVICE;

    @Nullable
    Priority first;

    boolean planned;
    boolean waiting;
    boolean undelivered;
    boolean pressing;
    boolean untouched;
    Horizon soonest = Horizon.NONE;

    @Nullable
    Priority planFirst;

    @Nullable
    String action;

    int place;
    int index;

    @Nullable
    TieBreak tie;

    Verdict(Technology technology, Observed facts) {
        this.technology = technology;
        this.facts = facts;
    }

    String id() {
        return technology.id();
    }

    void because(Because reason) {
        reasons.add(reason);
    }

    /** A reason that also stands in the plan. */
    void plan(Because reason) {
        reasons.add(reason);
        planReasons.add(reason);
    }

    void plan(Horizon horizon, Because reason) {
        soonest = horizon.compareTo(soonest) > 0 ? horizon : soonest;
        plan(reason);
    }

    void award(int more, Because reason) {
        points = points == NONE ? more : points + more;
        reasons.add(reason);
    }

    void mayAward(int more, Because reason) {
        if (more > 0) {
            mayGain += more;
        } else {
            mayLose += more;
        }
        reasons.add(reason);
    }

    void reach(int rungReached, Because reason) {
        rung = Math.max(rung, rungReached);
        reasons.add(reason);
    }

    void press(Urgency urgency, Because reason) {
        press = press == null || urgency.compareTo(press) > 0 ? urgency : press;
        reasons.add(reason);
    }

    /** How far it is a product, in percent. */
    OptionalInt productization() {
        return points == NONE ? OptionalInt.empty() : OptionalInt.of(points);
    }

    /** How far it is ready for use, in percent. */
    OptionalInt maturity() {
        return rung == NONE ? OptionalInt.empty() : OptionalInt.of(rung);
    }

    Optional<Urgency> urgency() {
        return Optional.ofNullable(press);
    }

    Optional<Priority> priority() {
        return Optional.ofNullable(first);
    }

    Optional<Priority> planPriority() {
        return Optional.ofNullable(planFirst);
    }

    Optional<String> action() {
        return Optional.ofNullable(action);
    }

    /** Whether a reason was given. */
    boolean says(Because reason) {
        return reasons.contains(reason);
    }

    OptionalInt rank() {
        return place == 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    Optional<TieBreak> tieBreak() {
        return Optional.ofNullable(tie);
    }

    /** Results of the policy's own, by name: those that were concluded. */
    Map<String, String> results() {
        Map<String, String> results = new TreeMap<>();
        if (action != null) {
            results.put("action", action);
        }
        if (candidate) {
            results.put("effort", effort.name());
            results.put("evidence-class", evidenceClass.name());
        }
        return results;
    }

    /** The codes of its risk flags, each once, in alphabetical order. */
    List<String> flags() {
        List<String> codes = List.of();
        for (Because reason : reasons) {
            if (reason.finding() instanceof Finding.Flag flag && !codes.contains(flag.result())) {
                codes = codes.isEmpty() ? new ArrayList<>(4) : codes;
                codes.add(flag.result());
            }
        }
        if (codes.size() > 1) {
            Collections.sort(codes);
        }
        return codes;
    }

    /** Every reason, phase by phase. */
    List<Because> reasons() {
        return Collections.unmodifiableList(reasons);
    }

    /** Those that also stand in the plan. */
    List<Because> planReasons() {
        return Collections.unmodifiableList(planReasons);
    }
}
