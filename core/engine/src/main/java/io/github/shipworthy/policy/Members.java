package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import io.github.shipworthy.assessment.LaterList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some technologies of a roster, each once, in the alphabetical order of their ids. Immutable and thread-safe; how many
 * share an outline is counted when it is first asked.
 */
final class Members {

    private final Roster roster;
    private final ImmutableIntArray places;
    private @Nullable Counted counted;

    /** @param places in ascending order, each once */
    Members(Roster roster, ImmutableIntArray places) {
        this.roster = roster;
        this.places = places;
    }

    /** The outlines that there are, and how many have each. */
    private record Counted(List<Outline> of, ImmutableIntArray outlines, ImmutableIntArray counts) {}

    int size() {
        return places.length();
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** The places in the roster. */
    ImmutableIntArray places() {
        return places;
    }

    boolean any(Predicate<Outline> wanted) {
        Counted all = counted();
        for (int index = 0; index < all.outlines().length(); index++) {
            if (wanted.test(all.of().get(all.outlines().get(index)))) {
                return true;
            }
        }
        return false;
    }

    int count(Predicate<Outline> wanted) {
        Counted all = counted();
        int count = 0;
        for (int index = 0; index < all.outlines().length(); index++) {
            if (wanted.test(all.of().get(all.outlines().get(index)))) {
                count += all.counts().get(index);
            }
        }
        return count;
    }

    /** The outlines of those that are wanted, each once. */
    Stream<Outline> outlines(Predicate<Outline> wanted) {
        Counted all = counted();
        return all.outlines().stream().mapToObj(all.of()::get).filter(wanted);
    }

    /** Those that are wanted. */
    Members that(Predicate<Outline> wanted) {
        List<Outline> outlines = roster.outlines();
        return at(place -> wanted.test(outlines.get(roster.outline(place))));
    }

    /** Those that belong to others as well. */
    Members and(Members others) {
        return at(new Walk(others.places)::meets);
    }

    /** These, and others. */
    Members or(Members others) {
        return new Members(
                roster,
                ImmutableIntArray.copyOf(IntStream.concat(places.stream(), others.places.stream())
                        .sorted()
                        .distinct()));
    }

    /** Whether one of them belongs to others as well. */
    boolean meets(Members others) {
        Walk walk = new Walk(others.places);
        return places.stream().anyMatch(walk::meets);
    }

    /** Their ids, read when they are looked at. */
    List<String> ids() {
        return LaterList.of(places.length(), index -> roster.id(places.get(index)));
    }

    private Members at(IntPredicate wanted) {
        ImmutableIntArray.Builder kept = ImmutableIntArray.builder();
        for (int index = 0; index < places.length(); index++) {
            if (wanted.test(places.get(index))) {
                kept.add(places.get(index));
            }
        }
        return new Members(roster, kept.build().trimmed());
    }

    private Counted counted() {
        Counted known = counted;
        if (known == null || known.of() != roster.outlines()) {
            known = count();
            counted = known;
        }
        return known;
    }

    private Counted count() {
        int[] each = new int[places.length()];
        for (int index = 0; index < each.length; index++) {
            each[index] = roster.outline(places.get(index));
        }
        Arrays.sort(each);
        ImmutableIntArray.Builder outlines = ImmutableIntArray.builder();
        ImmutableIntArray.Builder counts = ImmutableIntArray.builder();
        int from = 0;
        for (int index = 1; index <= each.length; index++) {
            if (index == each.length || each[index] != each[from]) {
                outlines.add(each[from]);
                counts.add(index - from);
                from = index;
            }
        }
        return new Counted(roster.outlines(), outlines.build(), counts.build());
    }

    /** Goes through places as it is asked about others, which must ascend. */
    private static final class Walk {

        private final ImmutableIntArray places;
        private int next;

        Walk(ImmutableIntArray places) {
            this.places = places;
        }

        boolean meets(int place) {
            while (next < places.length() && places.get(next) < place) {
                next++;
            }
            return next < places.length() && places.get(next) == place;
        }
    }
}
