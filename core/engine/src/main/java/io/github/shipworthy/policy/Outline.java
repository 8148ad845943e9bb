package io.github.shipworthy.policy;

import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What rules about several technologies can see of one: technologies with the same outline are the same to them, so they are
 * counted and not looked at one by one. Immutable.
 */
final class Outline {

    private static final byte NONE = -1;

    private final long[] marked;
    private final byte[] words;
    private final Optional<String> main;
    private final List<String> capabilities;

    private Outline(long[] marked, byte[] words, Optional<String> main, List<String> capabilities) {
        this.marked = marked;
        this.words = words;
        this.main = main;
        this.capabilities = capabilities;
    }

    /** That of a technology as it stands now. */
    static Outline of(Subject subject) {
        List<Vocabulary.Word> picked = subject.frame().compiled().picked();
        byte[] words = new byte[picked.size()];
        for (int index = 0; index < words.length; index++) {
            words[index] = constant(picked.get(index), subject);
        }
        return new Outline(
                subject.standing().marked().clone(), words, subject.given().capability(), subject.capabilities());
    }

    private static byte constant(Vocabulary.Word word, Subject subject) {
        boolean known = word.guard()
                .flatMap(Vocabulary::word)
                .map(guard -> (boolean) guard.read(subject))
                .orElse(true);
        return known ? (byte) ((Enum<?>) word.read(subject)).ordinal() : NONE;
    }

    /** What a text or a constant picks: the members of the group, the bearers of the flag, those of that value. */
    static Predicate<Outline> that(Object what, Compiled policy) {
        Marks marks = policy.marks();
        if (what instanceof String name) {
            return outline ->
                    Marks.has(outline.marked, marks.groups(), name) || Marks.has(outline.marked, marks.flags(), name);
        }
        Enum<?> constant = (Enum<?>) what;
        int place = Vocabulary.pickedBy(constant.getDeclaringClass())
                .map(policy.picked()::indexOf)
                .orElse(-1);
        return outline -> place >= 0 && outline.words[place] == constant.ordinal();
    }

    /** The id of the capability it mainly serves. */
    Optional<String> main() {
        return main;
    }

    /** The ids of the capabilities it serves, each once, the main one first. */
    List<String> capabilities() {
        return capabilities;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outline outline
                && Arrays.equals(marked, outline.marked)
                && Arrays.equals(words, outline.words)
                && main.equals(outline.main)
                && capabilities.equals(outline.capabilities);
    }

    @Override
    public int hashCode() {
        int hash = Arrays.hashCode(marked);
        hash = 31 * hash + Arrays.hashCode(words);
        return 31 * (31 * hash + main.hashCode()) + capabilities.hashCode();
    }
}
