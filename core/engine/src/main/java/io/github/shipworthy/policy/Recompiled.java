package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a phase the rule engine has not accepted yet: the rules that it has not compiled with the same package, imports
 * and text, each in its place. Rules of a phase do not see each other, so one that was accepted is accepted again.
 */
final class Recompiled {

    private final Phase before;
    private final Map<String, List<RuleText>> rulesBefore;

    /** @param rulesBefore the rules of the policy that the phase is one of */
    Recompiled(Phase before, Collection<RuleText> rulesBefore) {
        this.before = before;
        this.rulesBefore = RuleFiles.byFile(before.of(rulesBefore));
    }

    /** The phase with nothing but what is new in it; empty when nothing is. */
    Optional<PhaseSource> of(PhaseSource source, Collection<RuleText> rules) {
        Map<String, List<RuleText>> now = RuleFiles.byFile(rules);
        ImmutableMap.Builder<String, String> files = ImmutableMap.builder();
        source.files()
                .forEach((file, text) -> changed(file, text, now.getOrDefault(file, List.of()))
                        .ifPresent(changed -> files.put(file, changed)));
        ImmutableMap<String, String> changed = files.buildOrThrow();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new PhaseSource(source.name(), source.scope(), changed));
    }

    private Optional<String> changed(String file, String text, List<RuleText> rules) {
        String textBefore = before.source().files().get(file);
        List<RuleText> known = rulesBefore.getOrDefault(file, List.of());
        if (textBefore == null || !around(text, rules).equals(around(textBefore, known))) {
            return Optional.of(text);
        }
        Set<String> accepted = new HashSet<>();
        for (RuleText rule : known) {
            accepted.add(textBefore.substring(rule.from(), rule.to()));
        }
        List<RuleText> old = rules.stream()
                .filter(rule -> accepted.contains(text.substring(rule.from(), rule.to())))
                .toList();
        return old.size() == rules.size() ? Optional.empty() : Optional.of(RuleFiles.without(old, text));
    }

    /** What stands around the rules of a file: its package, its imports, comments; lines end where they did. */
    private static String around(String text, List<RuleText> rules) {
        return RuleFiles.without(rules, text)
                .replaceAll("[ \\t]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }
}
