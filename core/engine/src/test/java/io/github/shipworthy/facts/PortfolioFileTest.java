package io.github.shipworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioFileTest {

    private static final String HEADER = """
            schemaVersion: 1
            portfolio: {id: mine, owner: Me, asOf: 2026-02-24}
            """;
    private static final String JSON_HEADER =
            "{\"schemaVersion\": 1, \"portfolio\": {\"id\": \"mine\", \"owner\": \"Me\", \"asOf\": \"2026-02-24\"}}\n";

    @TempDir
    Path directory;

    @Test
    void a_file_that_is_not_there_is_one_problem() {
        Path missing = directory.resolve("missing.yaml");
        assertThat(problems(missing)).containsExactly(missing + ": there is no such file.");
    }

    @Test
    void a_directory_is_one_problem() {
        assertThat(problems(directory)).containsExactly(directory + ": this is a directory, not a portfolio file.");
    }

    @Test
    void a_file_over_the_cap_is_refused_unread_with_a_way_out() throws IOException {
        Path large = directory.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((64 << 20) + 1L);
        }
        assertThat(problems(large))
                .containsExactly(large + ": the file has 67108865 bytes, at most 67108864 are allowed. "
                        + "Write a large portfolio as JSON Lines (`.jsonl`).");
    }

    @Test
    void a_portfolio_without_anything_optional_is_accepted() {
        Portfolio portfolio = read(HEADER + "technologies: []\n");
        assertThat(portfolio).isEqualTo(Portfolio.of("mine", "Me", LocalDate.of(2026, 2, 24), List.of()));
    }

    @Test
    void attributes_keep_their_text_and_place() {
        Portfolio portfolio = read(HEADER + """
                technologies:
                  - id: a
                    name: A
                    kind: ARCHITECTURE
                    attributes: {costPerMonth: 12.50, regulated: true, tier: HIGH}
                """);
        assertThat(portfolio.technologies().get(0).attributes())
                .containsEntry("costPerMonth", new Attribute("12.50", Optional.of(new Location("mine.yaml", 7, 32))))
                .containsEntry("regulated", new Attribute("true", Optional.of(new Location("mine.yaml", 7, 50))))
                .containsEntry("tier", new Attribute("HIGH", Optional.of(new Location("mine.yaml", 7, 62))));
    }

    @Test
    void every_status_accepts_unknown() {
        Portfolio portfolio = read(HEADER + """
                vendors: [V]
                capabilities: {c: {name: C}}
                offerings: {c: {V: {status: UNKNOWN}}}
                technologies:
                  - id: a
                    name: A
                    kind: ARCHITECTURE
                    publication: {status: UNKNOWN}
                    weights: {status: UNKNOWN}
                    official: {status: UNKNOWN, channel: UNKNOWN}
                    hosts: {status: UNKNOWN}
                    lineage: {status: UNKNOWN}
                    deviation: {status: UNKNOWN}
                    exercised: {status: UNKNOWN}
                endpoints: [{id: e, status: UNKNOWN}]
                features: [{id: f, status: UNKNOWN}]
                """);
        assertThat(portfolio.technologies())
                .containsExactly(Technology.builder("a", "A", Kind.ARCHITECTURE).build());
    }

    @Test
    void an_outcome_says_what_happened_and_whether_it_was_learned_later() {
        Portfolio portfolio = read(HEADER + """
                technologies: []
                forecasts:
                  - {id: f, statement: it ships, probability: 62.5, note: ours,
                     outcome: {happened: true, date: 2026-03-01, hindsight: true, note: late}}
                  - {id: g, statement: it sells, outcome: {happened: false}}
                """);
        assertThat(portfolio.forecasts().get(0).outcome())
                .contains(new Forecast.Outcome(true, Optional.of(LocalDate.of(2026, 3, 1)), true, Optional.of("late")));
        assertThat(portfolio.forecasts().get(1).outcome())
                .contains(new Forecast.Outcome(false, Optional.empty(), false, Optional.empty()));
    }

    @Test
    void a_temporary_delivery_has_a_last_day_and_another_has_not() {
        String technology = "technologies: [{id: a, name: A, kind: ARCHITECTURE, official: {status: %s%s}}]\n";
        String expires = ", expires: 2026-03-01";
        assertThat(read(HEADER + technology.formatted("TEMPORARY", expires)).technologies())
                .hasSize(1);
        assertThat(read(HEADER + technology.formatted("BETA", "")).technologies())
                .hasSize(1);
        assertThat(refusal(HEADER + technology.formatted("BETA", expires)))
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("technologies[0].official.expires: only what is TEMPORARY has a last day,"
                        + " the status is `BETA`.");
    }

    @Test
    void the_longest_id_and_the_widest_percentages_are_accepted_and_the_next_are_not() {
        String technology = "technologies: [{id: %s, name: A, kind: ARCHITECTURE}]\n";
        String forecast = "technologies: []\nforecasts: [{id: f, statement: s, probability: %s}]\n";
        assertThat(read(HEADER + technology.formatted("a".repeat(100))).technologies())
                .hasSize(1);
        assertThat(refusal(HEADER + technology.formatted("a".repeat(101)))).hasSize(1);
        assertThat(refusal(HEADER + technology.formatted("-a"))).hasSize(1);
        for (String allowed : List.of("0", "100", "0.5", "99.99", "1e1")) {
            assertThat(read(HEADER + forecast.formatted(allowed)).forecasts()).hasSize(1);
        }
        for (String refused : List.of("-1", "100.01", "-0.1", "1e3", "\"50\"", "true")) {
            assertThat(refusal(HEADER + forecast.formatted(refused)))
                    .as(refused)
                    .hasSize(1);
        }
    }

    @Test
    void a_leap_day_exists_in_leap_years_only() {
        String technology =
                "technologies: [{id: a, name: A, kind: ARCHITECTURE, publication: {status: PUBLISHED, date: %s}}]\n";
        assertThat(read(HEADER + technology.formatted("2024-02-29")).technologies())
                .hasSize(1);
        assertThat(refusal(HEADER + technology.formatted("2026-02-29"))).hasSize(1);
        assertThat(refusal(HEADER + technology.formatted("24.02.2026"))).hasSize(1);
    }

    @Test
    void a_scalar_of_ten_megabytes_is_refused_at_once() {
        assertRefusedQuickly("mine.yaml", HEADER + "technologies:\n  - {id: a, name: " + "A".repeat(10 << 20) + "}\n");
        String words = "word word word word word\n      ".repeat(400_000);
        assertRefusedQuickly("mine.yaml", HEADER + "technologies:\n  - id: a\n    name: >\n      " + words + "\n");
        assertRefusedQuickly("mine.json", "{\"schemaVersion\": \"" + "A".repeat(10 << 20) + "\"}");
    }

    @Test
    void a_scalar_of_900_kilobytes_is_refused_at_once() {
        assertRefusedQuickly("mine.yaml", HEADER + "technologies:\n  - {id: a, name: " + "A".repeat(900 << 10) + "}\n");
        assertRefusedQuickly("mine.json", "{\"schemaVersion\": \"" + "A".repeat(900 << 10) + "\"}");
    }

    @Test
    void nesting_of_any_depth_is_refused_without_an_overflow_of_the_stack() {
        for (int depth : new int[] {33, 1_000, 100_000}) {
            for (String name : List.of("mine.yaml", "mine.json", "mine.jsonl")) {
                assertRefusedQuickly(name, "[".repeat(depth) + "]".repeat(depth));
                assertRefusedQuickly(name, "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
            }
            assertRefusedQuickly("mine.yaml", "[\n".repeat(depth) + "]\n".repeat(depth));
            assertRefusedQuickly("mine.yaml", "- ".repeat(depth) + "a");
        }
    }

    @Test
    void many_technologies_come_as_json_lines() {
        String lines = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\":\"tech-" + i + "\",\"name\":\"T\",\"kind\":\"SERVABLE_MODEL\"}\n")
                .collect(Collectors.joining());
        Portfolio portfolio = Portfolio.read("mine.jsonl", (JSON_HEADER + lines).getBytes(StandardCharsets.UTF_8));
        assertThat(portfolio.technologies()).hasSize(20_000);
        assertThat(portfolio.technologies().get(19_999).id()).isEqualTo("tech-19999");
    }

    @Test
    void json_lines_with_thousands_of_problems_are_not_read_to_the_end() {
        String lines = "{\"id\":\"t\"}\n".repeat(50_000);
        PortfolioException refusal = catchThrowableOfType(
                PortfolioException.class,
                () -> Portfolio.read("mine.jsonl", (JSON_HEADER + lines).getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal.problems()).hasSizeBetween(1_000, 1_010);
        assertThat(refusal.getMessage()).endsWith("too many problems, the file was not read from here on.");
    }

    @Test
    void a_file_of_json_lines_without_a_portfolio_is_refused() {
        assertThat(refusal("mine.jsonl", ""))
                .extracting(Problem::toString)
                .containsExactly("mine.jsonl: the file is empty.");
        assertThat(refusal("mine.jsonl", "{\"id\":\"a\",\"name\":\"A\",\"kind\":\"ARCHITECTURE\"}\n"))
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.startsWith("mine.jsonl:1:1: `schemaVersion`, `portfolio` are missing."));
        assertThat(refusal("mine.jsonl", "[]\n{\"id\":\"A\",\"name\":\"A\",\"kind\":\"ARCHITECTURE\"}\n"))
                .extracting(Problem::toString)
                .contains("mine.jsonl:1:1: expected a mapping, found a list.");
    }

    @Test
    void a_file_that_is_loaded_is_the_file_that_is_read() throws IOException {
        Path file = Files.writeString(directory.resolve("mine.yaml"), HEADER + "technologies: []\n");
        assertThat(Portfolio.load(file)).isEqualTo(read(HEADER + "technologies: []\n"));
    }

    private static void assertRefusedQuickly(String file, String text) {
        Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> assertThat(refusal(file, text)).isNotEmpty());
    }

    private static Portfolio read(String text) {
        return Portfolio.read("mine.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> refusal(String text) {
        return refusal("mine.yaml", text);
    }

    private static List<Problem> refusal(String file, String text) {
        return catchThrowableOfType(
                        PortfolioException.class, () -> Portfolio.read(file, text.getBytes(StandardCharsets.UTF_8)))
                .problems();
    }

    private static List<String> problems(Path file) {
        return catchThrowableOfType(PortfolioException.class, () -> Portfolio.load(file)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
