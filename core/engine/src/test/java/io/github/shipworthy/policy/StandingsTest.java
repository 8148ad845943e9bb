package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
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
import java.util.Optional;
import java.util.function.IntUnaryOperator;
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
        Outcomes.Piece piece =
                Outcomes.Piece.of(subjects.stream().map(Subject::standing).toList(), List.of(outcome, outcome));
        builder.add(piece);
        assertThat(builder.build().standing(0)).isEmpty();
        Outcomes.Builder all = Outcomes.Builder.ofAll();
        all.add(piece);
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
        builder.add(Outcomes.Piece.of(
                subjects.stream().map(Subject::standing).toList(), List.of(first, second, first, second)));
        Outcomes outcomes = builder.build();
        assertThat(IntStream.range(0, 4).mapToObj(outcomes::at)).containsExactly(first, second, first, second);
        assertThat(IntStream.range(0, 4).mapToObj(outcomes::standing).map(kept -> kept.isPresent()))
                .containsExactly(true, false, true, false);
        assertThat(outcomes.standing(0)).containsSame(subjects.get(2).standing());
        assertThat(outcomes.order(ImmutableIntArray.of(0, 1, 2, 3)).ranked().isEmpty())
                .isTrue();
        ImmutableIntArray places = ImmutableIntArray.of(3, 2, 1, 0);
        IntUnaryOperator sooner = outcomes.each(outcome -> outcome.equals(second) ? 0 : 1);
        assertThat(Lanes.of(places, index -> sooner.applyAsInt(places.get(index)), 2)
                        .inOrder()
                        .asList())
                .as("the second's horizon is sooner")
                .containsExactly(3, 1, 2, 0);
    }

    @Test
    void candidates_come_by_what_they_are_ranked_by_then_by_id_and_then_the_others() {
        List<Subject> subjects = subjects(open("a"), sold("b"), open("c"), nothing("d"), sold("e"), waiting("f"));
        Outcomes.Builder builder = Outcomes.Builder.ofSome(3);
        builder.add(Outcomes.Piece.of(
                subjects.stream().map(Subject::standing).toList(),
                List.of(ranked(5, 1), ranked(5, 0), ranked(5, 1), unranked(), ranked(5, 0), ranked(5, 1))));
        Order order = builder.build().order(ImmutableIntArray.of(5, 4, 3, 2, 1, 0));
        assertThat(order.byRank().asList()).containsExactly(4, 1, 5, 2, 0, 3);
        assertThat(order.ranked().asList()).containsExactly(4, 1, 5, 2, 0);
        assertThat(IntStream.range(0, 6).map(order::rank)).containsExactly(5, 2, 4, 0, 1, 3);
        assertThat(IntStream.range(0, 6).map(order::stands)).containsExactly(4, 1, 3, 5, 0, 2);
    }

    private static Outcome ranked(long... places) {
        return new Outcome(Optional.of(ImmutableLongArray.copyOf(places)), -1, -1, -1);
    }

    private static Outcome unranked() {
        return new Outcome(Optional.empty(), -1, -1, -1);
    }

    @Test
    void those_that_are_shared_are_told_apart_by_their_numbers() {
        Technology[] technologies = {open("a"), sold("b"), nothing("c"), open("d"), sold("e"), nothing("f")};
        List<Standing> shared =
                subjects(technologies).stream().map(Subject::standing).toList();
        assertThat(shared.stream().map(Standing::number).distinct()).hasSize(3).allMatch(number -> number >= 0);
        Outcomes.Builder builder = Outcomes.Builder.ofSome();
        for (int last : new int[] {3, 6}) {
            List<Standing> some = shared.subList(last - 3, last);
            builder.add(Outcomes.Piece.of(some, List.of(ranked(1), ranked(2), ranked(3))));
        }
        Outcomes outcomes = builder.build();
        for (int place = 0; place < technologies.length; place++) {
            assertThat(outcomes.standing(place)).containsSame(shared.get(place));
            assertThat(outcomes.at(place)).isEqualTo(ranked(place % 3 + 1));
        }
    }

    @Test
    void numbers_need_not_follow_each_other() {
        Outcomes.Builder builder = Outcomes.Builder.ofAll();
        List<Standing> standings =
                IntStream.of(40, 0, 5, 0, 40, 5).mapToObj(this::numbered).toList();
        List<Outcome> outcomes =
                IntStream.of(1, 2, 3, 7, 7, 7).mapToObj(place -> ranked(place)).toList();
        builder.add(Outcomes.Piece.of(standings, outcomes));
        assertThat(IntStream.range(0, 6).mapToObj(builder.build()::at))
                .as("what has a number that came before is what came then")
                .containsExactly(ranked(1), ranked(2), ranked(3), ranked(2), ranked(1), ranked(3));
    }

    private Standing numbered(int number) {
        Standing standing = new Standing(0, policy.compiled().marks());
        standing.share(number);
        return standing;
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
