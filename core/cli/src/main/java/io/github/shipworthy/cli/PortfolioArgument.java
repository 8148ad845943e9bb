package io.github.shipworthy.cli;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.problem.Maybe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** Which portfolio: a file, or one that comes with the command. A file wins over a name. */
final class PortfolioArgument {

    /** The portfolios that come with the command, in the order in which help names them. */
    private static final List<String> BUNDLED = List.of("report", "verified");

    @Parameters(
            index = "0",
            paramLabel = "PORTFOLIO",
            description = "A portfolio file (.yaml, .json or .jsonl), or the name of a bundled one such as `report`.")
    private String portfolio = "";

    /** One that a command line names at another place. */
    static PortfolioArgument of(String typed) {
        PortfolioArgument argument = new PortfolioArgument();
        argument.portfolio = typed;
        return argument;
    }

    /** As it was typed. */
    String asTyped() {
        return portfolio;
    }

    /** The portfolio, read. */
    Portfolio load() {
        Optional<Path> file = file();
        if (file.isPresent()) {
            return Portfolio.load(file.get());
        }
        if (!bundled().contains(portfolio)) {
            throw new Refusal(
                    portfolio,
                    "is neither a file nor a bundled portfolio ("
                            + bundled().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + ")",
                    Maybe.hint(portfolio, bundled()));
        }
        return Portfolio.read(portfolio + ".yaml", bytes(portfolio));
    }

    /** The file it is, unless it comes with the command. */
    Optional<Path> file() {
        try {
            return Optional.of(Path.of(portfolio)).filter(path -> Files.exists(path) && !Files.isDirectory(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The names of the portfolios that this build holds. */
    static List<String> bundled() {
        return BUNDLED.stream()
                .filter(name -> PortfolioArgument.class.getResource(resource(name)) != null)
                .toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PortfolioArgument.class.getResourceAsStream(resource(name))) {
            if (in == null) {
                throw new IllegalStateException("the bundled portfolio " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        return "portfolios/" + name + ".yaml";
    }
}
