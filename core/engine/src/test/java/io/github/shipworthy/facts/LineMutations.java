package io.github.shipworthy.facts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Lines of technologies with random changes, some of which leave a technology that is right. */
final class LineMutations {

    private static final List<String> KEYS = List.of(
            "id",
            "name",
            "names",
            "kind",
            "capability",
            "alsoServes",
            "publication",
            "weights",
            "official",
            "hosts",
            "lineage",
            "deviation",
            "exercised",
            "seen",
            "attributes",
            "status",
            "date",
            "expected",
            "expires",
            "channel",
            "release",
            "note",
            "evidence",
            "zh",
            "pt-BR",
            "e",
            "Name");

    private static final List<String> WORDS = List.of(
            "UNKNOWN",
            "NONE",
            "OPEN",
            "KNOWN",
            "GA",
            "TEMPORARY",
            "PUBLISHED",
            "SHARED",
            "DECLARED",
            "NO",
            "API",
            "ARCHITECTURE",
            "open",
            "2024-02-29",
            "2025-02-28",
            "2025-02-30",
            "2025-13-01",
            "0000-01-01",
            "9999-12-31",
            "2025-2-03",
            "20250-2-03",
            "portfolio",
            "nowhere",
            "a.b-c_d",
            "-a",
            "Ab",
            "é",
            "视觉",
            "\ud83d\ude80",
            "a\u200bb",
            "a\u202eb",
            "a\u0085b",
            "a\u2028b",
            "a\u007fb",
            "a\ufeffb",
            "a\ufffdb",
            "a\tb",
            "a\nb",
            "a\"b",
            "a\\b",
            "a/b",
            "\ud800");

    private static final int[] LENGTHS = {0, 1, 9, 10, 99, 100, 101, 299, 300, 301, 1999, 2000, 2001};
    private static final int[] SIZES = {0, 1, 2, 99, 100, 101, 999, 1000, 1001};
    private static final List<String> PIECES = List.of(
            " ", "\t", "\r", "\n", "\f", "\u00a0", "\ufeff", ",", "}", "]", "{", "[", "\"", "\\", "\\u0041", "//", "'",
            "\u0000", "null", "1", ":", "é", "\u200b");

    private final Random random;
    private final List<JsonObject> technologies;
    private final List<String> ids;

    /** @param ids of what technologies may name */
    LineMutations(Random random, List<JsonObject> technologies, List<String> ids) {
        this.random = random;
        this.technologies = technologies;
        this.ids = ids;
    }

    /** The next line. */
    byte[] next() {
        JsonObject technology = any(technologies).deepCopy();
        for (int change = random.nextInt(3); change > 0; change--) {
            change(technology);
        }
        String line = technology.toString();
        if (random.nextInt(3) == 0) {
            line = changed(line);
        }
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(6) == 0 ? changed(bytes) : bytes;
    }

    private void change(JsonObject technology) {
        JsonObject place = place(technology);
        switch (random.nextInt(8)) {
            case 0 -> place.add(any(KEYS), value());
            case 1 -> place.remove(key(place));
            case 2 -> place.add(any(KEYS), place.remove(key(place)));
            case 3, 4 -> place.add(key(place), value());
            case 5 -> lists(place);
            default -> {
                JsonObject other = any(technologies);
                String key = key(other);
                technology.add(key, other.get(key).deepCopy());
            }
        }
    }

    /** The technology itself, or one of its facts. */
    private JsonObject place(JsonObject technology) {
        List<JsonObject> places = new ArrayList<>();
        places.add(technology);
        technology.asMap().values().stream()
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .filter(fact -> !fact.isEmpty())
                .forEach(places::add);
        return random.nextBoolean() ? technology : any(places);
    }

    /** Puts a list where lists belong, of a size that is near a limit. */
    private void lists(JsonObject place) {
        String key = any(List.of("alsoServes", "seen", "evidence", "names", "names"));
        int size = SIZES[random.nextInt(SIZES.length)];
        JsonArray list = new JsonArray();
        IntStream.range(0, size).forEach(index -> list.add(random.nextInt(4) == 0 ? any(ids) : "e" + index));
        if (key.equals("names") && random.nextBoolean()) {
            JsonObject names = new JsonObject();
            IntStream.range(0, size).forEach(index -> names.addProperty("en-x" + index, "Name"));
            place.add(key, names);
            return;
        }
        place.add(key, list);
    }

    private JsonElement value() {
        return switch (random.nextInt(10)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(random.nextBoolean());
            case 2 -> new JsonPrimitive(random.nextInt(2025));
            case 3 -> new JsonObject();
            case 4 -> {
                JsonArray list = new JsonArray();
                IntStream.range(0, random.nextInt(3)).forEach(index -> list.add(text()));
                yield list;
            }
            case 5 -> {
                JsonObject fact = new JsonObject();
                fact.addProperty("status", any(WORDS));
                fact.addProperty(any(KEYS), text());
                yield fact;
            }
            default -> new JsonPrimitive(text());
        };
    }

    private String text() {
        return switch (random.nextInt(5)) {
            case 0 -> any(List.of("x", "é", "\ud83d\ude80")).repeat(LENGTHS[random.nextInt(LENGTHS.length)]);
            case 1 -> any(ids);
            default -> any(WORDS);
        };
    }

    private String changed(String line) {
        int at = random.nextInt(line.length() + 1);
        return switch (random.nextInt(7)) {
            case 0 -> "\ufeff" + line;
            case 1 -> line + any(PIECES);
            case 2 -> line.replaceFirst("\\{", "{\"name\":\"Again\",");
            case 3 -> line.replace("\"status\":", "\"status\":\"NONE\",\"status\":");
            case 4 -> line.replace(":", " :\t").replace(",\"", "\r, \"");
            default -> line.substring(0, at) + any(PIECES) + line.substring(at);
        };
    }

    private byte[] changed(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        return changed;
    }

    private String key(JsonObject object) {
        return object.isEmpty() ? "id" : any(List.copyOf(object.keySet()));
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
