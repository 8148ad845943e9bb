package io.github.shipworthy.testkit.change;

import io.github.shipworthy.problem.Visible;
import io.github.shipworthy.report.PlainMarkdown;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Whether two policies decide alike, for a pull request. */
final class MarkdownDomainReport implements DomainReport {

    @Override
    public void write(DomainDiff diff, Writer out) throws IOException {
        StringBuilder page = new StringBuilder("# Whether the change of the policy moves anything\n\n");
        page.append(text(Sentences.before(diff.changes())))
                .append(" → ")
                .append(text(Sentences.after(diff.changes())))
                .append(".\n\n**")
                .append(text(DomainSentences.verdict(diff)))
                .append("**\n");
        DomainSentences.scope(diff)
                .forEach(sentence -> page.append(text(sentence)).append('\n'));
        page.append("\n## What differs in the policy\n\n");
        MarkdownChangeReport.list(page, Sentences.edits(diff.changes()));
        if (!diff.beyond().isEmpty()) {
            page.append("\n## Not looked at\n\n");
            MarkdownChangeReport.list(page, diff.beyond());
        }
        diff.smallest().ifPresent(found -> smallest(page, found));
        out.write(page.toString());
        out.flush();
    }

    private static void smallest(StringBuilder page, DomainDiff.Case found) {
        page.append("\n## The smallest case\n\n")
                .append(text(DomainSentences.facts(found)))
                .append(":\n\n| what | from | to |\n|---|---|---|\n");
        found.decided()
                .forEach(each -> page.append("| ")
                        .append(text(each.what()))
                        .append(" | ")
                        .append(text(each.before()))
                        .append(" | ")
                        .append(text(each.after()))
                        .append(" |\n"));
        page.append("\n```yaml\n");
        found.portfolio()
                .lines()
                .forEach(line -> page.append(Visible.text(line)).append('\n'));
        page.append("```\n");
        MarkdownChangeReport.differences(
                page,
                "Everything that moves in it",
                found.diff().map(diff -> diff.differences().toList()).orElse(List.of()));
    }

    private static String text(String text) {
        return PlainMarkdown.of(text);
    }
}
