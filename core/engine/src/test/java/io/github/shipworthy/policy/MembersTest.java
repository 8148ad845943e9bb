package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Members of random rosters, beside plain sets of ids. */
class MembersTest {

    private final Random random = new Random(20260224);
    private final Policy policy = new SmallPolicy()
            .with("flags:\n  open: A test.")
            .phase("first", "Open ; servable ; flag( kcontext, \"open\" )")
            .load();

    @Test
    void members_are_the_sets_that_they_stand_for() {
        for (int round = 0; round < 2_000; round++) {
            Roster roster = drawn(shuffled(random.nextInt(200)));
            assertOperations(roster, some(roster), some(roster));
        }
    }

    @Test
    void a_roster_finds_its_technologies() {
        Roster roster = drawn(List.of("t-102", "t-100", "t-101"));
        assertThat(roster.find("t-101")).isEqualTo(2);
        assertThat(roster.find("t-1015")).isNegative();
        assertThat(roster.all().ids()).containsExactly("t-100", "t-101", "t-102");
        assertThat(roster.none().ids()).isEmpty();
    }

    @Test
    void a_programme_has_those_of_its_members_that_there_are_each_once_in_the_order_given() {
        Portfolio portfolio = portfolio(
                List.of("t-102", "t-100", "t-101"),
                List.of(new Programme("p", "p", Map.of(), List.of("t-102", "none", "t-100", "t-102", ""))));
        Bodies.OfProgramme programme = policy.work(portfolio, 1, false)
                .whole()
                .parts("Programme", Bodies.OfProgramme.class)
                .get(0);
        assertThat(programme.inOrder()).containsExactly("t-102", "t-100");
        assertThat(programme.members().ids()).containsExactly("t-100", "t-102");
    }

    private static void assertOperations(Roster roster, Set<String> one, Set<String> other) {
        Members members = members(roster, one);
        Members others = members(roster, other);
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        Set<String> either = new TreeSet<>(one);
        either.addAll(other);
        assertThat(members.ids()).isEqualTo(List.copyOf(one));
        assertThat(members.first(5)).isEqualTo(one.stream().limit(5).toList());
        assertThat(members.size()).isEqualTo(one.size());
        assertThat(members.isEmpty()).isEqualTo(one.isEmpty());
        assertThat(members.and(others).ids()).isEqualTo(List.copyOf(both));
        assertThat(members.or(others).ids()).isEqualTo(List.copyOf(either));
        assertThat(members.meets(others)).isEqualTo(!both.isEmpty());
        PlaceSet.Builder builder = new PlaceSet.Builder(roster.size());
        other.forEach(id -> builder.add(roster.find(id)));
        PlaceSet bits = builder.build();
        assertThat(members.and(bits).ids()).isEqualTo(List.copyOf(both));
        assertThat(members.meets(bits)).isEqualTo(!both.isEmpty());
        assertThat(members.places().mapToObj(roster::id)).containsExactlyInAnyOrderElementsOf(one);
        assertThat(members.byId().stream().mapToObj(roster::id)).containsExactlyElementsOf(one);
        assertThat(members.ids()).as("not changed by what was asked").isEqualTo(List.copyOf(one));
    }

    private static Members members(Roster roster, Iterable<String> ids) {
        PlaceSet.Builder places = new PlaceSet.Builder(roster.size());
        ids.forEach(id -> places.add(roster.find(id)));
        return new Members(roster, places.build());
    }

    private List<String> shuffled(int size) {
        List<String> ids = new ArrayList<>(IntStream.range(100, 100 + size)
                .mapToObj(number -> "t-" + number)
                .toList());
        Collections.shuffle(ids, random);
        return ids;
    }

    private Set<String> some(Roster roster) {
        return IntStream.range(0, roster.size())
                .filter(any -> random.nextInt(3) > 0)
                .mapToObj(roster::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A roster of technologies of which nothing but the ids matters. */
    private Roster drawn(List<String> ids) {
        return policy.work(portfolio(ids, List.of()), 1, false).whole().roster();
    }

    private static Portfolio portfolio(List<String> ids, List<Programme> programmes) {
        return new Portfolio(
                "p",
                "somebody",
                LocalDate.parse("2026-02-24"),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                ids.stream()
                        .map(id ->
                                Technology.builder(id, id, Kind.SERVABLE_MODEL).build())
                        .toList(),
                programmes,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }
}
