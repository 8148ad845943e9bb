package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.policy.Definition.PhaseDefinition;
import io.github.shipworthy.policy.Definition.RuleFile;
import io.github.shipworthy.policy.Definition.Word;
import io.github.shipworthy.policy.RuleReader.ReadFile;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rule files of a policy as read. A rule of a policy that extends another replaces the one of its name below, and a
 * rule that is left out is gone; their text is blanked before anything is compiled.
 */
final class RuleFiles {

    private static final int MOST_RULES = 1_000;
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z0-9]");

    private final PolicyFiles source;
    private final Words words;
    private final List<Problem> problems;
    private final Map<String, ReadFile> before;
    private final Map<String, ReadFile> files = new LinkedHashMap<>();
    private final Map<String, RuleText> rules = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> namesByClass = new HashMap<>();
    private boolean complete = true;
    private int numbered;

    private RuleFiles(PolicyFiles source, Words words, Map<String, ReadFile> before, List<Problem> problems) {
        this.source = source;
        this.before = before;
        this.words = words;
        this.problems = problems;
    }

    /** @param before files as they were read for a policy that was accepted: what is the same is not read again */
    static RuleFiles read(PolicyFiles source, Words words, Map<String, ReadFile> before, List<Problem> problems) {
        RuleFiles files = new RuleFiles(source, words, before, problems);
        files.read();
        return files;
    }

    /** The rules, in the order of phases, files and lines; a replaced one lends its place. */
    List<RuleText> rules() {
        return List.copyOf(rules.values());
    }

    /** The files as read, by their names as problems show them. */
    ImmutableMap<String, ReadFile> files() {
        return ImmutableMap.copyOf(files);
    }

    /** Rules by the files they stand in. */
    static Map<String, List<RuleText>> byFile(Collection<RuleText> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.rule().at().file()));
    }

    /** Whether every file could be read whole. */
    boolean complete() {
        return complete;
    }

    /** What of the files is compiled for a phase. */
    PhaseSource of(PhaseDefinition phase) {
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        phase.files().forEach(file -> {
            String label = source.label(file.name());
            files.put(label, texts.getOrDefault(label, ""));
        });
        return new PhaseSource(phase.name(), phase.scope(), files.buildOrThrow());
    }

    private void read() {
        List<String> listed = new ArrayList<>();
        for (PhaseDefinition phase : words.definition().phases()) {
            for (RuleFile file : phase.files()) {
                listed.add(file.name());
                if (!source.has(file.name())) {
                    complete = false;
                    problems.add(new Problem(
                            file.listedAt(),
                            "there is no file `" + file.name() + "`",
                            Maybe.hint(file.name(), source.names(".drl"))));
                } else {
                    Optional<String> text = source.text(file.name(), problems);
                    complete &= text.isPresent();
                    text.ifPresent(found -> file(new Places(source.label(file.name()), found), phase));
                }
            }
        }
        for (String name : source.names(".drl")) {
            if (!listed.contains(name)) {
                problems.add(new Problem(
                        Location.of(source.label(name)),
                        "belongs to no phase: it is not listed in " + PolicyFiles.DEFINITION));
            }
            if (source.hasOwn(name)
                    && source.base().filter(below -> below.has(name)).isPresent()) {
                problems.add(new Problem(
                        Location.of(source.label(name)),
                        "has the name of a file of the policy that this one extends; rules are replaced one by one, by their names",
                        Optional.of("Give the file another name.")));
            }
        }
        if (complete) {
            words.definition().without().forEach(this::leaveOut);
        }
        if (rules.size() > MOST_RULES) {
            problems.add(new Problem(
                    Location.of(source.origin()), "has " + rules.size() + " rules; allowed are " + MOST_RULES));
        }
    }

    private void file(Places places, PhaseDefinition phase) {
        texts.put(places.file(), places.text());
        int found = problems.size();
        ReadFile file = read(places, phase);
        files.put(places.file(), file);
        numbered += file.rules().size();
        complete &= problems.size() == found;
        for (RuleText rule : file.rules()) {
            add(rule);
            String other = namesByClass.putIfAbsent(folded(rule.name()), rule.name());
            if (other != null && !other.equals(rule.name())) {
                problems.add(new Problem(
                        rule.rule().at(),
                        "rule `" + rule.name() + "` differs from rule `" + other + "` in its signs alone"));
            }
            if (!source.shipped()) {
                RuleCheck.check(rule, phase.scope(), file, words, problems);
            }
        }
    }

    private ReadFile read(Places places, PhaseDefinition phase) {
        return Optional.ofNullable(before.get(places.file()))
                .filter(known -> known.isOf(places, phase))
                .or(() -> source.shipped() ? ShippedRules.read(places, phase) : Optional.empty())
                .map(known -> known.from(numbered))
                .orElseGet(() -> RuleReader.read(places, phase, numbered, problems));
    }

    private void add(RuleText rule) {
        RuleText first = rules.putIfAbsent(rule.name(), rule);
        if (first == null) {
            return;
        }
        int firstLayer = layer(first);
        int layer = layer(rule);
        if (firstLayer == layer) {
            problems.add(new Problem(
                    rule.rule().at(),
                    "rule `" + rule.name() + "` has the name of the one at "
                            + first.rule().at()));
        } else if (layer > firstLayer) {
            blank(first);
            rules.put(rule.name(), rule.inPlaceOf(first));
        } else {
            blank(rule);
            rules.put(rule.name(), first.inPlaceOf(rule));
        }
    }

    private int layer(RuleText rule) {
        List<PolicyFiles> layers = source.layers();
        int layer = layers.size() - 1;
        while (layer > 0 && !layers.get(layer).owns(rule.rule().at())) {
            layer--;
        }
        return layer;
    }

    private void leaveOut(Word name) {
        RuleText rule = rules.remove(name.name());
        if (rule == null) {
            problems.add(new Problem(
                    name.at(),
                    "there is no rule `" + name.name() + "` to leave out",
                    Maybe.hint(name.name(), rules.keySet())));
        } else if (source.owns(rule.rule().at())) {
            problems.add(new Problem(
                    name.at(), "rule `" + name.name() + "` is one of this policy's own", Optional.of("Delete it.")));
        } else {
            blank(rule);
        }
    }

    /** Takes a rule out of its file; what stands behind it stays where it is. */
    private void blank(RuleText rule) {
        texts.computeIfPresent(rule.rule().at().file(), (file, text) -> without(List.of(rule), text));
    }

    /** A text in which blanks stand for some of its rules; what stands behind them stays where it is. */
    static String without(List<RuleText> rules, String text) {
        StringBuilder blanked = new StringBuilder(text);
        for (RuleText rule : rules) {
            for (int index = rule.from(); index < rule.to(); index++) {
                if (text.charAt(index) != '\n') {
                    blanked.setCharAt(index, ' ');
                }
            }
        }
        return blanked.toString();
    }

    /** A rule's name as the rule engine makes a class of it. */
    private static String folded(String name) {
        return NO_LETTER.matcher(name).replaceAll("_");
    }
}
