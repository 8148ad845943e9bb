package io.github.shipworthy.examples.policychange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs walk.sh with the packaged jar: the README shows what it prints. {@code -Dkeep=true} writes it there. */
class WalkIT {

    private static final Path README = Path.of("README.md");
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Pattern SHOWN = Pattern.compile("```(console|java)\n(.*?)```\n", Pattern.DOTALL);

    private static final Pattern COMMAND = Pattern.compile("(?m)^(?=\\$ )");

    @TempDir
    Path dir;

    @Test
    void the_readme_shows_what_the_walk_prints_and_the_test_that_is_run() throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "only where there is a POSIX shell");
        List<String> steps = steps();
        String readme = Files.readString(README, StandardCharsets.UTF_8);
        Matcher shown = SHOWN.matcher(readme);
        StringBuilder corrected = new StringBuilder();
        int step = 0;
        while (shown.find()) {
            String text = shown.group(1).equals("java") ? test() : steps.get(step++);
            shown.appendReplacement(
                    corrected, Matcher.quoteReplacement("```" + shown.group(1) + "\n" + text + "```\n"));
        }
        shown.appendTail(corrected);
        assertThat(step).isEqualTo(steps.size());
        if (Boolean.getBoolean("keep")) {
            Files.writeString(README, corrected, StandardCharsets.UTF_8);
        }
        assertThat(readme).isEqualTo(corrected.toString());
    }

    /** What each command of the walk printed, the command first. */
    private List<String> steps() throws IOException, InterruptedException {
        File out = dir.resolve("out").toFile();
        File err = dir.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), "walk.sh")
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + File.pathSeparator + path);
        Process walk = builder.start();
        if (!walk.waitFor(5, TimeUnit.MINUTES)) {
            walk.destroyForcibly();
            throw new AssertionError("still walking after five minutes");
        }
        assertThat(Files.readString(err.toPath(), StandardCharsets.UTF_8)).isEmpty();
        String printed = Files.readString(out.toPath(), StandardCharsets.UTF_8);
        assertThat(walk.exitValue()).as(printed).isZero();
        return COMMAND.splitAsStream(printed).toList();
    }

    private static String test() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/io/github/shipworthy/examples/policychange/PolicyChangeTest.java"),
                StandardCharsets.UTF_8);
        return source.substring(
                                source.indexOf("// tag::test[]") + "// tag::test[]".length(),
                                source.indexOf("// end::test[]"))
                        .stripIndent()
                        .strip()
                + "\n";
    }
}
