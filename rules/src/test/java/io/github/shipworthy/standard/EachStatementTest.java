package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in the policy is idle: without any one rule or row, some output of some technology is another. */
class EachStatementTest {

    private final Portfolio portfolio = WidePortfolio.rankedBackwards(WidePortfolio.of(20260224, 1_500));
    private final PortfolioAssessment whole = StandardPolicy.POLICY.audit(portfolio);

    @TempDir
    private Path folder;

    /** The kept list names the outputs; a policy change that moves one shows here. */
    @Test
    void each_rule_and_each_row_decides_an_output() throws IOException {
        List<Statement> statements = new ArrayList<>();
        for (Rule rule : StandardPolicy.POLICY.rules()) {
            statements.add(new Statement("rule \"" + rule.name() + "\"", copy -> copy.withoutRule(rule.name())));
        }
        for (String table : StandardPolicy.tables()) {
            String file = "tables/" + table + ".csv";
            List<String> rows = Files.readAllLines(StandardPolicy.DIRECTORY.resolve(file), StandardCharsets.UTF_8);
            for (String row : rows.subList(1, rows.size())) {
                statements.add(new Statement(
                        "row " + file + " " + row.substring(0, row.indexOf(',')),
                        copy -> copy.withoutTexts()
                                .edit(file, text -> text.replaceFirst("(?m)^" + Pattern.quote(row) + "\\n", ""))
                                .edit(
                                        "policy.yaml",
                                        text -> text.replaceFirst(
                                                "(?m)^(  " + table + ": \\{given: .*?)(, partial: true)?\\}$",
                                                "$1, partial:  true}"))));
            }
        }
        List<String> lines = IntStream.range(0, statements.size())
                .parallel()
                .mapToObj(index -> statements.get(index).name() + ": " + decided(statements.get(index), index))
                .toList();
        assertThat(lines).hasSizeGreaterThan(120).noneMatch(line -> line.endsWith("[]"));
        Kept.is("what-each-statement-decides.txt", String.join("\n", lines) + "\n");
    }

    private Set<String> decided(Statement statement, int index) {
        try {
            return decided(statement
                    .takenOutOf()
                    .apply(new PolicyCopy(folder.resolve("copy" + index)))
                    .load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> decided(Policy without) {
        PortfolioAssessment changed = without.audit(portfolio);
        Set<String> decided = new TreeSet<>(Outputs.changed(whole, changed));
        decided.addAll(Outputs.changedTables(whole, changed));
        return decided;
    }

    /** A rule or a row, and how a copy of the policy loses it. */
    private record Statement(String name, Change takenOutOf) {}

    /** A change of a copy of the policy. */
    private interface Change {
        PolicyCopy apply(PolicyCopy copy) throws IOException;
    }
}
