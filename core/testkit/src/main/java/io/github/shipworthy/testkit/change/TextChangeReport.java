package io.github.shipworthy.testkit.change;

import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The difference of two policies for a terminal. */
final class TextChangeReport implements ChangeReport {

    private static final int INDENT = 2;
    private static final int COLUMN = 24;

    @Override
    public void write(PolicyDiff diff, Optional<ChangeContract.Verdict> verdict, Writer out) throws IOException {
        Lines lines = new Lines();
        lines.item(0, "Policy", 11, Sentences.before(diff.changes()) + " -> " + Sentences.after(diff.changes()));
        lines.item(0, "Portfolio", 11, Sentences.portfolio(diff));
        lines.gap();
        lines.text(0, "What differs in the policy");
        Sentences.edits(diff).forEach(edit -> lines.text(INDENT, edit));
        lines.gap();
        lines.text(0, Sentences.moved(diff));
        lines.text(0, Sentences.ranking(diff));
        diff.differences().filter(each -> !each.isOfRankAlone()).forEach(each -> {
            lines.gap();
            difference(each, lines);
        });
        Sentences.ranksAlone(diff).ifPresent(ranks -> {
            lines.gap();
            lines.text(0, ranks);
        });
        out.write(lines.toString());
        if (verdict.isPresent()) {
            out.write("\n");
            verdict(verdict.get(), out);
        }
        out.flush();
    }

    /** What is not as listed. */
    static void verdict(ChangeContract.Verdict verdict, Writer out) throws IOException {
        Lines lines = new Lines();
        if (verdict.kept()) {
            lines.text(0, "Exactly what the contract lists happens.");
        }
        if (!verdict.beyond().isEmpty()) {
            lines.text(0, "Not in the contract:");
            verdict.beyond().forEach(move -> lines.line("  " + Entry.of(move)));
        }
        if (!verdict.unmet().isEmpty()) {
            lines.text(0, "In the contract, and not happening:");
            for (Problem problem : verdict.unmet()) {
                lines.line("  " + problem);
            }
        }
        out.write(lines.toString());
    }

    /** Everything about what these moves are moves of. */
    static void why(PolicyDiff diff, List<Move> moves, Writer out) throws IOException {
        Set<String> ids = moves.stream().map(Move::id).collect(Collectors.toSet());
        Lines lines = new Lines();
        diff.differences().filter(each -> ids.contains(each.id())).forEach(each -> difference(each, lines));
        out.write(lines.toString());
    }

    /** What moves of one thing, with the rules and the edits behind it. */
    static void difference(Difference difference, Lines lines) {
        lines.text(0, difference.name() + " (" + difference.id() + ")");
        difference.moves().forEach(move -> item(lines, move.what(), move.from() + " -> " + move.to()));
        difference.lost().forEach(rule -> item(lines, "no longer", rule));
        difference.gained().forEach(rule -> item(lines, "now", rule));
        difference.otherwise().forEach(rule -> item(lines, "otherwise", rule));
        difference.causes().forEach(cause -> item(lines, "because of", cause.toString()));
    }

    private static void item(Lines lines, String label, String text) {
        lines.item(INDENT, label, COLUMN, text);
    }
}
