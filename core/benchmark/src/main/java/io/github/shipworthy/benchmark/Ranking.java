package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.facts.Portfolio;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** What a program prints that knows nothing but what to do first. */
final class Ranking {

    private Ranking() {}

    /** Reads a portfolio, assesses it and prints a line for each candidate, as one program from its start to its end. */
    static void print(Path file, Function<Portfolio, List<Place>> assess, PrintStream out) {
        PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
        assess.apply(Portfolio.load(file))
                .forEach(place -> text.println(place.rank() + " " + place.priority() + " " + place.id()));
        text.flush();
    }

    /** One candidate. */
    record Place(int rank, Priority priority, String id) {}
}
