package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is fitted to a portfolio: names decide nothing. */
class RenamingTest {

    @Test
    void renaming_everything_in_the_report_leaves_every_number_and_code_the_same() {
        PortfolioAssessment result = StandardPolicy.POLICY.assess(StandardPolicy.report());
        assertThat(result.ranking()).noneMatch(RenamingTest::isTiedById);
        assertThat(Outputs.of(StandardPolicy.POLICY.assess(Renamed.of(StandardPolicy.report()))))
                .isEqualTo(renamed(result));
    }

    /** Where nothing but the id told two technologies apart, their places may swap; nothing else may change. */
    @Test
    void renaming_everything_in_the_verified_portfolio_moves_final_ties_alone() {
        PortfolioAssessment result = StandardPolicy.POLICY.assess(StandardPolicy.verified());
        assertThat(result.ranking()).filteredOn(RenamingTest::isTiedById).hasSize(1);
        Map<String, Map<String, Object>> expected = renamed(result);
        Map<String, Map<String, Object>> actual =
                Outputs.of(StandardPolicy.POLICY.assess(Renamed.of(StandardPolicy.verified())));
        Stream.of(expected, actual)
                .forEach(outputs -> outputs.values().forEach(output -> {
                    output.remove("rank");
                    output.remove("tieBreak");
                }));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void renaming_everything_leaves_every_row_of_every_table_and_the_audit_the_same() {
        for (Portfolio portfolio : new Portfolio[] {StandardPolicy.report(), StandardPolicy.verified()}) {
            Map<String, String> rows =
                    Outputs.rows(StandardPolicy.POLICY.audit(portfolio), Renamed::id, Renamed::section);
            assertThat(rows).hasSizeGreaterThan(70);
            assertThat(Outputs.rows(
                            StandardPolicy.POLICY.audit(Renamed.of(portfolio)),
                            UnaryOperator.identity(),
                            UnaryOperator.identity()))
                    .isEqualTo(rows);
        }
    }

    private static boolean isTiedById(Assessment assessment) {
        return assessment.tieBreak().filter(tie -> tie.key().equals("id")).isPresent();
    }

    private static Map<String, Map<String, Object>> renamed(PortfolioAssessment result) {
        Map<String, Map<String, Object>> renamed = new TreeMap<>();
        Outputs.of(result).forEach((id, outputs) -> renamed.put(Renamed.id(id), outputs));
        return renamed;
    }

    @Test
    void no_file_of_the_policy_names_anything_of_a_portfolio() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Portfolio portfolio : new Portfolio[] {StandardPolicy.report(), StandardPolicy.verified()}) {
            names.add(portfolio.owner());
            names.addAll(portfolio.vendors());
            names.addAll(portfolio.evidence().keySet());
            portfolio.capabilities().keySet().stream()
                    .filter(id -> id.contains("-"))
                    .forEach(names::add);
            portfolio.technologies().forEach(technology -> {
                names.add(technology.id());
                names.add(technology.name());
                names.addAll(technology.hosts().names());
            });
        }
        names.remove("distillation");
        assertThat(names).hasSizeGreaterThan(40);
        try (Stream<Path> files = Files.walk(StandardPolicy.DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Sources and comments cite the report by its section; only what rules read must not.
                String read = Files.readString(file, StandardCharsets.UTF_8)
                        .replaceAll("(?m)^\\s*(//|#|@source|@rationale).*$", "")
                        .toLowerCase(Locale.ROOT);
                assertThat(names)
                        .as(file.toString())
                        .noneMatch(name -> read.matches(
                                "(?s).*\\b" + java.util.regex.Pattern.quote(name.toLowerCase(Locale.ROOT)) + "\\b.*"));
            }
        }
    }
}
