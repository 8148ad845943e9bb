package io.github.shipworthy.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs single benchmarks at one pace. */
final class Runs {

    private final Pace pace;
    private final List<String> machine;

    /** Runs with the options of the virtual machine that each benchmark names. */
    Runs(Pace pace) {
        this(pace, List.of());
    }

    /** Runs with these options of the virtual machine in the place of those. */
    Runs(Pace pace, List<String> machine) {
        this.pace = pace;
        this.machine = List.copyOf(machine);
    }

    /** What a benchmark takes, by its class and method. */
    Collection<RunResult> run(String benchmark) throws RunnerException {
        return run(benchmark, OptionalInt.empty());
    }

    /** What a benchmark takes with a portfolio of so many technologies. */
    Collection<RunResult> run(String benchmark, int technologies) throws RunnerException {
        return run(benchmark, OptionalInt.of(technologies));
    }

    private Collection<RunResult> run(String benchmark, OptionalInt technologies) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include((Runs.class.getPackageName() + "." + benchmark).replace(".", "\\.") + "$")
                .forks(pace.forks())
                .warmupIterations(pace.warmups())
                .warmupTime(pace.warmup())
                .measurementIterations(pace.iterations())
                .measurementTime(pace.iteration())
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        technologies.ifPresent(size -> options.param("technologies", String.valueOf(size)));
        if (!machine.isEmpty()) {
            options.jvmArgsAppend(machine.toArray(String[]::new));
        }
        return new Runner(options.build()).run();
    }
}
