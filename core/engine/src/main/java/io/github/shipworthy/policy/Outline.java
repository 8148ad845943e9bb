package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What rules about several technologies can see of one: technologies with the same outline are the same to them, so they are
 * counted and not looked at one by one.
 */
record Outline(Seen seen, Served served) {

    private static final int NONE = -1;

    /**
     * How a technology stands.
     *
     * @param marks its flags and groups
     * @param constants of the properties by which the policy picks technologies; -1 for one that has no value
     */
    record Seen(ImmutableLongArray marks, ImmutableIntArray constants) {}

    /**
     * What a technology serves.
     *
     * @param main the id of the capability it mainly serves
     * @param capabilities the ids of all, each once, the main one first
     */
    record Served(Optional<String> main, List<String> capabilities) {}

    /** That of a technology as it stands now. */
    static Outline of(Subject subject) {
        ImmutableIntArray.Builder constants = ImmutableIntArray.builder();
        for (Vocabulary.Word word : subject.frame().compiled().picked()) {
            constants.add(constant(word, subject));
        }
        return new Outline(
                new Seen(ImmutableLongArray.copyOf(subject.standing().marked()), constants.build()),
                new Served(subject.given().capability(), ImmutableList.copyOf(subject.capabilities())));
    }

    private static int constant(Vocabulary.Word word, Subject subject) {
        boolean known = word.guard()
                .flatMap(Vocabulary::word)
                .map(guard -> (boolean) guard.read(subject))
                .orElse(true);
        return known ? ((Enum<?>) word.read(subject)).ordinal() : NONE;
    }

    /** What a text or a constant picks: the members of the group, the bearers of the flag, those of that value. */
    static Predicate<Outline> that(Object what, Compiled policy) {
        Marks marks = policy.marks();
        if (what instanceof String name) {
            int group = marks.groups().getOrDefault(name, NONE);
            int flag = marks.flags().getOrDefault(name, NONE);
            return outline -> Marks.has(outline.seen.marks, group) || Marks.has(outline.seen.marks, flag);
        }
        Enum<?> constant = (Enum<?>) what;
        int place = Vocabulary.pickedBy(constant.getDeclaringClass())
                .map(policy.picked()::indexOf)
                .orElse(-1);
        return outline -> place >= 0 && outline.seen.constants.get(place) == constant.ordinal();
    }

    /** The id of the capability it mainly serves. */
    Optional<String> main() {
        return served.main;
    }

    /** The ids of the capabilities it serves, each once, the main one first. */
    List<String> capabilities() {
        return served.capabilities;
    }
}
