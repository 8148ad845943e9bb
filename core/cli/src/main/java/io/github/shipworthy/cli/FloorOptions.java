package io.github.shipworthy.cli;

import io.github.shipworthy.testkit.suite.Floor;
import io.github.shipworthy.testkit.suite.Floor.Of;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The least that tests must reach, in percent. */
final class FloorOptions {

    private final List<Floor> floors = new ArrayList<>();

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** In the order typed. */
    List<Floor> floors() {
        return floors;
    }

    @Option(names = "--min-rules", paramLabel = "PERCENT", description = "So many rules must conclude something.")
    void rules(int percent) {
        add(Of.RULES, percent);
    }

    @Option(
            names = "--min-conditions",
            paramLabel = "PERCENT",
            description = "So many sides of conditions must be seen; each has two, true and false.")
    void conditions(int percent) {
        add(Of.CONDITIONS, percent);
    }

    @Option(names = "--min-rows", paramLabel = "PERCENT", description = "So many rows of grids must be read.")
    void rows(int percent) {
        add(Of.ROWS, percent);
    }

    @Option(
            names = "--min-limits",
            paramLabel = "PERCENT",
            description = "So many positions to limits must be met; each has three: below, at, above.")
    void limits(int percent) {
        add(Of.LIMITS, percent);
    }

    @Option(
            names = "--min-killed",
            paramLabel = "PERCENT",
            description = "So many wrong versions of the policy must fail a test.")
    void killed(int percent) {
        add(Of.KILLED, percent);
    }

    private void add(Of of, int percent) {
        if (percent < 0 || percent > 100) {
            throw new ParameterException(
                    command.commandLine(), "--min-" + of.word() + " is a whole number from 0 to 100, not " + percent);
        }
        floors.add(new Floor(of, percent));
    }
}
