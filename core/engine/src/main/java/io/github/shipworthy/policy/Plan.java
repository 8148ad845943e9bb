package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.LaterReasons;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Recommendation;
import io.github.shipworthy.assessment.Row.Planned;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.policy.Bodies.OfProgramme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is planned: by horizon, then what is ranked before what is not, by its priority in the plan, then in the order of
 * the assessments; programmes follow in the order given.
 */
final class Plan {

    private static final String ACTION = "action";
    private static final Set<String> ABOUT = Set.of("horizon", "plan-priority", ACTION, "planned");
    private static final List<Horizon> LANES = List.of(Horizon.SHORT, Horizon.MID, Horizon.LONG, Horizon.TRACK);
    private static final List<Horizon> HORIZONS = List.of(Horizon.values());
    private static final List<Priority> PRIORITIES = List.of(Priority.values());

    /** How many places there are for what is planned. */
    static final int PLACES = LANES.size() * width();

    private final List<AssessedTechnology> assessments;
    private final List<OfProgramme> programmes;
    private final Optional<Result> action;

    /** @param assessments of technologies, in their order */
    Plan(Whole whole, List<AssessedTechnology> assessments) {
        this.assessments = assessments;
        this.programmes = whole.looksAt("programme") ? whole.parts("Programme", OfProgramme.class) : List.of();
        this.action = action(whole.frame().definition());
    }

    /** The scale of what to do about a technology, when the policy has one. */
    static Optional<Result> action(Definition definition) {
        return definition.result(ACTION).filter(result -> !result.isScore());
    }

    /** Its rows, each technology put where it belongs as it comes: they come in the order that breaks all ties. */
    List<Planned> rows(Workers workers) {
        List<List<Planned>> places = places();
        for (List<List<Planned>> some : workers.shards(assessments, this::placed)) {
            for (int place = 0; place < some.size(); place++) {
                places.get(place).addAll(some.get(place));
            }
        }
        for (OfProgramme programme : programmes) {
            int horizon = programme.standing().rank(Result.HORIZON);
            lane(horizon).ifPresent(lane -> places.get(last(lane)).add(planned(programme, HORIZONS.get(horizon))));
        }
        return places.stream().flatMap(List::stream).toList();
    }

    private List<List<Planned>> placed(List<AssessedTechnology> some) {
        List<List<Planned>> places = places();
        for (AssessedTechnology assessment : some) {
            Subject subject = assessment.subject();
            int horizon = subject.standing().rank(Result.HORIZON);
            int priority = subject.standing().rank(Result.PLAN_PRIORITY);
            place(horizon, priority, assessment.rank().isPresent())
                    .ifPresent(
                            place -> places.get(place).add(planned(subject, HORIZONS.get(horizon), List.of(), false)));
        }
        return places;
    }

    private static List<List<Planned>> places() {
        return Stream.generate(() -> (List<Planned>) new ArrayList<Planned>())
                .limit(PLACES)
                .toList();
    }

    /**
     * Where a technology belongs: technologies of a smaller place come first; empty when it is not planned.
     *
     * @param horizon its place on the scale, or -1
     * @param priority that of the priority in the plan, or -1
     */
    static OptionalInt place(int horizon, int priority, boolean ranked) {
        OptionalInt lane = lane(horizon);
        return lane.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(lane.getAsInt() * width()
                        + (ranked ? 0 : PRIORITIES.size() + 1)
                        + (priority < 0 ? PRIORITIES.size() : priority));
    }

    /** What to do about a planned technology. */
    static Recommendation recommendation(String id, int horizon, int priority, Optional<Result> action, int rank) {
        return new Recommendation(
                id,
                HORIZONS.get(horizon),
                priority < 0 ? Optional.empty() : Optional.of(PRIORITIES.get(priority)),
                action.filter(scale -> rank >= 0).map(scale -> scale.value(rank)));
    }

    private static OptionalInt lane(int horizon) {
        int lane = horizon < 0 ? -1 : LANES.indexOf(HORIZONS.get(horizon));
        return lane < 0 ? OptionalInt.empty() : OptionalInt.of(lane);
    }

    /** A place for each priority and for none, ranked and not ranked, and one for programmes. */
    private static int width() {
        return 2 * (PRIORITIES.size() + 1) + 1;
    }

    private static int last(int lane) {
        return (lane + 1) * width() - 1;
    }

    private Planned planned(OfProgramme programme, Horizon horizon) {
        return planned(programme, horizon, programme.inOrder(), true);
    }

    private Planned planned(Considered part, Horizon horizon, List<String> members, boolean every) {
        Standing standing = part.standing();
        Topic topic = part.topic();
        int priority = standing.rank(Result.PLAN_PRIORITY);
        return new Planned(
                Whole.rowId("plan", topic),
                topic,
                horizon,
                priority < 0 ? Optional.empty() : Optional.of(PRIORITIES.get(priority)),
                action.filter(scale -> standing.rank(scale.index()) >= 0)
                        .map(scale -> scale.value(standing.rank(scale.index()))),
                members,
                LaterReasons.of(() -> Reasons.of(part, conclusion -> every || ABOUT.contains(conclusion.result()))));
    }
}
