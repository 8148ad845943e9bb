package io.github.shipworthy.document;

import dev.harrel.jsonschema.Error;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The errors a person can act on. A validator reports a failure and, again, every keyword around it; of several ways
 * to be right it reports all that failed.
 */
final class Leaves {

    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");

    private Leaves() {}

    /** The innermost errors; of a failed choice, those of the branch that came nearest. */
    static List<Error> of(List<Error> errors) {
        List<Error> kept = errors;
        for (Error choice : errors) {
            if (choice.getKeyword() != null && CHOICES.contains(choice.getKeyword())) {
                kept = nearestBranch(choice, kept);
            }
        }
        Set<String> around = new HashSet<>();
        for (Error error : kept) {
            String path = error.getEvaluationPath();
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                around.add(path.substring(0, slash));
            }
        }
        return kept.stream()
                .filter(error -> !around.contains(error.getEvaluationPath()))
                .toList();
    }

    private static List<Error> nearestBranch(Error choice, List<Error> errors) {
        String prefix = choice.getEvaluationPath() + "/";
        String at = choice.getInstanceLocation();
        Map<String, List<Error>> branches = errors.stream()
                .filter(error -> inside(error, prefix, at))
                .collect(Collectors.groupingBy(
                        error -> branch(error, prefix), TreeMap::new, Collectors.<Error>toList()));
        String nearest = branches.entrySet().stream()
                .min(Comparator.<Map.Entry<String, List<Error>>>comparingInt(
                                entry -> misfits(entry.getValue(), at) ? 1 : 0)
                        .thenComparingInt(entry -> entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
        return errors.stream()
                .filter(error ->
                        !inside(error, prefix, at) || branch(error, prefix).equals(nearest))
                .toList();
    }

    private static boolean inside(Error error, String prefix, String at) {
        return error.getEvaluationPath().startsWith(prefix)
                && (error.getInstanceLocation().equals(at)
                        || error.getInstanceLocation().startsWith(at + "/"));
    }

    private static String branch(Error error, String prefix) {
        String rest = error.getEvaluationPath().substring(prefix.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    /** Whether the branch wants a different sort of value altogether. */
    private static boolean misfits(List<Error> branch, String at) {
        return branch.stream()
                .anyMatch(error -> "type".equals(error.getKeyword())
                        && error.getInstanceLocation().equals(at));
    }
}
