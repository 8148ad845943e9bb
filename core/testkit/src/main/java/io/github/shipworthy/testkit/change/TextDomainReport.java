package io.github.shipworthy.testkit.change;

import java.io.IOException;
import java.io.Writer;

/** Whether two policies decide alike, for a terminal. */
final class TextDomainReport implements DomainReport {

    private static final int INDENT = 2;
    private static final int COLUMN = 24;

    @Override
    public void write(DomainDiff diff, Writer out) throws IOException {
        Lines lines = new Lines();
        lines.item(0, "Policy", 11, Sentences.before(diff.changes()) + " -> " + Sentences.after(diff.changes()));
        lines.gap();
        lines.text(0, "What differs in the policy");
        Sentences.edits(diff.changes()).forEach(edit -> lines.text(INDENT, edit));
        lines.gap();
        lines.text(0, DomainSentences.verdict(diff));
        DomainSentences.scope(diff).forEach(sentence -> lines.text(0, sentence));
        if (!diff.beyond().isEmpty()) {
            lines.gap();
            lines.text(0, "Not looked at");
            diff.beyond().forEach(each -> lines.text(INDENT, each));
        }
        diff.smallest().ifPresent(found -> smallest(found, lines));
        out.write(lines.toString());
        out.flush();
    }

    private static void smallest(DomainDiff.Case found, Lines lines) {
        lines.gap();
        lines.text(0, "The smallest case: " + DomainSentences.facts(found));
        found.decided().forEach(each -> lines.item(INDENT, each.what(), COLUMN, each.before() + " -> " + each.after()));
        lines.gap();
        lines.text(0, "As a portfolio");
        found.portfolio().lines().forEach(line -> lines.line(" ".repeat(INDENT) + line));
        found.diff().stream().flatMap(PolicyDiff::differences).forEach(difference -> {
            lines.gap();
            TextChangeReport.difference(difference, lines);
        });
    }
}
