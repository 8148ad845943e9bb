package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the packaged jar as a user does: what it prints, what it leaves behind and how it ends. */
class PackagedJarIT {

    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("shipworthy.jar"), "the jar"));
    private static final List<String> PLAIN = List.of("-Dfile.encoding=UTF-8");
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=US-ASCII",
            "-Dstdout.encoding=US-ASCII",
            "-Dline.separator=\r\n");

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "jsonl", "csv"})
    void assess_gives_the_same_bytes_wherever_it_runs(String format) throws Exception {
        Run here = jar(PLAIN, "assess", "report", "--format", format);
        assertThat(here.err()).isEmpty();
        assertThat(here.code()).isZero();
        assertThat(here.out()).isNotEmpty().endsWith("\n").doesNotContain("\r", "? yes");
        assertThat(jar(ELSEWHERE, "assess", "report", "--format", format)).isEqualTo(here);
    }

    @Test
    void assess_ranks_the_report_as_the_report_does() throws Exception {
        JsonArray technologies = JsonParser.parseString(
                        jar(PLAIN, "assess", "report", "--format", "json").out())
                .getAsJsonObject()
                .getAsJsonArray("technologies");
        assertThat(technologies.asList().subList(0, 7))
                .extracting(each -> each.getAsJsonObject().get("id").getAsString() + " "
                        + each.getAsJsonObject().get("priority").getAsString())
                .containsExactly("vl2 P0", "ocr2 P0", "v4-svg P0", "janus P0", "mtp P1", "grpo P1", "distillation P2");
    }

    @Test
    void explain_and_schema_give_the_same_bytes_wherever_they_run() throws Exception {
        Run explained = jar(PLAIN, "explain", "report", "vl2");
        assertThat(explained.out()).contains("+10", "priority P0");
        assertThat(jar(ELSEWHERE, "explain", "report", "vl2")).isEqualTo(explained);
        Run schema = jar(PLAIN, "schema");
        assertThat(schema.out()).contains("$schema");
        assertThat(jar(ELSEWHERE, "schema")).isEqualTo(schema);
    }

    @Test
    void bad_input_ends_with_2_and_nothing_on_the_data_stream() throws Exception {
        Path bad = Files.writeString(dir.resolve("bad.yaml"), "schemaVersion: 1\ntechnologies: no\n");
        for (List<String> where : List.of(PLAIN, ELSEWHERE)) {
            Run run = jar(where, "assess", bad.toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).containsPattern("bad\\.yaml:\\d+:\\d+: ").containsPattern("\\n\\d+ problems?\\n$");
        }
        assertThat(jar(PLAIN, "assess", "reprot").err()).contains("Maybe `report`?");
        assertThat(jar(PLAIN, "explain", "report", "vl3").code()).isEqualTo(2);
        assertThat(jar(PLAIN, "asess").code()).isEqualTo(2);
    }

    @Test
    void a_parameter_changes_the_answer_and_the_fingerprint() throws Exception {
        Run before = jar(PLAIN, "assess", "report", "--format", "json");
        Run after = jar(PLAIN, "assess", "report", "--format", "json", "--set", "urgency.high.coverage=0.7");
        assertThat(after.code()).isZero();
        assertThat(fingerprint(after)).isNotEqualTo(fingerprint(before)).hasSize(64);
        Run refused = jar(PLAIN, "assess", "report", "--set", "urgency.high.coverage=7");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("urgency.high.coverage");
    }

    @Test
    void output_lands_in_a_file_whole_or_not_at_all() throws Exception {
        Path file = dir.resolve("result.json");
        Run run = jar(ELSEWHERE, "assess", "report", "--format", "json", "--output", file.toString());
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(file))
                .isEqualTo(jar(PLAIN, "assess", "report", "--format", "json").out());
        Path none = dir.resolve("none.json");
        assertThat(jar(PLAIN, "assess", "reprot", "--output", none.toString()).code())
                .isEqualTo(2);
        assertThat(dir).isDirectoryNotContaining("glob:**none*");
    }

    @Test
    void output_never_replaces_what_the_command_reads() throws Exception {
        Path portfolio = dir.resolve("mine.yaml");
        Files.writeString(
                portfolio, "schemaVersion: 1\nportfolio: {id: mine, owner: me, asOf: 2026-02-24}\ntechnologies: []\n");
        String before = Files.readString(portfolio);
        Run run = jar(PLAIN, "assess", portfolio.toString(), "--output", portfolio.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is what this command reads");
        assertThat(Files.readString(portfolio)).isEqualTo(before);
    }

    @Test
    void output_that_is_lost_is_no_success() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "only where there is a device that is always full");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "assess",
                        "report")
                .redirectOutput(full)
                .redirectError(dir.resolve("lost").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(dir.resolve("lost"))).contains("could not be written");
    }

    @Test
    void the_jar_holds_no_signatures_no_module_and_the_licences_of_what_it_holds() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"))
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .contains(
                            "META-INF/NOTICE",
                            "META-INF/LICENSE",
                            "META-INF/LICENSE.txt",
                            "META-INF/services/org.drools.wiring.api.ComponentsSupplier");
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("io.github.shipworthy.cli");
        }
    }

    private static String fingerprint(Run run) {
        return JsonParser.parseString(run.out())
                .getAsJsonObject()
                .getAsJsonObject("policy")
                .get("fingerprint")
                .getAsString();
    }

    private Run jar(List<String> options, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(args));
        File out = dir.resolve("stdout").toFile();
        File err = dir.resolve("stderr").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().putAll(Map.of("LC_ALL", "C"));
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after two minutes: " + command);
        }
        Run run = new Run(process.exitValue(), read(out), read(err));
        Files.delete(out.toPath());
        Files.delete(err.toPath());
        return run;
    }

    private static String read(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }
}
