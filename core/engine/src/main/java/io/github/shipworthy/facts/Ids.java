package io.github.shipworthy.facts;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ids of one sort of thing: each at most once, and nothing refers to one that is not there. */
final class Ids {

    /** A hint compares a word with every id, so there is an end to hints. */
    private static final int MOST_IDS_FOR_A_HINT = 10_000;

    private static final int MOST_HINTS = 100;

    private final String what;
    private final List<Problem> problems;
    private final IdTable known;
    private int[] lines;
    private int hints;

    Ids(String what, List<Problem> problems) {
        this(what, problems, new IdTable());
    }

    private Ids(String what, List<Problem> problems, IdTable known) {
        this.what = what;
        this.problems = problems;
        this.known = known;
        this.lines = new int[16];
    }

    /** The same ids, all of which are known; what is wrong with references goes somewhere else. */
    Ids reportingTo(List<Problem> others) {
        return new Ids(what, others, known);
    }

    /** The ids, by the order in which they became known. */
    IdTable known() {
        return known;
    }

    /** Makes the ids of these things known. */
    void add(List<Place> things) {
        things.forEach(this::add);
    }

    /** Makes the id of a thing known, and reports it when it is taken; ids that differ in case only are the same. */
    void add(Place thing) {
        Optional<Place> place = thing.at("id");
        Optional<String> id = place.flatMap(Place::text);
        if (place.isEmpty() || id.isEmpty()) {
            return;
        }
        String lower = id.get().toLowerCase(Locale.ROOT);
        if (!add(lower, place.get().node().at().line())) {
            problems.add(place.get()
                    .problem(
                            "`" + id.get() + "` is already the id of the " + what + " on line "
                                    + lines[known.add(lower)] + ".",
                            Optional.empty()));
        }
    }

    /** Makes an id known that stands on a line; whether it was not. */
    boolean add(String id, int line) {
        int before = known.size();
        int number = known.add(id);
        if (number < before) {
            return false;
        }
        if (number == lines.length) {
            lines = Arrays.copyOf(lines, number + number / 2);
        }
        lines[number] = line;
        return true;
    }

    /** Makes words known that a mapping's keys or a list guarantee to be distinct. */
    void addAll(Set<String> words, Location at) {
        words.forEach(word -> add(word, at.line()));
    }

    /** Reports every text of the list that is not known. */
    void require(List<Place> references) {
        references.forEach(this::require);
    }

    /** Reports the text when it is not known. */
    void require(Place reference) {
        reference.text().ifPresent(id -> require(id, reference, reference.node().at()));
    }

    /** Reports every key of the mapping that is not known. */
    void requireKeys(Map<String, Place> entries) {
        entries.forEach((key, place) -> require(key, place, place.keyAt()));
    }

    private void require(String id, Place place, Location at) {
        if (!known.contains(id)) {
            boolean hinted = known.size() <= MOST_IDS_FOR_A_HINT && hints++ < MOST_HINTS;
            Optional<String> hint = hinted ? Maybe.hint(id, known.all()) : Optional.empty();
            String shown = id.length() > 60 ? id.substring(0, 60) + "…" : id;
            problems.add(new Problem(at, place.path() + ": there is no " + what + " `" + shown + "`.", hint));
        }
    }
}
