package io.github.shipworthy.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The packaged command, as users run it. */
record CommandJar(Path jar) {

    private static final String PORTFOLIO = "io/github/shipworthy/cli/portfolios/report.yaml";

    /** Where the build of this module's neighbour leaves it; there need not be one. */
    static CommandJar besideThis() {
        try {
            Path here = Path.of(CommandJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path target = Objects.requireNonNull(here.getParent(), "a jar or a directory of classes lies in one");
            return new CommandJar(
                    target.resolve("../../cli/target/shipworthy.jar").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean exists() {
        return Files.isRegularFile(jar);
    }

    /** Writes the report's portfolio, which comes with the command, to a file. */
    void unpackReport(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(PORTFOLIO);
            if (entry == null) {
                throw new IOException("`" + jar + "` holds no " + PORTFOLIO);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, file);
            }
        }
    }

    /** The command as a program. */
    Program program(String words, Path java, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return new Program(words, List.copyOf(command));
    }
}
