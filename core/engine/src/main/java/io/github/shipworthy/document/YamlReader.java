package io.github.shipworthy.document;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the part of YAML 1.2 that says what it means where it stands: no anchors, aliases, merge keys, tags or
 * directives, one document, names as keys. Built on the parser's events, so nothing is ever constructed.
 */
final class YamlReader {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setParseComments(false)
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private final String file;
    private final String text;
    private final Tree tree;
    private final List<Problem> problems;
    private final Set<String> anchors = new HashSet<>();
    private final Iterator<Event> events;
    /** Whether something was found without which the document does not mean what it says. */
    private boolean obscure;

    YamlReader(String file, String text, Limits limits, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
        this.tree = new Tree(limits, problems);
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    Optional<Node> read() {
        try {
            return document().filter(root -> !obscure);
        } catch (Tree.Refused refused) {
            problems.add(refused.problem());
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException syntax) {
            problems.add(YamlSyntax.problem(file, text, syntax));
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        events.next(); // the stream
        Event start = events.next();
        if (!(start instanceof DocumentStartEvent document)) {
            problems.add(new Problem(Location.of(file), "the file is empty."));
            return Optional.empty();
        }
        if (document.getSpecVersion().isPresent() || !document.getTags().isEmpty()) {
            problems.add(new Problem(at(document), "a directive (`%`) is not allowed."));
        }
        Node root = node(events.next(), 1);
        events.next(); // the end of the document
        Event next = events.next();
        if (next instanceof DocumentStartEvent) {
            problems.add(new Problem(at(next), "a second document begins here, a file holds one."));
        }
        if (root instanceof Node.Scalar scalar && scalar.type() == Node.Type.NULL) {
            if (!obscure) {
                problems.add(new Problem(root.at(), "the document is empty (null)."));
            }
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private Node node(Event event, int depth) {
        Location at = at(event);
        tree.count(at);
        if (event instanceof AliasEvent alias) {
            alias(alias, at);
            return new Node.Scalar(at, "", Node.Type.NULL);
        }
        plainly((NodeEvent) event, at);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at);
        }
        return event.getEventId() == Event.ID.MappingStart ? mapping(at, depth) : sequence(at, depth);
    }

    private Node.Mapping mapping(Location at, int depth) {
        tree.nest(at, depth);
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Location keyAt = at(event);
            Optional<String> key = key(event, keyAt, depth);
            int back = tree.enterKey(key.orElse("?"));
            Node value = node(events.next(), depth + 1);
            tree.leave(back);
            key.ifPresent(name -> tree.put(entries, keyAt, name, value));
        }
        return new Node.Mapping(at, entries);
    }

    /** The name that a key is; empty for a key that was reported as no name. */
    private Optional<String> key(Event event, Location at, int depth) {
        if (!(event instanceof ScalarEvent scalar)) {
            node(event, depth + 1);
            problems.add(tree.problem(at, "a key must be a name."));
            return Optional.empty();
        }
        plainly(scalar, at);
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            obscure(at, "a merge key (`<<`) is not allowed.");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue());
    }

    private Node.Sequence sequence(Location at, int depth) {
        tree.nest(at, depth);
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            int back = tree.enterItem(items.size());
            items.add(node(event, depth + 1));
            tree.leave(back);
        }
        return new Node.Sequence(at, items);
    }

    private Node.Scalar scalar(ScalarEvent event, Location at) {
        String value = event.getValue();
        if (event.isPlain()) {
            return tree.scalar(at, value, PlainScalar.type(value));
        }
        if (event.isLiteral() || event.isFolded()) {
            value = value.replaceAll("\\n+\\z", ""); // the last line break ends the block, not the text
        }
        return tree.scalar(at, value, Node.Type.STRING);
    }

    private void plainly(NodeEvent event, Location at) {
        event.getAnchor().ifPresent(anchor -> {
            anchors.add(anchor.getValue());
            obscure(at, "the anchor `&" + anchor.getValue() + "` is not allowed.");
        });
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        tag.ifPresent(
                name -> obscure(at, "the tag `" + name.replace("tag:yaml.org,2002:", "!!") + "` is not allowed."));
    }

    /** Reports an alias unless its anchor was reported. */
    private void alias(AliasEvent alias, Location at) {
        obscure = true;
        String name = alias.getAlias().getValue();
        if (anchors.add(name)) {
            obscure(at, "the alias `*" + name + "` is not allowed.");
        }
    }

    private void obscure(Location at, String message) {
        obscure = true;
        problems.add(tree.problem(at, message, Optional.of("Write the value itself.")));
    }

    private Location at(Event event) {
        Mark mark = event.getStartMark().orElseThrow();
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
