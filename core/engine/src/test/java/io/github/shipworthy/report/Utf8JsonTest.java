package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8JsonTest {

    /** What has to be written in another way than it is, beside what need not. */
    private static final String[] CHARACTERS = {
        "a",
        "Z",
        "0",
        " ",
        "~",
        "\"",
        "\\",
        "/",
        "<",
        "&",
        "'",
        "\b",
        "\t",
        "\n",
        "\f",
        "\r",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u00e9",
        "\u07ff",
        "\u0800",
        "\u200b",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u3164",
        "\u6280",
        "\ufeff",
        "\uffff",
        "\ud83d\ude80",
        "\udb40\udc41",
        "\ud800",
        "\udc00"
    };

    private static final int DOCUMENTS = 3_000;

    @Test
    void everything_is_written_as_the_library_writes_it_and_what_is_hidden_is_escaped() throws IOException {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            StringWriter usual = new StringWriter();
            JsonWriter library = new JsonWriter(new EscapingWriter(usual));
            library.setHtmlSafe(false);
            Utf8Json fast = new Utf8Json();

            document(library, new Random(seed));
            library.flush();
            document(fast, new Random(seed));

            assertThat(new String(fast.taken(), StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(usual.toString());
        }
    }

    @Test
    void every_character_is_written_as_the_library_writes_it() throws IOException {
        for (int unit = Character.MIN_VALUE; unit <= Character.MAX_VALUE; unit++) {
            StringWriter usual = new StringWriter();
            JsonWriter library = new JsonWriter(new EscapingWriter(usual));
            library.setHtmlSafe(false);
            library.value("a" + (char) unit);
            library.flush();
            Utf8Json fast = new Utf8Json();
            fast.value("a" + (char) unit);

            assertThat(new String(fast.taken(), StandardCharsets.UTF_8))
                    .as("U+%04X", unit)
                    .isEqualTo(usual.toString());
        }
    }

    @Test
    void what_was_once_long_may_be_short_again() {
        Utf8Json json = new Utf8Json();
        json.value("x".repeat(3 << 20));
        json.line();
        assertThat(json.taken()).hasSize((3 << 20) + 3);

        json.value("y");
        json.line();
        assertThat(json.taken()).asString().isEqualTo("\"y\"\n");
    }

    @Test
    void what_was_written_is_written_again_with_the_commas_of_its_new_place() throws IOException {
        Utf8Json json = new Utf8Json();
        json.beginArray();
        json.value(1);
        int next = json.next();
        json.beginObject().name("a").value("é").endObject();
        byte[] written = json.since(next);
        json.again(written);
        json.endArray();
        json.line();
        json.beginArray();
        json.again(written);
        json.value(2);
        json.endArray();

        assertThat(json.taken()).asString(StandardCharsets.UTF_8).isEqualTo("""
                [1,{"a":"é"},{"a":"é"}]
                [{"a":"é"},2]""");
    }

    @Test
    void a_writer_begins_anew_after_a_line() throws IOException {
        Utf8Json json = new Utf8Json();
        json.beginObject().name("one").value(1).endObject();
        json.line();
        json.beginObject().name("two").value(2).endObject();
        json.line();

        assertThat(json.taken()).asString().isEqualTo("{\"one\":1}\n{\"two\":2}\n");
        assertThat(json.taken()).isEmpty();
    }

    @Test
    void pieces_are_passed_on_before_all_is_written_with_whole_characters_in_each() throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        StringWriter usual = new StringWriter();
        Utf8Json json =
                new Utf8Json((bytes, from, length) -> pieces.add(Arrays.copyOfRange(bytes, from, from + length)));
        JsonWriter library = new JsonWriter(new EscapingWriter(usual));
        for (JsonWriter writer : List.of(json, library)) {
            writer.beginArray();
            for (int number = 0; number < 20_000; number++) {
                writer.beginObject()
                        .name("\u6280" + number)
                        .value("\ud83d\ude80\u00e9")
                        .endObject();
            }
            writer.endArray();
        }
        assertThat(pieces).hasSizeGreaterThan(5);
        json.flush();
        library.flush();

        assertThat(pieces)
                .extracting(piece -> new String(piece, StandardCharsets.UTF_8))
                .noneMatch(text -> text.contains("\ufffd"))
                .satisfies(texts -> assertThat(String.join("", texts)).isEqualTo(usual.toString()));
    }

    @Test
    void numbers_that_may_be_inexact_are_refused() {
        Utf8Json json = new Utf8Json();
        assertThatThrownBy(() -> json.value(0.1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> json.value(0.1f)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> json.value(Integer.valueOf(1))).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void document(JsonWriter json, Random random) throws IOException {
        json.beginObject();
        members(json, random, 3);
        json.endObject();
    }

    private static void members(JsonWriter json, Random random, int depth) throws IOException {
        for (int member = random.nextInt(5); member > 0; member--) {
            json.name(text(random));
            value(json, random, depth);
        }
    }

    private static void value(JsonWriter json, Random random, int depth) throws IOException {
        switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> json.value(text(random));
            case 1 -> json.value((String) null);
            case 2 -> json.value(random.nextLong());
            case 3 -> json.value(random.nextBoolean() ? Boolean.valueOf(random.nextBoolean()) : null);
            case 4 -> json.jsonValue("-1.50");
            case 5 -> json.value(random.nextBoolean());
            case 6 -> {
                json.beginObject();
                members(json, random, depth - 1);
                json.endObject();
            }
            default -> {
                json.beginArray();
                for (int item = random.nextInt(4); item > 0; item--) {
                    value(json, random, depth - 1);
                }
                json.endArray();
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int kinds = random.nextBoolean() ? 5 : CHARACTERS.length;
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(CHARACTERS[random.nextInt(kinds)]);
        }
        return text.toString();
    }
}
