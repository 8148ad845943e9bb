package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Members of random rosters, beside plain sets of ids. */
class MembersTest {

    private static final int OUTLINES = 5;

    private final Random random = new Random(20260224);

    @Test
    void members_are_the_sets_that_they_stand_for() {
        for (int round = 0; round < 2_000; round++) {
            Drawn roster =
                    new Drawn(random.ints(random.nextInt(30), 0, OUTLINES).toArray());
            Set<String> one = some(roster);
            Set<String> other = some(roster);
            assertOperations(roster, one, other);
            assertOutlines(roster, one);
        }
    }

    @Test
    void only_ids_that_there_are_are_members() {
        Drawn roster = new Drawn(0, 1, 2);
        assertThat(roster.members(List.of("t-102", "none", "t-100", "t-102", ""))
                        .ids())
                .containsExactly("t-100", "t-102");
        assertThat(roster.find("t-101")).isEqualTo(1);
        assertThat(roster.find("t-1015")).isNegative();
        assertThat(roster.all().ids()).containsExactly("t-100", "t-101", "t-102");
        assertThat(roster.none().ids()).isEmpty();
    }

    private static void assertOperations(Drawn roster, Set<String> one, Set<String> other) {
        Members members = roster.members(one);
        Members others = roster.members(other);
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        Set<String> either = new TreeSet<>(one);
        either.addAll(other);
        assertThat(members.ids()).isEqualTo(List.copyOf(one));
        assertThat(members.size()).isEqualTo(one.size());
        assertThat(members.isEmpty()).isEqualTo(one.isEmpty());
        assertThat(members.and(others).ids()).isEqualTo(List.copyOf(both));
        assertThat(members.or(others).ids()).isEqualTo(List.copyOf(either));
        assertThat(members.meets(others)).isEqualTo(!both.isEmpty());
    }

    private void assertOutlines(Drawn roster, Set<String> ids) {
        Members members = roster.members(ids);
        Set<Outline> chosen =
                roster.outlines().stream().filter(any -> random.nextBoolean()).collect(Collectors.toSet());
        Predicate<Outline> wanted = chosen::contains;
        List<String> that =
                ids.stream().filter(id -> wanted.test(roster.outlineOf(id))).toList();
        assertThat(members.that(wanted).ids()).isEqualTo(that);
        assertThat(members.count(wanted)).isEqualTo(that.size());
        assertThat(members.any(wanted)).isEqualTo(!that.isEmpty());
        assertThat(members.outlines(wanted))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        that.stream().map(roster::outlineOf).collect(Collectors.toSet()));
    }

    private Set<String> some(Drawn roster) {
        return IntStream.range(0, roster.size())
                .filter(any -> random.nextInt(3) > 0)
                .mapToObj(roster::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A roster of which nothing but the outlines matters. */
    private static final class Drawn extends Roster {

        private final List<Outline> outlines =
                IntStream.range(0, OUTLINES).mapToObj(Drawn::outlineNumber).toList();
        private final int[] ofPlaces;

        Drawn(int... ofPlaces) {
            this.ofPlaces = ofPlaces;
        }

        private static Outline outlineNumber(int number) {
            return new Outline(
                    new Outline.Seen(ImmutableLongArray.of(1L << number), ImmutableIntArray.of()),
                    new Outline.Served(Optional.empty(), List.of()));
        }

        Outline outlineOf(String id) {
            return outlines.get(ofPlaces[find(id)]);
        }

        @Override
        int size() {
            return ofPlaces.length;
        }

        @Override
        String id(int place) {
            return "t-" + (100 + place);
        }

        @Override
        List<Outline> outlines() {
            return outlines;
        }

        @Override
        int outline(int place) {
            return ofPlaces[place];
        }
    }
}
