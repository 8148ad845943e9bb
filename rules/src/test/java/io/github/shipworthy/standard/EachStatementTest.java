package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in the policy is idle: without any one rule or row, some output of some technology is another. */
class EachStatementTest {

    private final Portfolio portfolio = WidePortfolio.of(20260224, 1_500);
    private final PortfolioAssessment whole = StandardPolicy.POLICY.audit(portfolio);

    @TempDir
    private Path folder;

    /** The kept list names the outputs; a policy change that moves one shows here. */
    @Test
    void each_rule_and_each_row_decides_an_output() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Rule rule : StandardPolicy.POLICY.rules()) {
            Policy without = new PolicyCopy(folder.resolve("rule" + lines.size()))
                    .withoutRule(rule.name())
                    .load();
            lines.add("rule \"" + rule.name() + "\": " + decided(without));
        }
        for (String table : List.of("priority", "evidence-class", "effort", "action", "consequence", "availability")) {
            String file = "tables/" + table + ".csv";
            List<String> rows = Files.readAllLines(StandardPolicy.DIRECTORY.resolve(file), StandardCharsets.UTF_8);
            for (String row : rows.subList(1, rows.size())) {
                Policy without = new PolicyCopy(folder.resolve("row" + lines.size()))
                        .withoutTexts()
                        .edit(file, text -> text.replaceFirst("(?m)^" + Pattern.quote(row) + "\\n", ""))
                        .edit(
                                "policy.yaml",
                                text -> text.replaceFirst(
                                        "(?m)^(  " + table + ": \\{given: [^}]*?)(, partial: true)?\\}$",
                                        "$1, partial:  true}"))
                        .load();
                lines.add("row " + file + " " + row.substring(0, row.indexOf(',')) + ": " + decided(without));
            }
        }
        assertThat(lines).hasSizeGreaterThan(120).noneMatch(line -> line.endsWith("[]"));
        Kept.is("what-each-statement-decides.txt", String.join("\n", lines) + "\n");
    }

    private Set<String> decided(Policy without) {
        PortfolioAssessment changed = without.audit(portfolio);
        Set<String> decided = new TreeSet<>(Outputs.changed(whole, changed));
        decided.addAll(Outputs.changedTables(whole, changed));
        return decided;
    }
}
