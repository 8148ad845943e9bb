package io.github.shipworthy.policy;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of a policy in one language, which a schema has accepted; each must be about something of the policy. */
final class TextReader {

    private static final Set<String> PLACES =
            Set.of("subject", "field", "stated", "derived", "sections", "technologies", "interface", "domain", "day");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final Node.Mapping root;
    private final List<Problem> problems;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private TextReader(Node.Mapping root, List<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** The texts by key, as {@link io.github.shipworthy.assessment.Texts} names them. */
    static Map<String, String> read(Node.Mapping root, Words words, List<RuleText> rules, List<Problem> problems) {
        TextReader reader = new TextReader(root, problems);
        Definition definition = words.definition();
        reader.entries("flags", "flag", definition.flags().keySet());
        reader.entries("risks", "risk", definition.risks().keySet());
        reader.sentences("groups", "group", definition.groups().keySet());
        reader.sentences("findings", "finding", definition.findings().keySet());
        reader.sentences("results", "result", definition.results().keySet());
        // What may be stated is known of a portfolio, not of a policy.
        Node.Mapping fields = Yaml.mapping(root, "fields");
        reader.sentences(fields, "field", fields.entries().keySet(), "field");
        Yaml.mapping(root, "levels").entries().forEach((name, entry) -> {
            Result result = definition.results().get(name);
            if (reader.known(name, definition.results().keySet(), "result", entry.keyAt()) && result != null) {
                reader.sentences(
                        (Node.Mapping) entry.value(), "level/" + name, result.values(), "value of `" + name + "`");
            }
        });
        List<String> names = rules.stream().map(RuleText::name).toList();
        Yaml.mapping(root, "rules").entries().forEach((name, entry) -> {
            if (reader.known(name, names, "rule", entry.keyAt())) {
                reader.texts.put("rule/" + name, Yaml.text((Node.Mapping) entry.value(), "says"));
                reader.texts.put("why/" + name, Yaml.text((Node.Mapping) entry.value(), "why"));
            }
        });
        Yaml.mapping(root, "rows").entries().forEach((name, entry) -> {
            Grid grid = words.grids().get(name);
            if (reader.known(name, words.definition().grids().keySet(), "grid", entry.keyAt()) && grid != null) {
                List<String> whys =
                        grid.rows().stream().map(row -> row.cited().why()).toList();
                reader.sentences((Node.Mapping) entry.value(), "row/" + name, whys, "`why` of a row of `" + name + "`");
            }
        });
        definition.claims().forEach(reader::sameAs);
        return reader.texts;
    }

    /** A stated value has the text of the derived value that it is compared with. */
    private void sameAs(String field, Definition.ClaimMeaning meaning) {
        for (String result : meaning.read()) {
            String prefix = "level/" + result + "/";
            Map<String, String> levels = new LinkedHashMap<>();
            texts.forEach((key, text) -> {
                if (key.startsWith(prefix)) {
                    levels.put("level/" + field + "/" + key.substring(prefix.length()), text);
                }
            });
            levels.forEach(texts::putIfAbsent);
        }
    }

    private void entries(String key, String prefix, Collection<String> codes) {
        Yaml.mapping(root, key).entries().forEach((code, entry) -> {
            if (known(code, codes, prefix, entry.keyAt())) {
                Node.Mapping node = (Node.Mapping) entry.value();
                texts.put(prefix + "/" + code, Yaml.text(node, "name"));
                Yaml.optional(node, "says").ifPresent(says -> texts.put(prefix + "-says/" + code, says));
            }
        });
    }

    private void sentences(String key, String prefix, Collection<String> names) {
        sentences(Yaml.mapping(root, key), prefix, names, prefix);
    }

    private void sentences(Node.Mapping node, String prefix, Collection<String> names, String what) {
        node.entries().forEach((name, entry) -> {
            if (known(name, names, what, entry.keyAt())) {
                String text = Yaml.text(entry.value());
                places(text, entry.value().at());
                texts.put(prefix + "/" + name, text);
            }
        });
    }

    private boolean known(String name, Collection<String> names, String what, Location at) {
        if (!names.contains(name)) {
            problems.add(new Problem(at, "`" + name + "` is no " + what + " of this policy", Maybe.hint(name, names)));
        }
        return names.contains(name);
    }

    private void places(String text, Location at) {
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            if (!PLACES.contains(matcher.group(1))) {
                problems.add(new Problem(
                        at,
                        "`{" + matcher.group(1) + "}` is nothing that a text can name",
                        Maybe.hint(matcher.group(1), PLACES)));
            }
        }
    }
}
