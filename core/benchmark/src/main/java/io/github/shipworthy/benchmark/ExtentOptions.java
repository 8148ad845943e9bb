package io.github.shipworthy.benchmark;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How much is measured: one of two lengths, or as each option says. */
final class ExtentOptions {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "quick|full",
            defaultValue = "quick",
            description = "quick (default) takes some twenty-five minutes; full measures larger portfolios, three"
                    + " rounds of everything, and takes between one hour and two.")
    private Length length = Length.QUICK;

    @Option(names = "--sizes", split = ",", paramLabel = "N", description = "Technologies: throughput and turns.")
    private List<Integer> sizes = List.of();

    @Option(names = "--growth-sizes", split = ",", paramLabel = "N", description = "Technologies: growth.")
    private List<Integer> growth = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "How often each way has its turn.")
    private Optional<Integer> rounds = Optional.empty();

    @Option(
            names = "--naive-up-to",
            paramLabel = "N",
            description = "The largest portfolio for naive Drools, 10000 unless given.")
    private Optional<Integer> naiveUpTo = Optional.empty();

    @Option(names = "--retained", paramLabel = "N", description = "Technologies: retention.")
    private Optional<Integer> retained = Optional.empty();

    @Option(names = "--starts", paramLabel = "N", description = "How often each program starts: cold-start.")
    private Optional<Integer> starts = Optional.empty();

    @Option(names = "--streamed", paramLabel = "N", description = "Technologies: streaming.")
    private Optional<Integer> streamed = Optional.empty();

    /** As asked for; what was not asked for is as the length says. */
    Extent chosen() {
        Extent usual = length == Length.FULL ? Extent.FULL : Extent.QUICK;
        return new Extent(
                sizes.isEmpty()
                        ? usual.sizes()
                        : sizes.stream().map(this::positive).toList(),
                growth.isEmpty()
                        ? usual.growth()
                        : growth.stream().map(this::positive).toList(),
                rounds.map(this::positive).orElse(usual.rounds()),
                naiveUpTo.map(this::positive).orElse(usual.naiveUpTo()),
                retained.map(this::positive).orElse(usual.retained()),
                starts.map(this::positive).orElse(usual.starts()),
                streamed.map(this::positive).orElse(usual.streamed()),
                usual.pace());
    }

    private int positive(int number) {
        if (number < 1) {
            throw new ParameterException(command.commandLine(), "`" + number + "` is not a number from 1");
        }
        return number;
    }

    /** Two usual extents. */
    private enum Length {
        QUICK,
        FULL
    }
}
