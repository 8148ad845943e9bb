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
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * What is planned: by horizon, then what is ranked before what is not, by its priority in the plan, then in the order of
 * the assessments; programmes follow in the order given. Rows are made when somebody looks.
 */
final class Plan {

    private static final String ACTION = "action";
    private static final Set<String> ABOUT = Set.of("horizon", "plan-priority", ACTION, "planned");
    private static final List<Horizon> HORIZONS = List.of(Horizon.SHORT, Horizon.MID, Horizon.LONG, Horizon.TRACK);

    /** The first lanes of a horizon are for what is ranked: one for each priority and one for none. */
    private static final int RANKED = Result.PRIORITIES.size() + 1;

    /** As many follow for what is not ranked, and one for programmes. */
    private static final int WIDTH = 2 * RANKED + 1;

    private static final String TECHNOLOGIES = Whole.rowsOf("plan", Topic.Kind.TECHNOLOGY);
    private static final String PROGRAMMES = Whole.rowsOf("plan", Topic.Kind.PROGRAMME);

    private final Whole whole;
    private final Roster roster;
    private final List<OfProgramme> programmes;
    private final Optional<Result> action;
    private final Supplier<ImmutableIntArray> planned;

    private Plan(Whole whole, List<OfProgramme> programmes, Supplier<ImmutableIntArray> planned) {
        this.whole = whole;
        this.roster = whole.roster();
        this.programmes = programmes;
        this.action = action(whole.frame().definition());
        this.planned = planned;
    }

    /** The plan of a portfolio whose rules have all been asked; another thread may make it while the caller goes on. */
    static Plan of(Whole whole, Workers workers) {
        List<OfProgramme> programmes =
                whole.looksAt("programme") ? whole.parts("Programme", OfProgramme.class) : List.of();
        return new Plan(whole, programmes, workers.meanwhile(() -> planned(whole.roster(), programmes)));
    }

    /** Places of technologies in the roster, and from its size on the indices of programmes. */
    private static ImmutableIntArray planned(Roster roster, List<OfProgramme> programmes) {
        ImmutableIntArray.Builder numbers = ImmutableIntArray.builder(roster.size() + programmes.size())
                .addAll(roster.order().byRank());
        for (int index = 0; index < programmes.size(); index++) {
            numbers.add(roster.size() + index);
        }
        ImmutableIntArray all = numbers.build();
        int candidates = roster.order().candidates();
        IntUnaryOperator ranked = roster.outcomes().each(Plan::lane);
        IntUnaryOperator lane = index -> {
            if (index >= roster.size()) {
                return lane(programmes.get(index - roster.size()));
            }
            int its = ranked.applyAsInt(all.get(index));
            return index < candidates ? its : unranked(its);
        };
        return Lanes.of(all, lane, HORIZONS.size() * WIDTH).inOrder();
    }

    /** The scale of what to do about a technology, when the policy has one. */
    static Optional<Result> action(Definition definition) {
        return definition.result(ACTION).filter(result -> !result.isScore());
    }

    /** Where a technology that is ranked belongs: those of a smaller lane come first. */
    private static int lane(Outcome outcome) {
        int first = first(outcome.horizon());
        return first < 0
                ? Lanes.NONE
                : first + (outcome.priority() < 0 ? Result.PRIORITIES.size() : outcome.priority());
    }

    /** The lane for what is not ranked that belongs to another: those of a horizon come after all that are. */
    private static int unranked(int lane) {
        return lane < 0 ? Lanes.NONE : lane + RANKED;
    }

    /** Where a programme belongs: in the last lane of its horizon. */
    private static int lane(OfProgramme programme) {
        int first = first(programme.standing().rank(Result.HORIZON));
        return first < 0 ? Lanes.NONE : first + WIDTH - 1;
    }

    /** The first lane of a horizon; negative when it is not planned for. */
    private static int first(int horizon) {
        return horizon < 0 ? Lanes.NONE : HORIZONS.indexOf(Result.HORIZONS.get(horizon)) * WIDTH;
    }

    /** All of it; the technologies must be in memory. */
    List<Planned> rows() {
        return rows(planned.get());
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
                ? planned.get()
                : ImmutableIntArray.copyOf(
                        planned.get().stream().filter(number -> isTechnology(number) == technologies));
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
