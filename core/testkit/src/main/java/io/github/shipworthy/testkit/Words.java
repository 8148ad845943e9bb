package io.github.shipworthy.testkit;

import io.github.shipworthy.problem.Maybe;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How failures say things. */
final class Words {

    private Words() {}

    /** What is wrong, and below it the explanation. */
    static String explained(String problem, String explanation) {
        return problem + "\n\n" + explanation.stripTrailing();
    }

    /** Sentences in backticks; {@code none} when there are none. */
    static String listed(List<String> sentences) {
        return sentences.isEmpty()
                ? "none"
                : sentences.stream().map(sentence -> "`" + sentence + "`").collect(Collectors.joining(", "));
    }

    /** The hint for a misspelt word, after a full stop; nothing when no word is near. */
    static String maybe(String found, Collection<String> allowed) {
        return Maybe.hint(found, allowed).map(hint -> ". " + hint).orElse("");
    }
}
