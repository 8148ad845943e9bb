package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Technologies of which the same was concluded share it, and only as long as nothing more is concluded of one of them. */
class StandingsTest {

    private final Policy policy = new SmallPolicy()
            .with("results:\n  reach: {type: score, combine: sum, why: test}\n"
                    + "  waited: {type: score, combine: sum, why: test}")
            .with("flags:\n  open: Its weights are open.\n  sold: It is sold.")
            .number("reach.open.points", "5")
            .phase(
                    "first",
                    "Points ; weights == Weights.OPEN ; award( kcontext, \"reach.open.points\" )",
                    "Flag ; weights == Weights.OPEN ; flag( kcontext, \"open\" )",
                    "Sold ; official == Official.GA ; flag( kcontext, \"sold\" )",
                    "Waited ; lagKnown ; award( kcontext, \"waited\", $t.lag() )")
            .load();

    @Test
    void those_of_which_the_same_was_concluded_share_it() {
        List<Subject> subjects = subjects(open("a"), sold("b"), open("c"), nothing("d"), nothing("e"));
        assertThat(subjects.get(0).standing())
                .isSameAs(subjects.get(2).standing())
                .isNotSameAs(subjects.get(1).standing());
        assertThat(subjects.get(3).standing()).isSameAs(subjects.get(4).standing());
        assertThat(subjects)
                .extracting(subject -> subject.standing().flags())
                .containsExactly(List.of("open"), List.of("sold"), List.of("open"), List.of(), List.of());
    }

    @Test
    void what_is_concluded_of_one_of_them_later_is_not_concluded_of_the_others() {
        List<Subject> subjects = subjects(open("a"), open("b"), sold("c"));
        Subject one = subjects.get(0);
        Subject other = subjects.get(1);
        Ranking ranking = new Ranking(List.of());
        Outcome before = Outcome.of(other, ranking);
        one.add(subjects.get(2).standing().conclusions().get(0));
        one.add(points(one));
        one.settle();

        assertThat(one.standing().flags()).containsExactly("open", "sold");
        assertThat(one.score("reach")).hasToString("10");
        assertThat(one.standing().conclusions()).hasSize(4);
        assertThat(other.standing().flags()).containsExactly("open");
        assertThat(other.score("reach")).hasToString("5");
        assertThat(other.standing().conclusions()).hasSize(2);
        assertThat(Outcome.of(other, ranking)).isSameAs(before);
    }

    @Test
    void the_order_in_which_rules_of_a_phase_conclude_never_shows() {
        List<Subject> subjects = subjects(open("a"), nothing("b"));
        List<Conclusion> concluded = subjects.get(0).standing().conclusions();
        Subject other = subjects.get(1);
        for (int index = concluded.size() - 1; index >= 0; index--) {
            other.add(concluded.get(index));
        }
        other.settle();
        other.share();

        assertThat(concluded).hasSize(2);
        assertThat(other.standing()).isSameAs(subjects.get(0).standing());
    }

    @Test
    void what_a_formula_calculated_is_nobody_elses_and_not_kept() {
        List<Subject> subjects = subjects(waiting("a"), waiting("b"));
        assertThat(subjects.get(0).standing()).isNotSameAs(subjects.get(1).standing());
        assertThat(subjects)
                .extracting(subject -> subject.score("waited").toString())
                .containsExactly("12", "12");
        Outcome outcome = new Outcome(Optional.empty(), 1, 2, 3);
        Outcomes.Builder builder = Outcomes.Builder.ofSome();
        builder.add(subjects.stream().map(Subject::standing).toList(), List.of(outcome, outcome));
        assertThat(builder.build().standing(0)).isEmpty();
        Outcomes.Builder all = Outcomes.Builder.ofAll();
        all.add(subjects.stream().map(Subject::standing).toList(), List.of(outcome, outcome));
        assertThat(all.build().standing(1))
                .as("where everything is kept")
                .containsSame(subjects.get(1).standing());
    }

    @Test
    void a_phase_that_concludes_nothing_leaves_it_shared() {
        List<Subject> subjects = subjects(open("a"), open("b"));
        subjects.get(0).settle();
        assertThat(subjects.get(0).standing()).isSameAs(subjects.get(1).standing());
    }

    /** More than that are worked out again where they are needed. */
    @Test
    void of_no_more_than_some_is_it_kept_what_was_concluded() {
        List<Subject> subjects = subjects(open("a"), sold("b"), open("c"), nothing("d"));
        Outcome first = new Outcome(Optional.empty(), Horizon.MID.ordinal(), 2, 3);
        Outcome second = new Outcome(Optional.empty(), Horizon.SHORT.ordinal(), 2, 3);
        Outcomes.Builder builder = Outcomes.Builder.ofSome(3);
        builder.add(subjects.stream().map(Subject::standing).toList(), List.of(first, second, first, second));
        Outcomes outcomes = builder.build();
        assertThat(IntStream.range(0, 4).mapToObj(outcomes::at)).containsExactly(first, second, first, second);
        assertThat(IntStream.range(0, 4).mapToObj(outcomes::standing).map(kept -> kept.isPresent()))
                .containsExactly(true, false, true, false);
        assertThat(outcomes.standing(0)).containsSame(subjects.get(2).standing());
        assertThat(outcomes.ranked(ImmutableIntArray.of(0, 1, 2, 3)).isEmpty()).isTrue();
        Map<Integer, ImmutableIntArray.Builder> lanes = new TreeMap<>();
        outcomes.plan(ImmutableIntArray.of(3, 2, 1, 0), false, lanes);
        assertThat(Outcomes.joined(lanes.values()).asList())
                .as("the second's horizon is sooner")
                .containsExactly(3, 1, 2, 0);
    }

    private static Conclusion points(Subject subject) {
        return subject.standing().conclusions().stream()
                .filter(Conclusion.Points.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private List<Subject> subjects(Technology... technologies) {
        Portfolio portfolio = Portfolio.of("p", "somebody", LocalDate.parse("2026-02-24"), Arrays.asList(technologies));
        List<Subject> subjects =
                Given.of(portfolio, policy.frame(portfolio), Workers.none()).subjects();
        new Assessor(policy.compiled().phases(), Definition.Scope.TECHNOLOGY).assess(subjects);
        return subjects;
    }

    private static Technology open(String id) {
        return Technology.builder(id, id, Kind.SERVABLE_MODEL)
                .weights(Weights.OPEN)
                .build();
    }

    private static Technology sold(String id) {
        return Technology.builder(id, id, Kind.SERVABLE_MODEL)
                .official(Official.GA)
                .build();
    }

    private static Technology waiting(String id) {
        return Technology.builder(id, id, Kind.SERVABLE_MODEL)
                .publication(PublicationFact.of(Publication.PUBLISHED, LocalDate.parse("2025-02-24")))
                .build();
    }

    private static Technology nothing(String id) {
        return Technology.builder(id, id, Kind.SERVABLE_MODEL).build();
    }
}
