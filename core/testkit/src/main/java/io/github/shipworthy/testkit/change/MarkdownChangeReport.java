package io.github.shipworthy.testkit.change;

import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.report.PlainMarkdown;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The difference of two policies for a pull request: how much moves, whether a contract is kept, and of the technologies
 * and rows the first ones in full. A comment there has room for some, not for a thousand.
 */
final class MarkdownChangeReport implements ChangeReport {

    private static final int FEW = 50;

    @Override
    public void write(PolicyDiff diff, Optional<ChangeContract.Verdict> verdict, Writer out) throws IOException {
        StringBuilder page = new StringBuilder("# What the change of the policy moves\n\n");
        page.append(text(Sentences.before(diff.changes())))
                .append(" → ")
                .append(text(Sentences.after(diff.changes())))
                .append(", over ")
                .append(text(Sentences.portfolio(diff)))
                .append(".\n\n**")
                .append(text(Sentences.moved(diff)))
                .append("** ")
                .append(text(Sentences.ranking(diff)))
                .append("\n");
        verdict.ifPresent(found -> verdict(page, found));
        page.append("\n## What differs in the policy\n\n");
        list(page, Sentences.edits(diff));
        differences(
                page,
                "Technologies",
                diff.technologies().stream()
                        .filter(each -> !each.isOfRankAlone())
                        .toList());
        Sentences.ranksAlone(diff)
                .ifPresent(ranks -> page.append('\n').append(text(ranks)).append('\n'));
        differences(page, "Rows of the portfolio", diff.rows());
        out.write(page.toString());
        out.flush();
    }

    private static void verdict(StringBuilder page, ChangeContract.Verdict verdict) {
        page.append("\n## The contract is ")
                .append(verdict.kept() ? "kept" : "broken")
                .append("\n\n");
        if (verdict.kept()) {
            page.append("Exactly what it lists happens.\n");
        }
        if (!verdict.beyond().isEmpty()) {
            page.append("Not in it:\n\n");
            list(
                    page,
                    verdict.beyond().stream()
                            .map(move -> move.id() + ": " + move)
                            .toList());
        }
        if (!verdict.unmet().isEmpty()) {
            page.append(verdict.beyond().isEmpty() ? "" : "\n").append("In it, and not happening:\n\n");
            list(page, verdict.unmet().stream().map(Problem::toString).toList());
        }
    }

    static void differences(StringBuilder page, String title, List<Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        page.append("\n## ").append(title).append("\n\n| | what | from | to |\n|---|---|---|---|\n");
        List<Difference> shown = differences.stream().limit(FEW).toList();
        for (Difference each : shown) {
            String name = text(name(each));
            for (Move move : each.moves()) {
                page.append("| ")
                        .append(Stream.of(name, text(move.what()), text(move.from()), text(move.to()))
                                .collect(Collectors.joining(" | ")))
                        .append(" |\n");
                name = "";
            }
        }
        if (differences.size() > shown.size()) {
            page.append("\nand ").append(differences.size() - shown.size()).append(" more.\n");
        }
        for (Difference each : shown) {
            List<String> reasons = reasons(each);
            if (!reasons.isEmpty()) {
                page.append("\n**").append(text(name(each))).append("**\n\n");
                list(page, reasons);
            }
        }
    }

    private static String name(Difference difference) {
        return difference.name() + " (" + difference.id() + ")";
    }

    private static List<String> reasons(Difference difference) {
        return Stream.of(
                        difference.lost().stream().map(rule -> "no longer: " + rule),
                        difference.gained().stream().map(rule -> "now: " + rule),
                        difference.otherwise().stream().map(rule -> "otherwise: " + rule),
                        difference.causes().stream().map(cause -> "because of " + cause))
                .flatMap(reasons -> reasons)
                .toList();
    }

    static void list(StringBuilder page, List<String> items) {
        items.stream()
                .limit(FEW)
                .forEach(item -> page.append("- ").append(text(item)).append('\n'));
        if (items.size() > FEW) {
            page.append("- and ").append(items.size() - FEW).append(" more\n");
        }
    }

    private static String text(String text) {
        return PlainMarkdown.of(text);
    }
}
