package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.LaterList;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is planned: by horizon, then what is ranked before what is not, by its priority in the plan, then in the order of
 * the assessments; programmes follow in the order given. Rows are made when somebody looks.
 */
final class Plan {

    private static final String ACTION = "action";
    private static final Set<String> ABOUT = Set.of("horizon", "plan-priority", ACTION, "planned");
    private static final List<Horizon> LANES = List.of(Horizon.SHORT, Horizon.MID, Horizon.LONG, Horizon.TRACK);

    private static final String TECHNOLOGIES = Whole.rowsOf("plan", Topic.Kind.TECHNOLOGY);
    private static final String PROGRAMMES = Whole.rowsOf("plan", Topic.Kind.PROGRAMME);

    private final Whole whole;
    private final Roster roster;
    private final List<OfProgramme> programmes;
    private final Optional<Result> action;
    private final ImmutableIntArray planned;

    /** @param planned places of technologies in the roster, and from its size on the indices of programmes */
    private Plan(Whole whole, List<OfProgramme> programmes, ImmutableIntArray planned) {
        this.whole = whole;
        this.roster = whole.roster();
        this.programmes = programmes;
        this.action = action(whole.frame().definition());
        this.planned = planned;
    }

    /** The plan of a portfolio whose rules have all been asked. */
    static Plan of(Whole whole) {
        Roster roster = whole.roster();
        List<OfProgramme> programmes =
                whole.looksAt("programme") ? whole.parts("Programme", OfProgramme.class) : List.of();
        SortedMap<Integer, ImmutableIntArray.Builder> places = new TreeMap<>();
        roster.outcomes().plan(roster.ranked(), true, places);
        roster.outcomes().plan(roster.unranked(), false, places);
        for (int index = 0; index < programmes.size(); index++) {
            int number = roster.size() + index;
            lane(programmes.get(index).standing().rank(Result.HORIZON))
                    .ifPresent(lane -> places.computeIfAbsent(last(lane), place -> ImmutableIntArray.builder())
                            .add(number));
        }
        return new Plan(whole, programmes, Outcomes.joined(places.values()));
    }

    /** The scale of what to do about a technology, when the policy has one. */
    static Optional<Result> action(Definition definition) {
        return definition.result(ACTION).filter(result -> !result.isScore());
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
                        + (ranked ? 0 : Result.PRIORITIES.size() + 1)
                        + (priority < 0 ? Result.PRIORITIES.size() : priority));
    }

    private static OptionalInt lane(int horizon) {
        int lane = horizon < 0 ? -1 : LANES.indexOf(Result.HORIZONS.get(horizon));
        return lane < 0 ? OptionalInt.empty() : OptionalInt.of(lane);
    }

    /** A place for each priority and for none, ranked and not ranked, and one for programmes. */
    private static int width() {
        return 2 * (Result.PRIORITIES.size() + 1) + 1;
    }

    private static int last(int lane) {
        return (lane + 1) * width() - 1;
    }

    /** All of it; the technologies must be in memory. */
    List<Planned> rows() {
        return rows(planned);
    }

    /** Those that are about programmes. */
    List<Planned> programmes() {
        return rows(planned(false));
    }

    /** What to do about each planned technology. */
    List<Recommendation> recommendations() {
        ImmutableIntArray places = planned(true);
        return LaterList.of(places.length(), (from, to) -> recommendations(places.subArray(from, to)));
    }

    private ImmutableIntArray planned(boolean technologies) {
        return programmes.isEmpty() && technologies
                ? planned
                : ImmutableIntArray.copyOf(planned.stream().filter(number -> isTechnology(number) == technologies));
    }

    private boolean isTechnology(int number) {
        return number < roster.size();
    }

    private List<Recommendation> recommendations(ImmutableIntArray places) {
        List<String> named = roster.ids(places);
        List<Recommendation> recommendations = new ArrayList<>(named.size());
        for (int index = 0; index < named.size(); index++) {
            Outcome outcome = roster.outcomes().at(places.get(index));
            recommendations.add(new Recommendation(
                    named.get(index),
                    horizon(outcome.horizon()),
                    priority(outcome.priority()),
                    action(outcome.action())));
        }
        return recommendations;
    }

    private List<Planned> rows(ImmutableIntArray numbers) {
        return LaterList.of(
                numbers.length(),
                (from, to) ->
                        numbers.subArray(from, to).stream().mapToObj(this::row).toList());
    }

    private Planned row(int number) {
        return isTechnology(number) ? technology(number) : programme(programmes.get(number - roster.size()));
    }

    private Planned technology(int place) {
        Standing standing = roster.standing(place).orElseThrow();
        return row(
                Subject.topic(whole.given().technology(place)),
                standing,
                List.of(),
                () -> whole.given().subject(place, standing),
                false);
    }

    private Planned programme(OfProgramme programme) {
        return row(programme.topic(), programme.standing(), programme.inOrder(), () -> programme, true);
    }

    /** @param every whether all reasons belong to it, and not those alone that are about the plan */
    private Planned row(
            Topic topic, Standing standing, List<String> members, Supplier<Considered> part, boolean every) {
        return new Planned(
                (topic.kind() == Topic.Kind.TECHNOLOGY ? TECHNOLOGIES : PROGRAMMES).concat(topic.id()),
                topic,
                horizon(standing.rank(Result.HORIZON)),
                priority(standing.rank(Result.PLAN_PRIORITY)),
                action.flatMap(scale -> action(standing.rank(scale.index()))),
                members,
                LaterReasons.of(
                        () -> Reasons.of(part.get(), conclusion -> every || ABOUT.contains(conclusion.result()))));
    }

    private static Horizon horizon(int rank) {
        return Result.HORIZONS.get(rank);
    }

    private static Optional<Priority> priority(int rank) {
        return rank < 0 ? Optional.empty() : Optional.of(Result.PRIORITIES.get(rank));
    }

    private Optional<String> action(int rank) {
        return action.filter(scale -> rank >= 0).map(scale -> scale.value(rank));
    }
}
