package io.github.shipworthy.testkit.change;

import java.util.List;
import java.util.Optional;

/**
 * What two policies say differently of one technology or row, and why.
 *
 * @param id of the technology, or of the row with its colons
 * @param name for people
 * @param moves what moves: what every policy answers first, then results and flags by name; never empty
 * @param gained the rules that conclude something here now and did not before, in the order of the new policy
 * @param lost the rules that concluded something here and do not any more, in the order of the old policy
 * @param otherwise the rules that conclude something else here than before, in the order of the new policy
 * @param causes what of the change is behind it; empty where that cannot be told
 */
public record Difference(
        String id,
        String name,
        List<Move> moves,
        List<String> gained,
        List<String> lost,
        List<String> otherwise,
        List<Cause> causes) {

    /** Copies the lists. */
    public Difference {
        moves = List.copyOf(moves);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        otherwise = List.copyOf(otherwise);
        causes = List.copyOf(causes);
    }

    /** Whether nothing moves but the rank, as it does when something else moves past it. */
    public boolean isOfRankAlone() {
        return moves.stream().allMatch(Move::isRank);
    }

    /** What moves, with the rules and the edits behind it: text for a terminal, each line ended by a line feed. */
    public String explain() {
        Lines lines = new Lines();
        TextChangeReport.difference(this, lines);
        return lines.toString();
    }

    /** The move of one answer; none when it stays. */
    public Optional<Move> move(String what) {
        return moves.stream().filter(move -> move.what().equals(what)).findFirst();
    }
}
