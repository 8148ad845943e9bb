package io.github.shipworthy.document;

import io.github.shipworthy.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The door by which bytes become nodes. Reads UTF-8 only; loads no class, follows no reference, opens no file. */
public final class Document {

    private Document() {}

    /**
     * The root of a document: of JSON when the file name ends in {@code .json}, of YAML 1.2 otherwise. Adds whatever is
     * wrong to the problems. Is empty when the rest could not be made out; a root that comes with problems is good
     * enough to look for more of them and for nothing else.
     */
    public static Optional<Node> read(String file, byte[] bytes, Limits limits, List<Problem> problems) {
        if (file.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return readJson(file, 1, bytes, limits, problems);
        }
        Optional<String> text = Characters.decode(file, 1, bytes, limits, problems);
        if (text.isEmpty() || !Characters.linesFit(file, text.get(), limits, problems)) {
            return Optional.empty();
        }
        Optional<Node> plain = PlainYaml.read(file, text.get(), limits);
        return plain.isPresent() ? plain : new YamlReader(file, text.get(), limits, problems).read();
    }

    /** The root of a JSON document that begins on the given line of its file, counted from 1; otherwise the same. */
    public static Optional<Node> readJson(String file, int line, byte[] bytes, Limits limits, List<Problem> problems) {
        return Characters.decode(file, line, bytes, limits, problems)
                .flatMap(text -> new JsonReader(file, line, text, limits, problems).read());
    }
}
