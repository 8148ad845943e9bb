package io.github.shipworthy.testkit.change;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The moves that a change of a policy is meant to have, each reviewed: exactly these shall happen. In YAML or JSON:
 *
 * <pre>{@code
 * schemaVersion: 1
 * ranks: any              # ranks may move as they like; without it they are moves like the others
 * moves:
 *   - {id: distillation, what: priority, from: P2, to: P1, why: "asked for by customers; reviewed by Li"}
 *   - {id: vl2, what: "flag:technical-debt", from: present, to: absent, why: …}
 *   - {id: "gap:capability:ocr", what: row, from: present, to: absent, why: …}
 * }</pre>
 *
 * <p>What can move, and how it is written, is told at {@link Move}. A row that appears or goes moves with each of its
 * results, from or to {@code none}.
 *
 * @param moves in the order of the file
 * @param ranksMayMove whether ranks that are not listed may move
 */
public record ChangeContract(List<ListedMove> moves, boolean ranksMayMove) {

    private static final int MOST_IDS_FOR_A_HINT = 10_000;

    /** Copies the moves. */
    public ChangeContract {
        moves = List.copyOf(moves);
    }

    /**
     * The contract in a file.
     *
     * @throws ChangeContractException with every problem found, when it cannot be used
     */
    public static ChangeContract load(Path file) {
        try {
            return read(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw refused(file, "there is no such file.");
        } catch (IOException e) {
            throw refused(file, "the file cannot be read: " + e.getMessage());
        }
    }

    /**
     * The contract that these bytes are.
     *
     * @param file what problems call it
     * @throws ChangeContractException with every problem found, when it cannot be used
     */
    public static ChangeContract read(String file, byte[] bytes) {
        return ContractReader.file(file, bytes);
    }

    /**
     * What of the changes of a policy is not as listed. Over several portfolios a listed move happens when it happens in
     * one of them, and no other may happen in any.
     *
     * @param diffs of the same two policies, at least one
     */
    public Verdict compare(PolicyDiff... diffs) {
        List<PolicyDiff> all = Arrays.asList(diffs);
        Set<Move> listed = moves.stream().map(ListedMove::move).collect(Collectors.toSet());
        List<Move> happening =
                all.stream().flatMap(diff -> diff.moves().stream()).distinct().toList();
        return new Verdict(
                happening.stream()
                        .filter(move -> !listed.contains(move))
                        .filter(move -> !(ranksMayMove && move.isRank()))
                        .toList(),
                moves.stream()
                        .filter(each -> !happening.contains(each.move()))
                        .map(each -> unmet(each, all))
                        .toList());
    }

    /**
     * What is not as listed.
     *
     * @param beyond the moves that happen and are not listed, in the order of the difference
     * @param unmet the listed moves that do not happen, each with its place and what happens instead, in the order of
     *     the contract
     */
    public record Verdict(List<Move> beyond, List<Problem> unmet) {

        /** Copies the lists. */
        public Verdict {
            beyond = List.copyOf(beyond);
            unmet = List.copyOf(unmet);
        }

        /** Whether exactly what is listed happens. */
        public boolean kept() {
            return beyond.isEmpty() && unmet.isEmpty();
        }
    }

    private static Problem unmet(ListedMove listed, List<PolicyDiff> diffs) {
        Move move = listed.move();
        String what = "`" + move.what() + "` of `" + move.id() + "` is listed to move from `" + move.from() + "` to `"
                + move.to() + "`, and ";
        List<String> ids = diffs.stream()
                .flatMap(
                        diff -> Stream.concat(diff.examined().technologies().stream(), diff.examined().rows().stream()))
                .distinct()
                .toList();
        if (!ids.contains(move.id())) {
            return new Problem(listed.at(), what + "there is no such technology or row", hint(move.id(), ids));
        }
        List<Move> others = diffs.stream()
                .flatMap(diff -> diff.moves().stream())
                .filter(each -> each.id().equals(move.id()))
                .toList();
        return others.stream()
                .filter(each -> each.what().equals(move.what()))
                .findFirst()
                .map(each ->
                        new Problem(listed.at(), what + "it moves from `" + each.from() + "` to `" + each.to() + "`"))
                .orElseGet(() -> new Problem(
                        listed.at(),
                        what + "it stays",
                        Maybe.hint(move.what(), others.stream().map(Move::what).toList())));
    }

    /** A hint compares a word with every id, so there is an end to hints. */
    private static Optional<String> hint(String id, List<String> ids) {
        return ids.size() > MOST_IDS_FOR_A_HINT ? Optional.empty() : Maybe.hint(id, ids);
    }

    private static ChangeContractException refused(Path file, String message) {
        return new ChangeContractException(List.of(new Problem(Location.of(file.toString()), message)));
    }
}
