package io.github.shipworthy.testkit.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    /** Notes are for readers, and no rule sees them. */
    @ParameterizedTest
    @ValueSource(strings = {"report", "verified"})
    void a_portfolio_reads_as_what_was_written(String name) {
        Portfolio portfolio = Portfolio.load(Path.of("../../examples/portfolios/" + name + ".yaml"));
        Mapping written = Written.of(portfolio);

        Portfolio read = Written.read(reread(written)).orElseThrow();

        assertThat(Written.of(read)).isEqualTo(written);
        assertThat(read.technologies()).hasSameSizeAs(portfolio.technologies());
        assertThat(read.claims()).isEqualTo(portfolio.claims());
    }

    @Test
    void a_policy_says_the_same_of_it() {
        Portfolio portfolio = Portfolio.load(Path.of("src/test/resources/shop").resolve("portfolio.yaml"));
        Policy shop = Policy.load(Path.of("src/test/resources/shop"));

        Portfolio read = Written.read(reread(Written.of(portfolio))).orElseThrow();

        assertThat(shop.assess(read).assessments())
                .extracting(assessment -> assessment.explain())
                .isEqualTo(shop.assess(portfolio).assessments().stream()
                        .map(assessment -> assessment.explain())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "12",
                "1.50",
                "no",
                "~",
                "a: b",
                "#x",
                "",
                " ",
                "\"",
                "\\",
                "2026-01-01",
                "ü",
                "null",
                "0x1",
                "- a"
            })
    void a_text_stays_a_text(String text) {
        Mapping written = new Fields().text("it", text).done();

        assertThat(reread(written).value("it").map(FlowYaml::of))
                .contains(FlowYaml.of(written.value("it").orElseThrow()));
        assertThat(reread(written).value("it").map(Object::toString).orElseThrow())
                .contains("type=STRING");
    }

    private static Mapping reread(Mapping written) {
        List<Problem> problems = new ArrayList<>();
        Mapping read = (Mapping)
                Document.read("it.yaml", FlowYaml.of(written).getBytes(StandardCharsets.UTF_8), Limits.FACTS, problems)
                        .orElseThrow();
        assertThat(problems).isEmpty();
        return read;
    }
}
