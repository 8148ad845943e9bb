package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which decisions about a technology a change of a policy can move first, and every technology by which it would be seen.
 * Where these decisions are the same, so are all that follow from them, since nothing else differs. Unstable.
 */
public final class ChangeSlice {

    /** The name under which it is told that a policy cannot assess a technology. */
    public static final String ASSESSMENT = "assessment";

    private final Policy old;
    private final Policy next;
    private final Set<String> names;
    private final List<String> beyond;
    private final Domain domain;

    private ChangeSlice(Policy old, Policy next, Set<String> names, List<String> beyond, Domain domain) {
        this.old = old;
        this.next = next;
        this.names = names;
        this.beyond = List.copyOf(beyond);
        this.domain = domain;
    }

    /** That of the change from one policy to another. */
    public static ChangeSlice of(Policy old, Policy next) {
        Edits edits = Edits.between(old, next);
        Set<String> names = edits.names();
        Set<String> read = new TreeSet<>();
        for (Policy policy : List.of(old, next)) {
            read.addAll(Slice.of(policy.compiled(), names).names());
        }
        List<String> beyond = new ArrayList<>(edits.beyond());
        Set<String> foreign = edits.foreignAttributes();
        foreign.stream()
                .sorted()
                .forEach(name ->
                        beyond.add("attribute " + name + ", of which only one of the policies takes each value"));
        read.removeAll(foreign);
        Axes axes = new Axes(List.of(old, next));
        axes.inexhaustible(read)
                .forEach(
                        name -> beyond.add(name + ": only some of the values that a rule calculates or compares with"));
        return new ChangeSlice(old, next, names, beyond, axes.domain(read));
    }

    /** What is compared: results by their names, and flags and groups by theirs after {@code flag:} or {@code group:}. */
    public List<String> names() {
        return names.stream().map(ChangeSlice::told).toList();
    }

    private static String told(String name) {
        return name.startsWith(Slice.FLAG) || name.startsWith(Slice.GROUP) ? name.replaceFirst(" ", ":") : name;
    }

    /** What differs in the policies and no technology of the domain can show, in words; empty when it shows all. */
    public List<String> beyond() {
        return beyond;
    }

    /** Every technology that the rules behind these decisions can tell apart. */
    public Domain domain() {
        return domain;
    }

    /**
     * A decision that differs.
     *
     * @param what its name
     */
    public record Decided(String what, String before, String after) {

        /** {@code what: before -> after}. */
        @Override
        public String toString() {
            return what + ": " + before + " -> " + after;
        }
    }

    /** What the policies decide otherwise of each of these technologies, in their order; nothing where they agree. */
    public List<List<Decided>> differences(List<int[]> places) {
        Portfolio portfolio = domain.portfolio(places);
        List<Map<String, String>> before = decisions(old, portfolio, places);
        List<Map<String, String>> after = decisions(next, portfolio, places);
        List<List<Decided>> differences = new ArrayList<>();
        for (int index = 0; index < places.size(); index++) {
            differences.add(
                    before.get(index).equals(after.get(index))
                            ? List.of()
                            : differences(before.get(index), after.get(index)));
        }
        return differences;
    }

    private static List<Decided> differences(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(name ->
                        new Decided(told(name), before.getOrDefault(name, "none"), after.getOrDefault(name, "none")))
                .filter(decided -> !decided.before().equals(decided.after()))
                .toList();
    }

    /** A technology that a policy cannot assess is looked at alone, and that is what is decided of it. */
    private List<Map<String, String>> decisions(Policy policy, Portfolio portfolio, List<int[]> places) {
        try {
            return Decisions.of(policy, portfolio, names);
        } catch (AssessmentException e) {
            return places.size() == 1
                    ? List.of(Map.of(ASSESSMENT, "fails: " + e.getMessage()))
                    : places.stream()
                            .map(List::of)
                            .flatMap(one -> decisions(policy, domain.portfolio(one), one).stream())
                            .toList();
        }
    }
}
