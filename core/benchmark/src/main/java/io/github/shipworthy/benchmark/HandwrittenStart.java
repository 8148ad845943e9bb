package io.github.shipworthy.benchmark;

import io.github.shipworthy.benchmark.Ranking.Place;
import io.github.shipworthy.facts.Portfolio;
import java.nio.file.Path;
import java.util.List;

/** A program that reads a portfolio and prints the ranking of {@link Handwritten}. */
public final class HandwrittenStart {

    private HandwrittenStart() {}

    /** Prints the ranking of the portfolio in a file. */
    public static void main(String[] arguments) {
        Ranking.print(Path.of(arguments[0]), HandwrittenStart::ranking, System.out);
    }

    static List<Place> ranking(Portfolio portfolio) {
        return new Handwritten(Settings.STANDARD)
                .assess(portfolio).verdicts().stream()
                        .filter(verdict -> verdict.candidate)
                        .map(verdict -> new Place(
                                verdict.rank().orElseThrow(), verdict.priority().orElseThrow(), verdict.id()))
                        .toList();
    }
}
