package io.github.shipworthy.facts;

import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A portfolio as JSON Lines: the portfolio without its technologies on the first line, then one technology a line.
 * Holds one line at a time, so the size of the file does not matter. Not thread-safe.
 */
final class JsonLines {

    /** A file with more problems than this is not worth reading on. */
    private static final int MOST_PROBLEMS = 1_000;

    private static final String TECHNOLOGIES = "technologies";

    private final String file;
    private final InputStream in;
    private final List<Problem> problems = new ArrayList<>();
    private int line;
    private boolean ended;

    JsonLines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    Portfolio read() throws IOException {
        Optional<PortfolioReader> reader = next().flatMap(this::header);
        if (line == 0) {
            problems.add(new Problem(Location.of(file), "the file is empty."));
        }
        while (!ended && problems.size() < MOST_PROBLEMS) {
            Optional<byte[]> bytes = next();
            Optional<Node> technology = bytes.flatMap(this::parse);
            if (reader.isPresent() && technology.isPresent()) {
                reader.get().technology(technology.get());
            }
        }
        if (!ended) {
            problems.add(new Problem(
                    new Location(file, line + 1, 1), "too many problems, the file was not read from here on."));
        }
        if (reader.isEmpty() || !ended) {
            throw new PortfolioException(problems);
        }
        return reader.get().finish();
    }

    /** The reader that takes the technologies; empty when the first line is no mapping at all. */
    private Optional<PortfolioReader> header(byte[] bytes) {
        return parse(bytes).flatMap(node -> {
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

    private Optional<Node> parse(byte[] bytes) {
        return Document.readJson(file, line, bytes, Limits.FACTS, problems);
    }

    /** The bytes of the next line that is not blank; empty at the end and for a line that is too long. */
    private Optional<byte[]> next() throws IOException {
        while (!ended) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
            boolean blank = true;
            int next = in.read();
            for (; next >= 0 && next != '\n'; next = in.read()) {
                blank &= next == ' ' || next == '\t' || next == '\r';
                bytes.write(next);
                if (bytes.size() > Limits.FACTS.bytes()) {
                    problems.add(new Problem(
                            new Location(file, line + 1, 1),
                            "the line has more than " + Limits.FACTS.bytes() + " bytes, the file was not read on."));
                    ended = true;
                    return Optional.empty();
                }
            }
            ended = next < 0;
            if (!ended || bytes.size() > 0) {
                line++;
            }
            if (!blank) {
                return Optional.of(bytes.toByteArray());
            }
        }
        return Optional.empty();
    }
}
