package io.github.shipworthy.policy;

import com.google.common.base.CaseFormat;
import com.google.common.base.Enums;
import java.util.Optional;

/** Finds the constants that stand for the words of rules: named after them, in capitals. */
final class DirectNames {

    private DirectNames() {}

    /** Such as {@code TECHNOLOGY_LAG_KNOWN} for the property {@code lagKnown} of a {@code Technology}. */
    static <E extends Enum<E>> Optional<E> property(Class<E> type, String sort, String property) {
        return constant(type, CaseFormat.UPPER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, sort) + "_", property, "");
    }

    /** Such as {@code MAY_AWARD_1} for the function {@code mayAward} that takes one thing. */
    static <E extends Enum<E>> Optional<E> function(Class<E> type, String function, int takes) {
        return constant(type, "", function, "_" + takes);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String before, String word, String behind) {
        String name = CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, word);
        // What is not written as words are may come out the same, and means nothing.
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name).equals(word)
                ? Enums.getIfPresent(type, before + name + behind).toJavaUtil()
                : Optional.empty();
    }
}
