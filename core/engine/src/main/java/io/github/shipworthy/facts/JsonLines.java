package io.github.shipworthy.facts;

import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.facts.LineFeed.Line;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A portfolio as JSON Lines: the portfolio without its technologies on the first line, then one technology a line. Not
 * thread-safe.
 */
final class JsonLines {

    /** A file with more problems than this is not worth reading on. */
    static final int MOST_PROBLEMS = 1_000;

    private static final String TECHNOLOGIES = "technologies";

    private final String file;
    private final LineFeed lines;
    private final List<Problem> problems = new ArrayList<>();

    JsonLines(String file, InputStream in) {
        this.file = file;
        this.lines = new LineFeed(file, in);
    }

    /** The portfolio, unless something is wrong. */
    Portfolio read() throws IOException {
        List<Technology> technologies = new ArrayList<>();
        PortfolioReader reader = read(technologies::add);
        return reader.finish(technologies);
    }

    /** Looks at all of it and keeps nothing but ids, so the size of the file does not matter. */
    void check() throws IOException {
        read(technology -> {}).finish(List.of());
    }

    private PortfolioReader read(Consumer<Technology> each) throws IOException {
        Optional<Line> first = lines.next();
        Optional<PortfolioReader> reader = first.flatMap(line -> header(file, line, problems));
        if (first.isEmpty() && lines.refusal().isEmpty()) {
            problems.add(new Problem(Location.of(file), "the file is empty."));
        }
        while (!lines.ended() && problems.size() < MOST_PROBLEMS) {
            Optional<Line> line = lines.next();
            if (line.isPresent() && reader.isPresent()) {
                reader.get().technology(file, line.get()).ifPresent(each);
            } else {
                line.ifPresent(some -> parse(file, some, problems));
            }
        }
        lines.refusal().ifPresent(problems::add);
        if (!lines.ended()) {
            problems.add(notReadOn(file, lines.line() + 1));
        }
        if (reader.isEmpty() || !lines.ended()) {
            throw new PortfolioException(problems);
        }
        return reader.get();
    }

    /** The reader that takes the technologies; empty when the first line is no mapping at all. */
    static Optional<PortfolioReader> header(String file, Line line, List<Problem> problems) {
        return parse(file, line, problems).flatMap(node -> {
            if (!(node instanceof Node.Mapping mapping)) {
                PortfolioReader.SCHEMA.check(node, problems);
                return Optional.empty();
            }
            mapping.value(TECHNOLOGIES)
                    .ifPresent(technologies -> problems.add(new Problem(
                            technologies.at(),
                            TECHNOLOGIES + ": in JSON Lines, the technologies follow one a line.",
                            Optional.of("Remove them from the first line."))));
            Map<String, Node.Entry> entries = new LinkedHashMap<>(mapping.entries());
            entries.put(TECHNOLOGIES, new Node.Entry(node.at(), new Node.Sequence(node.at(), List.of())));
            Node header = new Node.Mapping(node.at(), entries);
            PortfolioReader.SCHEMA.check(header, problems);
            return Optional.of(new PortfolioReader(header, problems));
        });
    }

    /** Says that a file has so many problems that it was not read on. */
    static Problem notReadOn(String file, int line) {
        return new Problem(new Location(file, line, 1), "too many problems, the file was not read from here on.");
    }

    /** A line as a document; what is wrong is added to the problems. */
    static Optional<Node> parse(String file, Line line, List<Problem> problems) {
        return Document.readJson(file, line.number(), line.bytes(), Limits.FACTS, problems);
    }
}
