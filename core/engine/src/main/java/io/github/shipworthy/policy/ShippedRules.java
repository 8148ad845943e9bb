package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.policy.Definition.PhaseDefinition;
import io.github.shipworthy.policy.RuleReader.ReadFile;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.rule.TermParser;
import io.github.shipworthy.rule.TermSyntaxException;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a rule file of the policy that this release ships. The build reads the same files with {@link RuleReader}, checks
 * them, compiles them and holds what is read here against them, so a start need not do so again: it splits a file at its
 * words and looks for nothing that is wrong. Files from anywhere else are never read like this.
 */
final class ShippedRules {

    private final Places places;
    private final String text;
    private final PhaseDefinition phase;
    private int at;

    private ShippedRules(Places places, PhaseDefinition phase) {
        this.places = places;
        this.text = places.text();
        this.phase = phase;
    }

    /** The rules of a file, numbered from 0 on; empty when it is written in a way that is not known here. */
    static Optional<ReadFile> read(Places places, PhaseDefinition phase) {
        try {
            return Optional.of(new ShippedRules(places, phase).file());
        } catch (UnknownForm | TermSyntaxException unknown) {
            return Optional.empty();
        }
    }

    private ReadFile file() {
        take("package");
        upTo(';');
        Set<String> imported = new HashSet<>();
        while (has("import")) {
            take("import");
            String name = upTo(';');
            imported.add(name.substring(name.lastIndexOf('.') + 1));
        }
        List<RuleText> rules = new ArrayList<>();
        while (at < text.length()) {
            rules.add(rule(rules.size()));
            skip();
        }
        return new ReadFile(places, phase.name(), phase.scope(), Set.copyOf(imported), List.copyOf(rules));
    }

    private RuleText rule(int order) {
        skip();
        int from = at;
        take("rule");
        String name = quoted();
        String rationale = "";
        String source = "";
        while (has("@")) {
            if (has("@rationale")) {
                rationale = annotation("@rationale");
            } else {
                source = annotation("@source");
            }
        }
        take("when");
        skip();
        String variable = upTo(':');
        skip();
        Vocabulary.Sort sort = Vocabulary.sort(upTo('(')).orElseThrow(UnknownForm::new);
        List<Term> conditions = conditions();
        take("then");
        skip();
        int begins = at;
        int ends = text.indexOf("\nend", begins);
        if (ends < 0) {
            throw new UnknownForm();
        }
        Term.Invoke consequence =
                TermParser.consequence(text.substring(begins, ends).strip(), begins);
        at = ends + "\nend".length();
        Reads reads = Reads.of(conditions, consequence);
        return new RuleText(
                new Rule(name, rationale, source, phase.name(), places.at(from)),
                order,
                from,
                at,
                sort,
                variable,
                conditions,
                consequence,
                reads.names(),
                reads.picks(),
                reads.numbers());
    }

    private String annotation(String name) {
        take(name);
        take("(");
        String value = quoted();
        take(")");
        return value;
    }

    /** What stands between here and the parenthesis that closes a pattern, split at its commas. */
    private List<Term> conditions() {
        List<Term> conditions = new ArrayList<>();
        int depth = 0;
        skip();
        int begins = at;
        for (; depth >= 0; at++) {
            char c = at < text.length() ? text.charAt(at) : 0;
            switch (c) {
                case '"' -> at = closing(at);
                case '(' -> depth++;
                case ')' -> depth--;
                case ',', 0, '/' -> {
                    if (c != ',') {
                        throw new UnknownForm();
                    }
                    if (depth == 0) {
                        conditions.add(TermParser.condition(text.substring(begins, at), begins));
                        at++;
                        skip();
                        begins = at--;
                    }
                }
                default -> {}
            }
        }
        String last = text.substring(begins, at - 1);
        if (!last.isBlank()) {
            conditions.add(TermParser.condition(last, begins));
        }
        return List.copyOf(conditions);
    }

    private String quoted() {
        take("\"");
        int begins = at;
        at = closing(begins - 1) + 1;
        return text.substring(begins, at - 1);
    }

    private int closing(int quote) {
        return found('"', quote + 1);
    }

    private String upTo(char end) {
        int begins = at;
        at = found(end, at) + 1;
        return text.substring(begins, at - 1).strip();
    }

    private int found(char c, int from) {
        int place = text.indexOf(c, from);
        if (place < 0) {
            throw new UnknownForm();
        }
        return place;
    }

    private boolean has(String word) {
        skip();
        return text.startsWith(word, at);
    }

    private void take(String word) {
        if (!has(word)) {
            throw new UnknownForm();
        }
        at += word.length();
    }

    /** Goes on to the next character that is neither a blank nor part of a comment. */
    private void skip() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.charAt(at) <= ' ') {
                at++;
            } else {
                return;
            }
        }
    }

    private static final class UnknownForm extends RuntimeException {
        UnknownForm() {
            super(null, null, false, false);
        }
    }
}
