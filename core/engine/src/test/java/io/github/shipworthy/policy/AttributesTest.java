package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.facts.Technology;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that a policy declares for itself: each type as rules read it. */
class AttributesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 24);

    private final Policy policy = new SmallPolicy()
            .with("""
                    attributes:
                      users: {type: integer, unit: people, range: [-5, 999999999999999], why: test}
                      hours: {type: decimal, unit: hours, why: test}
                      regulated: {type: boolean, unit: yes or no, why: test}
                      fit: {type: level, unit: how well, values: [POOR, FAIR, GOOD], why: test}
                      region: {type: text, unit: where, why: test}
                      sunset: {type: date, unit: last day, why: test}
                    flags: {users: t, hours: t, regulated: t, unregulated: t, fit: t, region: t, sunset: t, silent: t}
                    results:
                      size: {type: level, combine: single, values: [S, M, L], why: test}
                    tables:
                      size: {given: [fit, regulated], then: [size]}
                    """)
            .number("limit.of.users", "3")
            .number("limit.of.hours", "0.1")
            .table("size", """
                    regulated,fit,size,why
                    *,POOR,S,it does not fit
                    false,FAIR | GOOD,M,nobody asks
                    true,FAIR | GOOD,L,somebody asks
                    """)
            .phase(
                    "only",
                    "Users ; known( \"users\" ), quantity( \"users\" ) > number( \"limit.of.users\" ) ; flag( kcontext, \"users\" )",
                    "Hours ; known( \"hours\" ), quantity( \"hours\" ) == number( \"limit.of.hours\" ) ; flag( kcontext, \"hours\" )",
                    "Regulated ; yes( \"regulated\" ) ; flag( kcontext, \"regulated\" )",
                    "Unregulated ; no( \"regulated\" ) ; flag( kcontext, \"unregulated\" )",
                    "Fit ; known( \"fit\" ), level( \"fit\" ) >= level( \"fit\", \"FAIR\" ) ; flag( kcontext, \"fit\" )",
                    "Region ; known( \"region\" ), text( \"region\" ) in ( \"EU\", \"中\" ) ; flag( kcontext, \"region\" )",
                    "Sunset ; known( \"sunset\" ), date( \"sunset\" ) < today() ; flag( kcontext, \"sunset\" )",
                    "Silent ; ! known( \"users\" ), ! known( \"sunset\" ) ; flag( kcontext, \"silent\" )",
                    "Size ; known( \"fit\" ), known( \"regulated\" ) ; decide( kcontext, \"size\" )")
            .load();

    @ParameterizedTest
    @CsvSource({
        "users, 4, users",
        "users, 3, ",
        "users, -5, ",
        "users, 999999999999999, users",
        "hours, 0.1, hours silent",
        "hours, 0.10, hours silent",
        "hours, 0.100001, silent",
        "regulated, true, regulated silent",
        "regulated, false, silent unregulated",
        "regulated, UNKNOWN, silent",
        "fit, GOOD, fit silent",
        "fit, FAIR, fit silent",
        "fit, POOR, silent",
        "region, 中, region silent",
        "region, eu, silent",
        "region, UNKNOWN, silent",
        "sunset, 2026-02-23, sunset",
        "sunset, 2026-02-24, "
    })
    void a_value_is_read_as_its_type(String name, String value, String flags) {
        assertThat(String.join(" ", assess(name, value).flags())).isEqualTo(flags == null ? "" : flags);
    }

    @ParameterizedTest
    @CsvSource({"POOR, true, S", "POOR, false, S", "FAIR, false, M", "GOOD, true, L", "GOOD, UNKNOWN, "})
    void a_grid_reads_levels_and_yes_or_no(String fit, String regulated, String size) {
        assertThat(assess("fit", fit, "regulated", regulated).results().get("size"))
                .isEqualTo(size);
    }

    @Test
    void a_reason_says_what_was_read_and_what_was_not_known() {
        assertThat(assess("fit", "GOOD", "regulated", true).reasons())
                .filteredOn(reason -> reason.rule().name().equals("Size"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.facts())
                        .extracting(fact -> fact.property() + " " + fact.value())
                        .containsExactly("fit GOOD", "regulated true"));
        assertThat(assess("hours", "1").reasons())
                .filteredOn(reason -> reason.rule().name().equals("Silent"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.facts())
                        .extracting(fact -> fact.property() + " " + fact.value())
                        .containsExactly("users UNKNOWN", "sunset UNKNOWN"));
    }

    @Test
    void everything_wrong_with_a_portfolios_attributes_is_said_at_once() {
        assertThatThrownBy(() -> assess("users", "-6", "hour", "1", "fit", "FARI", "regulated", "yes"))
                .isInstanceOf(PortfolioException.class)
                .hasMessageContaining("attribute `users` is `-6`; allowed is a whole number from -5 to 999999999999999")
                .hasMessageContaining("policy `small` declares no attribute `hour`")
                .hasMessageContaining("Maybe `hours`?")
                .hasMessageContaining("attribute `fit` is `FARI`; allowed is one of POOR, FAIR, GOOD. Maybe `FAIR`?")
                .hasMessageContaining("attribute `regulated` is `yes`; allowed is one of true, false");
    }

    private Assessment assess(Object... attributes) {
        var builder = Technology.builder("tool", "Tool", Kind.AGENT_PLATFORM);
        for (int index = 0; index < attributes.length; index += 2) {
            builder.attribute(String.valueOf(attributes[index]), attributes[index + 1]);
        }
        return policy.assess(Portfolio.of("tools", "us", TODAY, List.of(builder.build())))
                .technology("tool")
                .orElseThrow();
    }
}
