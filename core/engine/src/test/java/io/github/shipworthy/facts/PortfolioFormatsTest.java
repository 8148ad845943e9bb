package io.github.shipworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same portfolio in YAML, JSON and JSON Lines, and what random damage does to it. */
class PortfolioFormatsTest {

    private static final Path REPORT = Path.of("../../examples/portfolios/report.yaml");

    @Test
    void json_and_yaml_of_the_same_content_are_equal() throws IOException {
        assertThat(read("report.json", PortfolioJson.of(report()).toString())).isEqualTo(Portfolio.load(REPORT));
    }

    @Test
    void json_lines_and_yaml_of_the_same_content_are_equal() throws IOException {
        assertThat(read("report.jsonl", jsonLines())).isEqualTo(Portfolio.load(REPORT));
        assertThat(read("report.jsonl", jsonLines().replace("\n", "\r\n") + "\r\n\r\n"))
                .isEqualTo(Portfolio.load(REPORT));
    }

    @Test
    void the_ending_of_the_name_says_how_a_file_is_written_whatever_its_case() throws IOException {
        assertThat(read("REPORT.JSON", PortfolioJson.of(report()).toString())).isEqualTo(Portfolio.load(REPORT));
        assertThat(read("report.JsonL", jsonLines())).isEqualTo(Portfolio.load(REPORT));
        assertThat(read("report.txt", Files.readString(REPORT))).isEqualTo(Portfolio.load(REPORT));
    }

    @Test
    void lines_may_end_in_carriage_returns() throws IOException {
        assertThat(read("report.yaml", Files.readString(REPORT).replace("\n", "\r\n")))
                .isEqualTo(Portfolio.load(REPORT));
    }

    @Test
    void the_schema_is_json_and_names_every_section() {
        assertThat(Portfolio.schema())
                .startsWith("{")
                .contains(
                        "\"technologies\"",
                        "\"offerings\"",
                        "\"claims\"",
                        "https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void random_damage_ends_in_a_portfolio_or_a_list_of_problems() throws IOException {
        long seed = 20260224;
        Random random = new Random(seed);
        List<String> sources =
                List.of(Files.readString(REPORT), PortfolioJson.of(report()).toString(), jsonLines());
        List<String> names = List.of("report.yaml", "report.json", "report.jsonl");
        String alphabet = "{}[]:,'\"\\&*!|>%@`#-? \t\n0x.eE\u0000\u202e\ud83d\udeab~<<";
        for (int round = 0; round < 300; round++) {
            int which = random.nextInt(sources.size());
            StringBuilder damaged = new StringBuilder(sources.get(which));
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(damaged.length());
                int until = Math.min(damaged.length(), at + random.nextInt(6));
                damaged.replace(at, until, String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
            }
            String context = "seed " + seed + ", round " + round + ", " + names.get(which);
            try {
                assertThat(read(names.get(which), damaged.toString())).isNotNull();
            } catch (PortfolioException refused) {
                assertThat(refused.problems()).as(context).isNotEmpty();
            } catch (RuntimeException other) {
                throw new AssertionError(context, other);
            }
        }
    }

    private static Portfolio read(String file, String text) {
        return Portfolio.read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Node.Mapping report() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Node root = Document.read("report.yaml", Files.readAllBytes(REPORT), Limits.FACTS, problems)
                .orElseThrow();
        assertThat(problems).isEmpty();
        return (Node.Mapping) root;
    }

    private static String jsonLines() throws IOException {
        JsonObject header = PortfolioJson.of(report()).getAsJsonObject();
        JsonArray technologies = header.remove("technologies").getAsJsonArray();
        return header
                + technologies.asList().stream().map(JsonElement::toString).collect(Collectors.joining("\n", "\n", ""));
    }
}
