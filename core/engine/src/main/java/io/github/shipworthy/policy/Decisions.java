package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Definition.Scope;
import io.github.shipworthy.vocabulary.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules of technologies conclude, before anything wider is looked at. */
final class Decisions {

    private Decisions() {}

    /**
     * What is concluded of some results, flags and groups, as {@link Slice#concluded} names them, of each technology in the
     * portfolio's order.
     *
     * @throws AssessmentException when a rule fails, or two rules contradict each other
     */
    static List<Map<String, String>> of(Policy policy, Portfolio portfolio, Set<String> names) {
        Frame frame = policy.frame(portfolio);
        List<Subject> subjects = Given.of(portfolio, frame, Workers.none()).subjects();
        new Assessor(frame.compiled().phases(), Scope.TECHNOLOGY).assess(subjects);
        return subjects.stream().map(subject -> of(subject, names)).toList();
    }

    private static Map<String, String> of(Subject subject, Set<String> names) {
        Standing standing = subject.standing();
        Map<String, String> decisions = new LinkedHashMap<>();
        subject.frame().definition().results().values().stream()
                .filter(result -> names.contains(result.name()))
                .forEach(result -> decisions.put(result.name(), of(subject, result)));
        names.stream()
                .filter(name -> name.startsWith(Slice.FLAG))
                .forEach(name -> decisions.put(
                        name,
                        standing.flags().contains(name.substring(Slice.FLAG.length())) ? "raised" : "not raised"));
        names.stream()
                .filter(name -> name.startsWith(Slice.GROUP))
                .forEach(name -> decisions.put(
                        name,
                        standing.groups().contains(name.substring(Slice.GROUP.length())) ? "joined" : "not joined"));
        return decisions;
    }

    private static String of(Subject subject, Result result) {
        Standing standing = subject.standing();
        if (!result.isScore()) {
            return subject.concluded(result.name()).orElse("none");
        }
        Limits limits = subject.frame().limits();
        String score = standing.scored(result.index())
                ? Rational.ofMicros(standing.score(result.index(), limits)).toString()
                : "none";
        Rational least = Rational.ofMicros(standing.possible(result.index(), false, limits));
        Rational most = Rational.ofMicros(standing.possible(result.index(), true, limits));
        return least.equals(most) ? score : score + " (" + least + " to " + most + ")";
    }
}
