package io.github.shipworthy.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The hint for a misspelt word: the nearest word that is allowed. */
public final class Maybe {

    private Maybe() {}

    /**
     * {@code Maybe `word`?} with the allowed word nearest to what was found, or empty when none is near: one edit for
     * every three letters, case ignored, ties broken by alphabet.
     */
    public static Optional<String> hint(String found, Collection<String> allowed) {
        return nearest(found, allowed).map(word -> "Maybe `" + word + "`?");
    }

    /** The allowed word nearest to what was found, as {@link #hint} finds it. */
    public static Optional<String> nearest(String found, Collection<String> allowed) {
        if (found.length() > 100) {
            return Optional.empty();
        }
        String wanted = fold(found);
        int limit = Math.max(1, (found.length() + 2) / 3);
        return allowed.stream()
                .filter(word -> Math.abs(word.length() - found.length()) <= limit)
                .filter(word -> edits(wanted, fold(word)) <= limit)
                .min(Comparator.<String>comparingInt(word -> edits(wanted, fold(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
    private static int edits(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[from.length()][to.length()];
    }
}
