package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule as read: what it says, where each piece stands, and what its conditions look at.
 *
 * @param order its place among all rules of the policy
 * @param from where its text begins in its file
 * @param to where its text ends
 * @param sort what its pattern matches
 * @param variable the name its pattern gives the part, such as {@code $t}
 * @param conditions all of them must hold, in the order written
 * @param reads the properties and attributes its conditions and formula read, each once, in the order written
 * @param picks what they look at through functions that take names, each once, in the order written
 * @param numbers the parameters they read, each once, in the order written
 */
record RuleText(
        Rule rule,
        int order,
        int from,
        int to,
        Vocabulary.Sort sort,
        String variable,
        List<Term> conditions,
        Term.Invoke consequence,
        List<String> reads,
        List<Pick> picks,
        List<String> numbers) {

    String name() {
        return rule.name();
    }

    /** The grid that its conclusion is read from. */
    Optional<String> grid() {
        return consequence.function().equals("decide")
                        && consequence.arguments().get(1) instanceof Term.Text grid
                ? Optional.of(grid.value())
                : Optional.empty();
    }

    /** The same in the place of another. */
    RuleText inPlaceOf(RuleText other) {
        return numbered(other.order);
    }

    /** The same in another place. */
    RuleText numbered(int order) {
        return new RuleText(rule, order, from, to, sort, variable, conditions, consequence, reads, picks, numbers);
    }

    /** The same rule with other conditions and another conclusion. */
    RuleText saying(List<Term> conditions, Term.Invoke consequence) {
        Reads reads = Reads.of(conditions, consequence);
        return new RuleText(
                rule,
                order,
                from,
                to,
                sort,
                variable,
                List.copyOf(conditions),
                consequence,
                reads.names(),
                reads.picks(),
                reads.numbers());
    }

    /** A rule file that holds this rule alone, with everything it could import. */
    String drl() {
        Stream<String> imports = Stream.<Class<?>>concat(Stream.of(sort.type()), Vocabulary.ENUMS.stream())
                .map(type -> "import " + type.getName() + ";\n");
        return "package alone;\n" + imports.collect(Collectors.joining())
                + "rule \"" + name() + "\"\nwhen\n    " + variable + " : " + sort.name()
                + conditions.stream().map(Term::written).collect(Collectors.joining(", ", "( ", " )"))
                + "\nthen\n    " + consequence.written() + ";\nend\n";
    }
}
