package io.github.shipworthy.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.TechnologyBuilder;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomPolicyTest {

    private static final Policy POLICY = Policy.load(Path.of("policy"));

    @Test
    void four_levels_of_attention_become_three_priorities_and_none() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CustomPolicy.print(Path.of("."), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        ledger-export  NOW  22.498108  P0
                        old-forms  SOON  26.126815  P1
                        log-search  SOON  17.040012  P1
                        rota-bot  WATCH  9.53393  P2
                        seat-map  WAIT  20.016752  none
                        """);
    }

    /** Formula and points, worked out here a second time. */
    @Test
    void reach_is_a_logarithm_and_points_with_six_decimals() {
        BigDecimal reach = new BigDecimal("2.5")
                .multiply(new BigDecimal(StrictMath.log(1201)).setScale(6, RoundingMode.HALF_EVEN))
                .setScale(6, RoundingMode.HALF_EVEN)
                .add(new BigDecimal("0.9375"))
                .add(new BigDecimal("3.333333"))
                .add(new BigDecimal("0.5"));
        assertThat(assess(Map.of("monthly-users", 1200, "manual-hours", "7.5", "regulated", true, "region", "EU"))
                        .results())
                .containsEntry("reach", reach.stripTrailingZeros().toPlainString());
    }

    @Test
    void a_formula_says_which_attribute_and_which_number_it_read() {
        Reason reason = assess(Map.of("monthly-users", 99)).reasons().get(0);
        assertThat(reason.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.property()).isEqualTo("monthly-users");
            assertThat(fact.value()).isEqualTo("99");
        });
        assertThat(reason.numbers()).singleElement().satisfies(number -> {
            assertThat(number.parameter()).isEqualTo("reach.users.weight");
            assertThat(number.value()).isEqualTo("2.5");
        });
    }

    @Test
    void what_is_not_known_is_neither_yes_nor_no() {
        assertThat(assess(Map.of()).results())
                .containsEntry("attention", "WAIT")
                .doesNotContainKey("reach");
        assertThat(assess(Map.of("regulated", "UNKNOWN")).results()).doesNotContainKey("reach");
        assertThat(assess(Map.of("regulated", false)).reasons())
                .noneMatch(reason -> reason.finding().result().equals("reach"));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-23, SOON", "2026-02-24, SOON", "2026-02-25, NOW"})
    void what_ends_by_the_day_of_the_portfolio_does_not_become_a_service_now(String sunset, String attention) {
        assertThat(assess(Map.of("monthly-users", 5000, "regulated", true, "owner-fit", "GOOD", "sunset", sunset))
                        .results())
                .containsEntry("attention", attention);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "monthly-user; 5; declares no attribute `monthly-user`; Maybe `monthly-users`?",
                "monthly-users; 5.5; allowed is a whole number from 0 to 10000000; ",
                "monthly-users; -1; allowed is a whole number from 0 to 10000000; ",
                "manual-hours; 200.000001; a decimal with at most six decimals from 0 to 200; ",
                "manual-hours; 1.0000001; a decimal with at most six decimals from 0 to 200; ",
                "regulated; maybe; allowed is one of true, false; ",
                "owner-fit; GODO; allowed is one of NONE, PARTIAL, GOOD; Maybe `GOOD`?",
                "sunset; 2026-02-30; allowed is a calendar date such as 2026-02-24; "
            })
    void a_portfolio_that_misspells_or_mistypes_an_attribute_is_refused(
            String name, String value, String message, String hint) {
        assertThatThrownBy(() -> assess(Map.of(name, value)))
                .isInstanceOf(PortfolioException.class)
                .hasMessageContaining("technology `tool`: ")
                .hasMessageContaining(message)
                .hasMessageContaining(hint == null ? "" : hint);
    }

    @Test
    void a_misspelt_attribute_in_a_file_is_named_with_its_place() throws IOException {
        String text = Files.readString(Path.of("portfolio.yaml"), StandardCharsets.UTF_8)
                .replace("monthly-users: 900", "monthly-usres: 900");
        Portfolio portfolio = Portfolio.read("tools.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> POLICY.assess(portfolio))
                .isInstanceOf(PortfolioException.class)
                .hasMessageContaining("tools.yaml:11:")
                .hasMessageContaining("`monthly-usres`")
                .hasMessageContaining("Maybe `monthly-users`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "known( \"monthly-users\" )# known( \"monthly-usres\" )# `monthly-usres` is not an attribute or result of this policy. Maybe `monthly-users`?",
                "text( \"region\" ) == \"EU\"# text( \"region\" ) == number( \"reach.users.weight\" )# a text is compared with a number, which can never be true",
                "known( \"region\" ), text( \"region\" )# text( \"region\" )# `region` may not be known; test `known( \"region\" )` before it",
                "yes( \"regulated\" )# quantity( \"regulated\" ) > number( \"reach.users.weight\" )# `regulated` is a yes or no, which `quantity` does not read",
                "! known( \"regulated\" )# ! yes( \"regulated\" )# `! yes( … )` would take UNKNOWN for a no; write `no( … )`"
            })
    void a_rule_that_misspells_or_mistypes_an_attribute_is_refused(
            String before, String after, String message, @TempDir Path folder) throws IOException {
        copy(Path.of("policy"), folder);
        Path rules = folder.resolve("reach.drl");
        String text = Files.readString(rules, StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        Files.writeString(rules, text.replace(before, after), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Policy.load(folder))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("reach.drl:")
                .hasMessageContaining(message);
    }

    private static io.github.shipworthy.assessment.Assessment assess(Map<String, Object> attributes) {
        TechnologyBuilder builder = Technology.builder("tool", "Tool", Kind.PLATFORM_COMPONENT);
        attributes.forEach(builder::attribute);
        PortfolioAssessment result =
                POLICY.assess(Portfolio.of("tools", "us", LocalDate.of(2026, 2, 24), List.of(builder.build())));
        return result.technology("tool").orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(java.util.Objects.requireNonNull(copy.getParent()));
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
