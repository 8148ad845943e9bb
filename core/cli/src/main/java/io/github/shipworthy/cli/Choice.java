package io.github.shipworthy.cli;

import io.github.shipworthy.problem.Maybe;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The constants of an enumeration as people type them: in lower case. */
abstract class Choice<E extends Enum<E>> implements ITypeConverter<E> {

    static final String NO_FORMAT = "is not a format";

    private final String none;
    private final Map<String, E> byName;

    /** @param none says that a word is none of them, such as {@code is not a format} */
    Choice(Class<E> type, String none) {
        this.none = none;
        this.byName = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byName.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
    }

    @Override
    public E convert(String name) {
        E found = byName.get(name);
        if (found == null) {
            throw refusal(name, byName.keySet(), none);
        }
        return found;
    }

    /** The refusal of a word that is none of these. */
    static TypeConversionException refusal(String name, Collection<String> words, String none) {
        return new TypeConversionException("`" + name + "` " + none + "; these are: " + String.join(", ", words)
                + Maybe.hint(name, words).map(hint -> ". " + hint).orElse(""));
    }
}
