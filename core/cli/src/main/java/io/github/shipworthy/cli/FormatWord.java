package io.github.shipworthy.cli;

import io.github.shipworthy.problem.Maybe;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Formats as people type them: the constants of an enumeration in lower case. */
abstract class FormatWord<F extends Enum<F>> implements ITypeConverter<F> {

    private final Map<String, F> byName;

    FormatWord(Class<F> type) {
        this.byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        format -> format.name().toLowerCase(Locale.ROOT),
                        format -> format,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    @Override
    public F convert(String name) {
        return find(name, byName);
    }

    /** The format of that name. */
    static <F> F find(String name, Map<String, F> byName) {
        F format = byName.get(name);
        if (format == null) {
            throw new TypeConversionException("`" + name + "` is not a format; these are: "
                    + String.join(", ", byName.keySet())
                    + Maybe.hint(name, byName.keySet()).map(hint -> ". " + hint).orElse(""));
        }
        return format;
    }
}
