package io.github.shipworthy.cli;

import io.github.shipworthy.policy.Engine;
import io.github.shipworthy.problem.Maybe;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Ways to ask rules as people type them, in lower case. */
final class EngineWord implements ITypeConverter<Engine> {

    @Override
    public Engine convert(String name) {
        return Arrays.stream(Engine.values())
                .filter(engine -> word(engine).equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(refusal(name)));
    }

    private static String refusal(String name) {
        List<String> words =
                Arrays.stream(Engine.values()).map(EngineWord::word).toList();
        return "`" + name + "` is no way to ask rules; these are: " + String.join(", ", words)
                + Maybe.hint(name, words).map(hint -> ". " + hint).orElse("");
    }

    private static String word(Engine engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }
}
