package io.github.shipworthy.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A Java program that runs as a process of its own, with a command line such as {@code java -jar …}.
 *
 * @param words what tables call it
 */
record Program(String words, List<String> command) {

    /** By this the virtual machine refuses to do without its AOT cache. */
    static final String STRICT = "-XX:AOTMode=on";

    /** A class of this module, on the class path that this process has. */
    static Program of(String words, Path java, List<String> machine, Class<?> main, String... arguments) {
        return new Program(
                words,
                Stream.of(
                                Stream.of(java.toString()),
                                machine.stream(),
                                Stream.of("-cp", System.getProperty("java.class.path"), main.getName()),
                                Stream.of(arguments))
                        .flatMap(part -> part)
                        .toList());
    }

    /** The {@code java} of a JDK. */
    static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    /** The {@code java} that runs this. */
    static Path java() {
        return java(Path.of(System.getProperty("java.home")));
    }

    /** The same with options for the virtual machine before everything else. */
    Program with(String name, String... machine) {
        List<String> longer = new ArrayList<>(command);
        longer.addAll(1, List.of(machine));
        return new Program(name, List.copyOf(longer));
    }

    /** The same, leaving an AOT cache behind. */
    Program makingCache(Path cache) {
        return with("making a cache", "-XX:AOTCacheOutput=" + cache);
    }

    /** The same from an AOT cache; without it when it cannot be used. */
    Program fromCache(Path cache) {
        return with(words + ", AOT cache", "-XX:AOTCache=" + cache);
    }

    /** Runs it to its end, alone. */
    Run run() throws IOException, InterruptedException {
        Path out = Files.createTempFile("shipworthy", ".out");
        Path err = Files.createTempFile("shipworthy", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            OptionalDouble before = ChildTime.seconds();
            long start = System.nanoTime();
            int code = builder.start().waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            OptionalDouble after = ChildTime.seconds();
            double cpu =
                    before.isPresent() && after.isPresent() ? after.getAsDouble() - before.getAsDouble() : Double.NaN;
            return new Run(code, seconds, cpu, text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Runs it to its end, alone; anything but exit code 0 and some output is an error. */
    Run succeed() throws IOException, InterruptedException {
        Run run = run();
        if (run.code() != 0 || run.out().isBlank()) {
            throw new IOException("`" + String.join(" ", command) + "` ended with " + run.code() + ":\n" + run.err());
        }
        return run;
    }

    /**
     * What came of it.
     *
     * @param seconds on the clock, from before its start to its end
     * @param cpu seconds of processor time; NaN where that is not known
     */
    record Run(int code, double seconds, double cpu, String out, String err) {}
}
