package io.github.shipworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read off a plain line is what the schema and the checks allow, and the technology that they give. */
class PlainLineTest {

    private static final long SEED = 20260224;
    private static final int LINES = 6_000;

    private final JsonObject header = new JsonObject();
    private final List<JsonObject> technologies = new ArrayList<>();
    private final PlainLine plain;

    PlainLineTest() throws IOException {
        for (String name : List.of("report", "verified")) {
            JsonObject portfolio = portfolio(Path.of("../../examples/portfolios/" + name + ".yaml"));
            portfolio.getAsJsonArray("technologies").forEach(each -> technologies.add(each.getAsJsonObject()));
            List.of("schemaVersion", "portfolio", "capabilities", "evidence")
                    .forEach(key -> header.add(key, portfolio.get(key)));
        }
        header.getAsJsonObject("evidence").asMap().replaceAll((id, any) -> with("source"));
        header.getAsJsonObject("capabilities").asMap().replaceAll((id, any) -> with("name"));
        plain = new PlainLine(
                header.getAsJsonObject("capabilities").keySet(),
                header.getAsJsonObject("evidence").keySet(),
                new SeenText());
    }

    @Test
    void technologies_as_they_are_written_usually_are_read_off_their_lines() {
        assertThat(technologies).hasSizeGreaterThan(20).allSatisfy(technology -> {
            byte[] line = technology.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(plain.technology(line)).isPresent().isEqualTo(ordinary(line));
        });
    }

    @Test
    void no_line_is_taken_that_would_be_refused_and_none_is_read_as_something_else() {
        LineMutations lines = new LineMutations(new Random(SEED), technologies, ids());
        int taken = 0;
        for (int index = 0; index < LINES; index++) {
            byte[] line = lines.next();
            Optional<Technology> off = plain.technology(line);
            if (off.isPresent()) {
                taken++;
                assertSame(off, ordinary(line), "seed " + SEED + ", line " + index, line);
            }
        }
        assertThat(taken).isBetween(LINES / 5, LINES * 4 / 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name':'A','kind':'ARCHITECTURE'",
                "'id':'a','kind':'ARCHITECTURE'",
                "'id':'a','name':'A'",
                "'id':'portfolio','name':'A','kind':'ARCHITECTURE'",
                "'id':'a','id':'a','name':'A','kind':'ARCHITECTURE'",
                "'id':'a','name':'A','kind':'MODEL'",
                "'id':'a','name':'A','kind':'ARCHITECTURE','attributes':{'a':1}",
                "'id':'a','name':'A','kind':'ARCHITECTURE','names':{'z':'A'}",
                "'id':'a','name':'A','kind':'ARCHITECTURE','names':{'zh':'A','zh':'A'}",
                "'id':'a','name':'A','kind':'ARCHITECTURE','capability':'nowhere'",
                "'id':'a','name':'A','kind':'ARCHITECTURE','alsoServes':['ocr','ocr']",
                "'id':'a','name':'A','kind':'ARCHITECTURE','weights':{}",
                "'id':'a','name':'A','kind':'ARCHITECTURE','weights':{'status':'OPEN','evidence':['nowhere']}",
                "'id':'a','name':'A','kind':'ARCHITECTURE','weights':{'status':'OPEN','date':'2025-01-01'}",
                "'id':'a','name':'A','kind':'ARCHITECTURE','publication':{'status':'PUBLISHED','date':'2025-02-30'}",
                "'id':'a','name':'A','kind':'ARCHITECTURE','official':{'status':'GA','expires':'2025-02-03'}",
                "'id':'a','name':'A','kind':'ARCHITECTURE','hosts':{'status':'KNOWN'}",
                "'id':'a','name':'A','kind':'ARCHITECTURE','hosts':{'status':'KNOWN','names':['H','H']}",
                "'id':'a','name':'A','kind':'ARCHITECTURE','hosts':{'status':'NONE','names':['H']}",
                "'id':'a','name':'A','kind':'ARCHITECTURE'},",
                "'id':'a','name':'A','kind':'ARCHITECTURE',"
            })
    void what_is_wrong_or_unusual_is_left_to_the_ordinary_way(String members) {
        technologies.forEach(
                technology -> plain.technology(technology.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(plain.technology(line(members))).isEmpty();
        assertThat(plain.technology(line("'id':'a','name':'A','kind':'ARCHITECTURE'")))
                .isPresent();
    }

    @Test
    void a_line_that_ends_too_soon_is_not_taken_whatever_was_read_before() {
        byte[] whole = technologies.get(0).toString().getBytes(StandardCharsets.UTF_8);
        assertThat(plain.technology(whole)).isPresent();
        for (int length = 0; length < whole.length; length++) {
            assertThat(plain.technology(Arrays.copyOf(whole, length)))
                    .as("%s bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void a_tag_of_a_language_that_is_very_long_is_left_to_the_ordinary_way() {
        String tag = "en" + "-aaaaaaaa".repeat(100_000);
        assertThat(plain.technology(line("'id':'a','name':'A','kind':'ARCHITECTURE','names':{'" + tag + "':'A'}")))
                .isEmpty();
    }

    @Test
    void each_limit_is_that_of_the_schema() {
        for (int index = 0; index <= 100; index++) {
            header.getAsJsonObject("evidence").add("e" + index, with("source"));
            header.getAsJsonObject("capabilities").add("e" + index, with("name"));
        }
        assertLimit(100, length -> "'id':'" + "a".repeat(length) + "','name':'A'");
        assertLimit(300, length -> "'id':'a','name':'" + "A".repeat(length) + "'");
        assertLimit(300, length -> "'id':'a','name':'A','names':{'zh':'" + "视".repeat(length) + "'}");
        assertLimit(2_000, length -> fact("weights", "OPEN", "'note':'" + "n".repeat(length) + "'"));
        assertLimit(300, length -> fact("publication", "NONE", "'id':'" + "n".repeat(length) + "'"));
        assertLimit(300, length -> fact("official", "GA", "'name':'" + "n".repeat(length) + "'"));
        assertLimit(300, length -> fact("official", "GA", "'release':'" + "n".repeat(length) + "'"));
        assertLimit(300, length -> fact("hosts", "KNOWN", "'names':['" + "n".repeat(length) + "']"));
        assertLimit(100, length -> "'id':'a','name':'A','seen':['" + "n".repeat(length) + "']");
        assertLimit(1_000, size -> "'id':'a','name':'A','seen':" + list(size));
        assertLimit(1_000, size -> fact("hosts", "KNOWN", "'names':" + list(size)));
        assertLimit(100, size -> "'id':'a','name':'A','alsoServes':" + list(size));
        assertLimit(100, size -> fact("lineage", "SHARED", "'evidence':" + list(size)));
        assertLimit(
                100,
                size -> "'id':'a','name':'A','names':{"
                        + String.join(",", numbered(size, "'en-x%d':'A'").toList()) + "}");
    }

    /** What is written for a length or a size. */
    @FunctionalInterface
    private interface Written {
        String of(int much);
    }

    private void assertLimit(int limit, Written written) {
        for (int much : new int[] {limit - 1, limit, limit + 1}) {
            byte[] line = line(written.of(much) + ",'kind':'ARCHITECTURE'");
            String context = new String(line, StandardCharsets.UTF_8);
            assertThat(plain.technology(line).isPresent()).as(context).isEqualTo(much <= limit);
            assertThat(ordinary(line)).as(context).isEqualTo(plain.technology(line));
        }
    }

    private static String fact(String name, String status, String more) {
        return "'id':'a','name':'A','" + name + "':{'status':'" + status + "'," + more + "}";
    }

    private static String list(int size) {
        return "[" + String.join(",", numbered(size, "'e%d'").toList()) + "]";
    }

    private static Stream<String> numbered(int size, String form) {
        return IntStream.range(0, size).mapToObj(form::formatted);
    }

    private static byte[] line(String members) {
        return ("{" + members.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static void assertSame(
            Optional<Technology> off, Optional<Technology> ordinary, String context, byte[] line) {
        assertThat(off)
                .as(() -> context + ": " + new String(line, StandardCharsets.UTF_8))
                .isEqualTo(ordinary)
                .hasToString(ordinary.toString());
    }

    /** The only technology of a document that is written as a whole, when it is right. */
    private Optional<Technology> ordinary(byte[] line) {
        String start = header.toString();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(start.substring(0, start.length() - 1).getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(",\"technologies\":[".getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(line);
        whole.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        try {
            List<Technology> read =
                    Portfolio.read("whole.json", whole.toByteArray()).technologies();
            return read.size() == 1 ? Optional.of(read.get(0)) : Optional.empty();
        } catch (PortfolioException refused) {
            return Optional.empty();
        }
    }

    private List<String> ids() {
        return Stream.concat(
                        header.getAsJsonObject("capabilities").keySet().stream(),
                        header.getAsJsonObject("evidence").keySet().stream())
                .toList();
    }

    private static JsonObject with(String key) {
        JsonObject object = new JsonObject();
        object.addProperty(key, "text");
        return object;
    }

    private static JsonObject portfolio(Path file) throws IOException {
        Node root = Document.read(file.toString(), Files.readAllBytes(file), Limits.FACTS, new ArrayList<>())
                .orElseThrow();
        return PortfolioJson.of(root).getAsJsonObject();
    }
}
