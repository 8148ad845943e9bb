package io.github.shipworthy.benchmark;

import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.runner.options.TimeValue;

/** How much is measured. */
record Extent(List<Integer> sizes, int rounds, int warmups, int iterations, TimeValue iteration, int naiveUpTo) {

    static final String USAGE = """
            java -jar benchmarks.jar [quick|full] [--sizes 12,1000,...] [--rounds N] [--naive-up-to N]
              quick  12, 1,000 and 10,000 technologies, one round: about five minutes
              full   also 100,000 technologies, three rounds: about half an hour
              --naive-up-to  the largest portfolio for naive Drools, 10000 unless given
            Anything else JMH can do: java -cp benchmarks.jar org.openjdk.jmh.Main -h""";

    private static final Extent QUICK = new Extent(List.of(12, 1_000, 10_000), 1, 5, 5, TimeValue.seconds(1), 10_000);
    private static final Extent FULL =
            new Extent(List.of(12, 1_000, 10_000, 100_000), 3, 5, 5, TimeValue.seconds(2), 10_000);

    /** What the arguments ask for; empty when they make no sense. */
    static Optional<Extent> of(List<String> arguments) {
        try {
            Extent extent = QUICK;
            for (int index = 0; index < arguments.size(); index++) {
                String argument = arguments.get(index);
                if (argument.equals("quick") || argument.equals("full")) {
                    extent = argument.equals("full") ? FULL : QUICK;
                } else if (++index < arguments.size()) {
                    extent = extent.with(argument, arguments.get(index));
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(extent);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Extent with(String option, String value) {
        return switch (option) {
            case "--sizes" ->
                new Extent(
                        List.of(value.split(",")).stream().map(Extent::positive).toList(),
                        rounds,
                        warmups,
                        iterations,
                        iteration,
                        naiveUpTo);
            case "--rounds" -> new Extent(sizes, positive(value), warmups, iterations, iteration, naiveUpTo);
            case "--naive-up-to" -> new Extent(sizes, rounds, warmups, iterations, iteration, Integer.parseInt(value));
            default -> throw new IllegalArgumentException(option);
        };
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
