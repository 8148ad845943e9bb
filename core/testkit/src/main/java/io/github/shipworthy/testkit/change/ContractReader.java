package io.github.shipworthy.testkit.change;

import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Schema;
import io.github.shipworthy.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a change contract, from a file of its own or from a part of another. */
final class ContractReader {

    private static final Schema FILE = Schema.resource("/io/github/shipworthy/testkit/change/change.schema.json");
    private static final Schema PART = FILE.definition("test");

    private ContractReader() {}

    static ChangeContract file(String file, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        Optional<ChangeContract> contract =
                Document.read(file, bytes, Limits.POLICY, problems).flatMap(root -> checked(root, FILE, problems));
        return contract.filter(read -> problems.isEmpty()).orElseThrow(() -> new ChangeContractException(problems));
    }

    /** The contract in a test's part about a change; empty when there are problems, which are added. */
    static Optional<ChangeContract> part(Node part, List<Problem> problems) {
        return checked(part, PART, problems);
    }

    private static Optional<ChangeContract> checked(Node root, Schema schema, List<Problem> problems) {
        int before = problems.size();
        schema.check(root, problems);
        if (problems.size() > before || !(root instanceof Node.Mapping mapping)) {
            return Optional.empty();
        }
        List<ListedMove> moves = new ArrayList<>();
        Map<List<String>, ListedMove> known = new HashMap<>();
        for (Node item : ((Node.Sequence) mapping.value("moves").orElseThrow()).items()) {
            ListedMove listed = listed((Node.Mapping) item);
            refusal(listed, known).ifPresent(problems::add);
            moves.add(listed);
        }
        boolean ranksMayMove = mapping.value("ranks")
                .map(ContractReader::text)
                .filter("any"::equals)
                .isPresent();
        return problems.size() > before ? Optional.empty() : Optional.of(new ChangeContract(moves, ranksMayMove));
    }

    private static Optional<Problem> refusal(ListedMove listed, Map<List<String>, ListedMove> known) {
        Move move = listed.move();
        if (move.from().equals(move.to())) {
            return Optional.of(
                    new Problem(listed.at(), "from `" + move.from() + "` to `" + move.to() + "` is no move"));
        }
        ListedMove first = known.putIfAbsent(List.of(move.id(), move.what(), move.from()), listed);
        return first == null
                ? Optional.empty()
                : Optional.of(new Problem(
                        listed.at(),
                        "`" + move.what() + "` of `" + move.id() + "` from `" + move.from()
                                + "` is listed already, on line " + first.at().line()));
    }

    private static ListedMove listed(Node.Mapping item) {
        return new ListedMove(
                new Move(value(item, "id"), value(item, "what"), value(item, "from"), value(item, "to")),
                value(item, "why"),
                item.at());
    }

    private static String value(Node.Mapping item, String name) {
        return text(item.value(name).orElseThrow());
    }

    /** A value as answers are written: {@code 30} for {@code 30.0}. */
    private static String text(Node node) {
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.type()) {
            case INTEGER, DECIMAL -> Plain.number(new BigDecimal(scalar.text()));
            case BOOLEAN -> scalar.text().toLowerCase(Locale.ROOT);
            case STRING, NULL -> scalar.text();
        };
    }
}
