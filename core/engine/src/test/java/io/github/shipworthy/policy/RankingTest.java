package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    private final Portfolio portfolio = Portfolio.of(
            "mine",
            "me",
            LocalDate.of(2026, 2, 24),
            List.of(tool("nobody-counted"), tool("two", 2), tool("ten", 10), tool("also-two", 2), model("not-ranked")));

    @ParameterizedTest
    @CsvSource({"ascending, also-two two ten nobody-counted", "descending, ten also-two two nobody-counted"})
    void what_has_no_value_stands_last_either_way_and_ids_break_what_remains(String order, String ranking) {
        assertThat(ranking("{by: reach, order: " + order + "}"))
                .extracting(Assessment::id)
                .containsExactly(ranking.split(" "));
    }

    @Test
    void each_says_what_put_it_below_the_one_above() {
        assertThat(ranking("{by: reach, order: ascending}"))
                .extracting(Assessment::tieBreak)
                .flatExtracting(tieBreak -> tieBreak.stream().toList())
                .containsExactly(
                        new TieBreak("also-two", "id", "two", "also-two", 1),
                        new TieBreak("two", "reach", "10", "2", 0),
                        new TieBreak("ten", "reach", "none", "10", 0));
    }

    @Test
    void a_later_key_counts_where_the_earlier_ones_tie() {
        assertThat(ranking("{by: priority, order: ascending}\n  - {by: reach, order: descending}"))
                .extracting(Assessment::id)
                .containsExactly("ten", "also-two", "two", "nobody-counted");
    }

    @Test
    void without_a_key_ids_alone_decide() {
        assertThat(policy("").assess(portfolio).ranking())
                .extracting(Assessment::id)
                .containsExactly("also-two", "nobody-counted", "ten", "two");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_concluded_later_moves_nobody_and_shows_in_no_tie_break(boolean audit) {
        Policy policy = first("ranking:\n  - {by: reach, order: ascending}")
                .late(
                        "late",
                        "More ; known( \"users\" ) ; award( kcontext, \"reach\", $t.quantity( \"users\" ) )",
                        "Soon ; known( \"users\" ) ; conclude( kcontext, Horizon.SHORT )")
                .load();
        PortfolioAssessment late = audit ? policy.audit(portfolio) : policy.assess(portfolio);
        assertThat(late.ranking())
                .extracting(each -> each.id() + " " + each.results().getOrDefault("reach", "none"))
                .containsExactly("also-two 4", "two 4", "ten 20", "nobody-counted none");
        assertThat(late.ranking().get(2).tieBreak()).contains(new TieBreak("two", "reach", "10", "2", 0));
        assertThat(late.ranking().get(2).reasons())
                .extracting(reason -> reason.rule().name())
                .containsExactly("Reach", "Tool", "More", "Soon");
        assertThat(late.plan()).extracting(row -> row.topic().id()).containsExactly("also-two", "two", "ten");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void ids_are_in_order_however_they_begin_and_whoever_sorts_them(int threads) {
        Random random = new Random(20260224);
        List<String> letters =
                List.of("a", "b", "0", "-", "aaaaaaa", "\u00FE", "\u00FF", "\u0100", "\u4E2D", "\uD83D\uDE80");
        List<String> ids = Stream.generate(() -> random.ints(1 + random.nextInt(12), 0, letters.size())
                        .mapToObj(letters::get)
                        .collect(Collectors.joining()))
                .distinct()
                .limit(1_000)
                .toList();
        Portfolio many = Portfolio.of(
                "mine",
                "me",
                portfolio.asOf(),
                ids.stream().map(RankingTest::tool).toList());
        assertThat(policy("").assess(many, threads).ranking())
                .extracting(Assessment::id)
                .isEqualTo(ids.stream().sorted().toList());
    }

    private List<Assessment> ranking(String keys) {
        return policy("ranking:\n  - " + keys).assess(portfolio).ranking();
    }

    private static Policy policy(String ranking) {
        return first(ranking).load();
    }

    private static SmallPolicy first(String ranking) {
        return new SmallPolicy()
                .with("attributes:\n  users: {type: integer, unit: people, why: test}")
                .with("results:\n  reach: {type: score, combine: sum, why: test}")
                .with(ranking)
                .phase("first", "Reach ; known( \"users\" ) ; award( kcontext, \"reach\", $t.quantity( \"users\" ) )")
                .phase("second", "Tool ; ! servable ; conclude( kcontext, Candidacy.CANDIDATE )");
    }

    private static Technology tool(String id) {
        return Technology.builder(id, id, Kind.TRAINING_METHOD).build();
    }

    private static Technology tool(String id, int users) {
        return Technology.builder(id, id, Kind.TRAINING_METHOD)
                .attribute("users", users)
                .build();
    }

    private static Technology model(String id) {
        return Technology.builder(id, id, Kind.SERVABLE_MODEL).build();
    }
}
