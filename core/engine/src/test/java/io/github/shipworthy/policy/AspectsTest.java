package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has what in common, beside a look at each technology. */
class AspectsTest {

    private static final int FLAGS = 70;

    /** Flags each technology with its team, of which there are more than a number has bits. */
    private final Policy policy = flagging();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, 200, PlaceSet.SMALL + 100})
    void every_bit_is_that_of_its_technology(int size) {
        Portfolio portfolio = portfolio(size);
        for (int threads : List.of(1, 2, 3)) {
            Roster roster = policy.work(portfolio, threads, false).whole().roster();
            for (int flag = 0; flag < FLAGS; flag++) {
                String team = flag(flag);
                assertThat(roster.all().and(roster.aspects().picked(flag(flag))).ids())
                        .as("%s of %d on %d threads", flag(flag), size, threads)
                        .isEqualTo(ids(portfolio, technology -> team(technology).equals(team)));
            }
            for (String capability : portfolio.capabilities().keySet()) {
                assertThat(roster.all().and(roster.aspects().mainly(capability)).ids())
                        .isEqualTo(ids(
                                portfolio, technology -> technology.capability().equals(Optional.of(capability))));
                assertThat(roster.all()
                                .and(roster.aspects().serving(capability))
                                .ids())
                        .isEqualTo(ids(
                                portfolio,
                                technology -> technology.capability().equals(Optional.of(capability))
                                        || technology.alsoServes().contains(capability)));
            }
        }
    }

    @Test
    void what_there_is_not_nobody_has() {
        Aspects aspects = policy.work(portfolio(65), 1, false).whole().roster().aspects();
        assertThat(aspects.picked("no such flag").isEmpty()).isTrue();
        assertThat(aspects.picked(Official.GA).isEmpty()).as("not looked at").isTrue();
        assertThat(aspects.mainly("nothing").isEmpty()).isTrue();
        assertThat(aspects.serving("nothing").isEmpty()).isTrue();
    }

    @Test
    void a_slice_in_the_middle_is_full() {
        Portfolio portfolio = portfolio(65);
        Frame frame = policy.frame(portfolio);
        List<Subject> subjects = Given.of(portfolio, frame, Workers.none()).subjects();
        Aspects.Layout layout = frame.layout();
        assertThatThrownBy(() -> layout.slice(subjects)).isInstanceOf(IllegalArgumentException.class);
        Aspects.Slice small = layout.slice(subjects.subList(0, 63));
        assertThatThrownBy(() -> Aspects.of(layout, List.of(small, small), Workers.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Policy flagging() {
        SmallPolicy policy = new SmallPolicy().with("attributes:\n  team: {type: text, unit: whose, why: test}");
        policy.with("flags:\n"
                + IntStream.range(0, FLAGS)
                        .mapToObj(flag -> "  " + flag(flag) + ": A test.")
                        .collect(Collectors.joining("\n")));
        String[] rules = IntStream.range(0, FLAGS)
                .mapToObj(flag -> "Flag %d ; known( \"team\" ), text( \"team\" ) == \"%s\" ; flag( kcontext, \"%s\" )"
                        .formatted(flag, flag(flag), flag(flag)))
                .toArray(String[]::new);
        return policy.phase("first", rules).load();
    }

    private static String flag(int number) {
        return "flag-" + number;
    }

    private static Portfolio portfolio(int size) {
        Map<String, Capability> capabilities = new LinkedHashMap<>();
        for (String id : List.of("c0", "c1", "c2")) {
            capabilities.put(id, new Capability(id, id, Map.of(), Optional.empty(), Map.of()));
        }
        return new Portfolio(
                "mine",
                "me",
                LocalDate.of(2026, 2, 24),
                List.of(),
                capabilities,
                Map.of(),
                Map.of(),
                IntStream.range(0, size).mapToObj(AspectsTest::technology).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** Ids do not come in their order. */
    private static Technology technology(int number) {
        var builder = Technology.builder("t" + number * 37 % 10_007, "t", Kind.TRAINING_METHOD)
                .attribute("team", flag(number % FLAGS))
                .official(Official.GA);
        String main = "c" + number % 4;
        if (number % 4 == 3) {
            return builder.build();
        }
        return (number % 5 == 0 ? builder.capability(main, "c0", "c2") : builder.capability(main)).build();
    }

    private static String team(Technology technology) {
        return Objects.requireNonNull(technology.attributes().get("team")).text();
    }

    private static List<String> ids(Portfolio portfolio, Predicate<Technology> wanted) {
        return portfolio.technologies().stream()
                .filter(wanted)
                .map(Technology::id)
                .sorted()
                .toList();
    }
}
