package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.LaterReasons;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Row.Planned;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.policy.Bodies.OfProgramme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final List<AssessedTechnology> assessments;
    private final List<OfProgramme> programmes;
    private final Optional<Result> action;

    Plan(Whole whole, List<AssessedTechnology> assessments) {
        this.assessments = assessments;
        this.programmes = whole.looksAt("programme") ? whole.parts("Programme", OfProgramme.class) : List.of();
        this.action = whole.frame().definition().result(ACTION).filter(result -> !result.isScore());
    }

    /** Its rows, each technology put where it belongs as it comes: they come in the order that breaks all ties. */
    List<Planned> rows() {
        List<List<Planned>> places = Stream.generate(() -> (List<Planned>) new ArrayList<Planned>())
                .limit((long) LANES.size() * width())
                .toList();
        for (AssessedTechnology assessment : assessments) {
            Subject subject = assessment.subject();
            lane(subject)
                    .ifPresent(horizon ->
                            places.get(place(horizon, assessment)).add(planned(subject, horizon, List.of(), false)));
        }
        for (OfProgramme programme : programmes) {
            lane(programme).ifPresent(horizon -> places.get(last(horizon)).add(planned(programme, horizon)));
        }
        return places.stream().flatMap(List::stream).toList();
    }

    /** The horizon of what is planned. */
    private static Optional<Horizon> lane(Considered part) {
        int rank = part.standing().rank(Result.HORIZON);
        return rank < 0 || rank == Horizon.NONE.ordinal() ? Optional.empty() : Optional.of(HORIZONS.get(rank));
    }

    /** A place for each priority and for none, ranked and not ranked, and one for programmes. */
    private static int width() {
        return 2 * (PRIORITIES.size() + 1) + 1;
    }

    private static int place(Horizon horizon, AssessedTechnology assessment) {
        int priority = assessment.subject().standing().rank(Result.PLAN_PRIORITY);
        int ranked = assessment.rank().isPresent() ? 0 : PRIORITIES.size() + 1;
        return LANES.indexOf(horizon) * width() + ranked + (priority < 0 ? PRIORITIES.size() : priority);
    }

    private static int last(Horizon horizon) {
        return (LANES.indexOf(horizon) + 1) * width() - 1;
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
                LaterReasons.of(() -> Reasons.of(
                        part,
                        conclusion ->
                                every || ABOUT.contains(conclusion.finding().result()))));
    }
}
