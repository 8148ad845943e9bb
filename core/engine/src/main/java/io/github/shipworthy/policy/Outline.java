package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
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

    /**
     * A property by whose constants a policy picks technologies.
     *
     * @param guard says whether it has a value
     */
    record Picked(Word word, Optional<Word> guard) {

        static Picked by(Word word) {
            return new Picked(word, word.guard().flatMap(Vocabulary::word));
        }
    }

    /** That of a technology as it stands now. */
    static Outline of(Subject subject) {
        return new Outline(
                new Seen(
                        ImmutableLongArray.copyOf(subject.standing().marked()),
                        constants(subject.frame().compiled().picked(), subject)),
                new Served(subject.given().capability(), subject.capabilities()));
    }

    private static ImmutableIntArray constants(List<Picked> picked, Subject subject) {
        if (picked.isEmpty()) {
            return ImmutableIntArray.of();
        }
        int[] constants = new int[picked.size()];
        for (int index = 0; index < constants.length; index++) {
            Picked by = picked.get(index);
            boolean known = by.guard().isEmpty() || (boolean) by.guard().get().read(subject);
            constants[index] = known ? ((Enum<?>) by.word().read(subject)).ordinal() : NONE;
        }
        return ImmutableIntArray.copyOf(constants);
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
                .map(word -> policy.picked().indexOf(Picked.by(word)))
                .orElse(NONE);
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
