package io.github.shipworthy.cli;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The tests of the standard policy, from the class path. */
final class StandardTests {

    private static final String FOLDER = "/io/github/shipworthy/standard/tests/";

    /** Names the others, since a class path cannot be listed. */
    private static final String LIST = "files.txt";

    private StandardTests() {}

    /** The bytes of each file, by its path inside the policy. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        new String(resource(LIST), StandardCharsets.UTF_8)
                .lines()
                .forEach(name -> files.put("tests/" + name, resource(name)));
        return files;
    }

    private static byte[] resource(String name) {
        try (InputStream stream = StandardTests.class.getResourceAsStream(FOLDER + name)) {
            return ByteStreams.toByteArray(Objects.requireNonNull(stream, FOLDER + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
