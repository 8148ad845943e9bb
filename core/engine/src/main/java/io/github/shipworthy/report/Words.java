package io.github.shipworthy.report;

import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.assessment.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a report says in one language: the policy's own words first, then the labels of the report room, then the
 * policy's English words, then the code itself.
 */
record Words(Language language, Labels labels, Texts texts) {

    static Words of(Language language, Texts texts) {
        return new Words(language, Labels.of(language), texts);
    }

    String tag() {
        return language.tag();
    }

    String label(String key) {
        return labels.text(key);
    }

    String label(String key, Map<String, String> values) {
        return labels.text(key, values);
    }

    /** The statement that a rule is. */
    String rule(Rule rule) {
        return texts.text(tag(), "rule/" + rule.name(), rule.name());
    }

    String why(Rule rule) {
        return texts.text(tag(), "why/" + rule.name(), rule.rationale());
    }

    String row(GridRow row) {
        return texts.text(tag(), "row/" + row.grid() + "/" + row.why(), row.why());
    }

    /** What a code is called: a flag, a risk or an audit finding. */
    String named(String kind, String code) {
        return say(kind + "/" + code, kind + "." + code).orElse(code.replace('-', ' '));
    }

    /** What a code means, if the policy says. */
    Optional<String> meaning(String kind, String code) {
        return say(kind + "-says/" + code, kind + "-says." + code);
    }

    String result(String name) {
        return say("result/" + name, "fact." + name).orElse(name.replace('-', ' '));
    }

    String level(String result, String value) {
        return say("level/" + result + "/" + value, result + "." + value)
                .orElse(value.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT));
    }

    /** What a fact, or what a claim is about, is called. */
    String fact(String property) {
        int open = property.indexOf("( ");
        return open > 0
                ? pick(
                        property.substring(0, open),
                        property.substring(open + 2, property.length() - 2).split(", "))
                : plain(property);
    }

    /** A look through a function such as {@code count( planned )}. */
    private String pick(String function, String[] names) {
        Map<String, String> values = new HashMap<>();
        values.put("what", picked(names[0]));
        if (names.length > 1) {
            values.put("and", picked(names[1]));
            if (function.equals("any") || function.equals("count")) {
                values.put("what", label("pick.both", values));
            }
        }
        return label("pick." + function, values);
    }

    /** A group, a flag, a risk, a field or the value of a fact, such as {@code Weights.OPEN}. */
    private String picked(String name) {
        int dot = name.indexOf('.');
        return dot > 0
                ? constant(
                        name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1, dot), name.substring(dot + 1))
                : texts.text(tag(), "group/" + name)
                        .or(() -> texts.text(tag(), "flag/" + name))
                        .or(() -> texts.text(tag(), "risk/" + name))
                        .orElseGet(() -> texts.text(tag(), "field/" + name, plain(name)));
    }

    private String constant(String fact, String value) {
        return label("pick.value", Map.of("fact", plain(fact), "value", value(fact, value)));
    }

    private String plain(String property) {
        return say("result/" + property, "fact." + property).orElse(property);
    }

    /** What claims state under a field without what follows its dot. */
    String field(String field) {
        return texts.text(tag(), "field/" + field, fact(field));
    }

    /** What a risk is called, when there is one of this code. */
    Optional<String> risk(String code) {
        return say("risk/" + code, "risk." + code);
    }

    /** The value of a fact or of a result, with its unit; a value that nobody named stays as it is. */
    String value(String property, String value) {
        if (value.equals("UNKNOWN") || value.equals("none") || value.equals("true") || value.equals("false")) {
            return label("value." + value);
        }
        Optional<String> unit = labels.find("unit." + property);
        if (unit.isPresent()) {
            return Texts.fill(unit.get(), Map.of("value", value));
        }
        if (property.equals("coverage")) {
            return Share.shown(value);
        }
        return say("level/" + property + "/" + value, property + "." + value)
                .or(() -> anyLevel(value))
                .orElse(value);
    }

    /** The text of a level, whatever result it is of; where several have one, that of the first result by alphabet. */
    private Optional<String> anyLevel(String value) {
        return texts.languages().getOrDefault(tag(), Map.of()).entrySet().stream()
                .filter(text ->
                        text.getKey().startsWith("level/") && text.getKey().endsWith("/" + value))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    /** A list in a sentence. */
    String list(Collection<String> items) {
        return String.join(label("list-comma"), items);
    }

    /** Parts of a line that do not make a sentence. */
    String parts(Collection<String> items) {
        return String.join(label("list-semicolon"), items);
    }

    /** A text with a remark behind it. */
    String remarked(String text, Optional<String> remark) {
        return remark.filter(each -> !each.isEmpty())
                .map(each -> label("remarked", Map.of("text", text, "remark", each)))
                .orElse(text);
    }

    private Optional<String> say(String key, String label) {
        return texts.text(tag(), key).or(() -> labels.find(label)).or(() -> texts.text(Language.EN.tag(), key));
    }
}
