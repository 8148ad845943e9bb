package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableSet;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.EnabledBoolean;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.Constraint;
import org.drools.mvel.MVELConstraint;
import org.kie.api.definition.KiePackage;

/**
 * The second layer for conditions. Drools keeps each as text of its expression language, MVEL, to interpret it or to make a
 * class of it at the first evaluation, so there are no bytes to look at before it runs. Instead this looks at what Drools
 * will evaluate: one pattern of the vocabulary for each rule, nothing else that is computed, and conditions in which every
 * word is one of a short list. It shares nothing with {@link RuleReader}.
 */
final class CompiledConditions {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern HARMLESS =
            Pattern.compile("\"[^\"\\\\\\p{Cntrl}]*\"|==|!=|<=|>=|&&|\\|\\||[<>!().,]|[01](?![\\w.])|[ \t\r\n]+");

    /** Words that stand for the same wherever they occur. */
    private static final ImmutableSet<String> CONSTANTS = Stream.concat(
                    Stream.of("plus", "minus", "times", "over", "min", "max", "ln", "round"),
                    Vocabulary.ENUMS.stream()
                            .flatMap(type -> Stream.concat(
                                    Stream.of(type.getSimpleName()),
                                    Arrays.stream(type.getEnumConstants()).map(Enum::name))))
            .collect(ImmutableSet.toImmutableSet());

    private CompiledConditions() {}

    /** Adds whatever Drools would evaluate for a rule, and no rule needs, to the problems. */
    static void check(String phase, Collection<KiePackage> packages, List<Problem> problems) {
        for (KiePackage made : packages) {
            InternalKnowledgePackage rules = (InternalKnowledgePackage) made;
            if (!rules.getFunctions().isEmpty()
                    || !rules.getGlobals().isEmpty()
                    || !rules.getStaticImports().isEmpty()
                    || !rules.getAccumulateFunctions().isEmpty()) {
                problems.add(new Problem(
                        Location.of(phase),
                        "the package `" + rules.getName() + "` that was compiled holds more than rules"));
            }
            rules.getRules()
                    .forEach(rule -> check((RuleImpl) rule)
                            .ifPresent(found -> problems.add(new Problem(
                                    Location.of(phase),
                                    "rule `" + rule.getName() + "` was compiled to evaluate " + found
                                            + ", which no rule needs"))));
        }
    }

    private static Optional<String> check(RuleImpl rule) {
        if (rule.isQuery()
                || rule.isSalienceDynamic()
                || rule.getTimer() != null
                || rule.getCalendars() != null
                || rule.hasNamedConsequences()
                || !(rule.getEnabled() instanceof EnabledBoolean)) {
            return Optional.of("an attribute");
        }
        List<RuleConditionElement> elements = rule.getLhs().getChildren();
        if (!rule.getLhs().isAnd()
                || elements.size() != 1
                || !(elements.get(0) instanceof org.drools.base.rule.Pattern pattern)
                || !(pattern.getObjectType() instanceof ClassObjectType matched)
                || pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty()) {
            return Optional.of("something else than one pattern");
        }
        return Vocabulary.SORTS.stream()
                .map(Vocabulary.Sort::type)
                .filter(matched.getClassType()::equals)
                .findFirst()
                .map(CompiledConditions::words)
                .map(words -> pattern.getConstraints().stream()
                        .flatMap(constraint -> unknown(constraint, words).stream())
                        .findFirst())
                .orElseGet(() -> Optional.of("the type `" + matched.getClassName() + "`"));
    }

    /** What a condition on a type may read or call: its methods that give something. */
    private static Set<String> words(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getReturnType() != void.class)
                .map(Method::getName)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The first piece of a condition that is not on the list. */
    private static Optional<String> unknown(Constraint constraint, Set<String> words) {
        if (!(constraint instanceof MVELConstraint condition)) {
            return Optional.of(
                    "a condition of the kind `" + constraint.getClass().getSimpleName() + "`");
        }
        String text = condition.getExpression();
        Matcher word = WORD.matcher(text);
        Matcher harmless = HARMLESS.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (word.region(at, text.length()).lookingAt()) {
                if (!words.contains(word.group()) && !CONSTANTS.contains(word.group())) {
                    return Optional.of("`" + word.group() + "` in `" + text + "`");
                }
                at = word.end();
            } else if (harmless.region(at, text.length()).lookingAt()) {
                at = harmless.end();
            } else {
                return Optional.of("`" + text.charAt(at) + "` in `" + text + "`");
            }
        }
        return Optional.empty();
    }
}
