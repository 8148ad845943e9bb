package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyException;
import io.github.shipworthy.policy.PolicyFiles;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's walk through a change: each file it shows makes a good policy, each slip gives the words it quotes. */
class TutorialTest {

    private static final Path README = Path.of("README.md");

    /** A file to write, or a slip and what is said of it. */
    private static final Pattern STEP = Pattern.compile(
            "(?:In `([^`]+)`:|Write `([^`]+)` for `([^`]+)`, and it says)\\n\\n```\\w+\\n(.*?)```\\n", Pattern.DOTALL);

    private final Map<String, byte[]> files = new TreeMap<>(Map.of(
            "policy.yaml",
            "schemaVersion: 1\nextends: standard\nname: ours\nversion: 0.1.0\n".getBytes(StandardCharsets.UTF_8)));

    @Test
    void each_file_is_good_and_each_slip_gives_the_error_that_is_quoted() throws IOException {
        String readme = Files.readString(README, StandardCharsets.UTF_8);
        Matcher step = STEP.matcher(readme);
        StringBuilder corrected = new StringBuilder();
        String last = "";
        int slips = 0;
        boolean whole = true;
        while (step.find()) {
            String said = step.group(4);
            if (step.group(1) != null) {
                last = step.group(1);
                files.put(last, said.getBytes(StandardCharsets.UTF_8));
                whole = !readme.substring(step.end()).startsWith("\nIn `");
                if (whole) {
                    assertThat(policy(files).warnings()).as(last).isEmpty();
                }
            } else {
                assertThat(whole).isTrue();
                slips++;
                said = said(last, step.group(3), step.group(2));
            }
            step.appendReplacement(
                    corrected,
                    Matcher.quoteReplacement(
                            step.group()
                                            .substring(
                                                    0,
                                                    step.group().length()
                                                            - step.group(4).length()
                                                            - 4) + said + "```\n"));
        }
        step.appendTail(corrected);
        assertThat(slips).isGreaterThan(7);
        if (Boolean.getBoolean("keep")) {
            Files.writeString(README, corrected, StandardCharsets.UTF_8);
        }
        assertThat(readme).isEqualTo(corrected.toString());
    }

    /** What is said of a file with a mistake. */
    private String said(String file, String right, String wrong) {
        String text = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        Map<String, byte[]> mistaken = new TreeMap<>(files);
        mistaken.put(file, text.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        PolicyException refusal = catchThrowableOfType(PolicyException.class, () -> policy(mistaken));
        assertThat(refusal).as("%s for %s", wrong, right).isNotNull();
        return refusal.problems().stream().map(Problem::shown).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Policy policy(Map<String, byte[]> files) {
        return Policy.of(PolicyFiles.of("ours", files));
    }
}
