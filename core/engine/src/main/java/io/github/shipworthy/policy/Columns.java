package io.github.shipworthy.policy;

import io.github.shipworthy.policy.Definition.Word;
import io.github.shipworthy.policy.Grid.Column;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.vocabulary.Technology;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a condition column of a grid may be: something with countable values. */
final class Columns {

    private Columns() {}

    /** The column of this name, or empty and a problem. */
    static Optional<Column> column(Word given, Definition definition, List<Problem> problems) {
        Optional<Column> column = builtIn(given.name())
                .or(() -> attribute(given.name(), definition))
                .or(() -> level(given.name(), definition));
        if (column.isEmpty()) {
            List<String> allowed = new ArrayList<>();
            Vocabulary.words().stream()
                    .filter(name -> builtIn(name).isPresent())
                    .forEach(allowed::add);
            definition.attributes().values().stream()
                    .filter(type -> !type.values().isEmpty())
                    .map(AttributeType::name)
                    .forEach(allowed::add);
            definition.results().values().stream()
                    .filter(Columns::isOwnLevel)
                    .map(Result::name)
                    .forEach(allowed::add);
            problems.add(new Problem(
                    given.at(),
                    "`" + given.name()
                            + "` cannot be a column: it is no property, attribute or level with countable values",
                    Maybe.hint(given.name(), allowed)));
        }
        return column;
    }

    /** What says whether a column has a value; a rule that reads the grid tests it first. */
    static Optional<String> guard(String column) {
        return Vocabulary.word(column).map(Vocabulary.Word::guard).orElse(Optional.of(column));
    }

    private static Optional<Column> builtIn(String name) {
        return Vocabulary.word(name).flatMap(word -> {
            if (word.type() != boolean.class && !word.type().isEnum()) {
                return Optional.empty();
            }
            DirectValue look = DirectProperties.look(name);
            return Optional.of(
                    word.type().isEnum()
                            ? new Column(name, word.constants(), part -> ((Enum<?>) look.of(part)).ordinal())
                            : new Column(
                                    name,
                                    List.of("false", "true"),
                                    part -> look.of(part).equals(true) ? 1 : 0));
        });
    }

    private static Optional<Column> attribute(String name, Definition definition) {
        return Optional.ofNullable(definition.attributes().get(name)).flatMap(type -> {
            if (type.type() == AttributeType.Type.BOOLEAN) {
                return Optional.of(
                        new Column(name, List.of("false", "true"), part -> ((Technology) part).yes(name) ? 1 : 0));
            }
            return type.type() == AttributeType.Type.LEVEL
                    ? Optional.of(new Column(
                            name, type.values(), part -> part.level(name).rank()))
                    : Optional.empty();
        });
    }

    /** A built-in level is read by its property, which is a column of its own. */
    private static boolean isOwnLevel(Result result) {
        return !result.isScore() && !result.isBuiltIn();
    }

    private static Optional<Column> level(String name, Definition definition) {
        return Optional.ofNullable(definition.results().get(name))
                .filter(Columns::isOwnLevel)
                .map(result -> new Column(
                        name, result.values(), part -> part.level(name).rank()));
    }
}
