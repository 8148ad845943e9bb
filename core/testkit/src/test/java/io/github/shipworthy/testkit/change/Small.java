package io.github.shipworthy.testkit.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The small policy of these tests, as it is or with one edit, and the portfolio it is asked about. */
public final class Small {

    public static final Path DIRECTORY = Path.of("src/test/resources/change/policy");
    public static final Path FILE = Path.of("src/test/resources/change/portfolio.yaml");

    private Small() {}

    public static Policy policy() {
        return Policy.load(DIRECTORY);
    }

    /** The policy with this text in the place of that one, which stands in the file once at least. */
    public static Policy with(String file, String before, String after) {
        Map<String, byte[]> files = PolicyFiles.read(DIRECTORY).files();
        String text = new String(Objects.requireNonNull(files.get(file), file), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        files.put(file, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
        return Policy.of(PolicyFiles.of("next", files));
    }

    public static Portfolio portfolio() {
        return Portfolio.load(FILE);
    }
}
