package io.github.shipworthy.benchmark;

import io.github.shipworthy.benchmark.Ranking.Place;
import io.github.shipworthy.facts.Portfolio;
import java.nio.file.Path;
import java.util.List;

/** A program that reads a portfolio, compiles the rules of {@link NaiveDrools} and prints the ranking. */
public final class NaiveStart {

    private NaiveStart() {}

    /** Prints the ranking of the portfolio in a file. */
    public static void main(String[] arguments) {
        Ranking.print(Path.of(arguments[0]), portfolio -> ranking(new NaiveDrools(), portfolio), System.out);
    }

    static List<Place> ranking(NaiveDrools drools, Portfolio portfolio) {
        return drools.assess(portfolio).answers().stream()
                .filter(Answer::candidate)
                .map(answer ->
                        new Place(answer.rank().orElseThrow(), answer.priority().orElseThrow(), answer.id()))
                .toList();
    }
}
