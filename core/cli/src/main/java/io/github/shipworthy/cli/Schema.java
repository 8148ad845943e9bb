package io.github.shipworthy.cli;

import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the JSON Schema of portfolio files. */
@Command(
        name = "schema",
        addMethodSubcommands = false,
        description = "The JSON Schema of portfolio files, for editors and validators.")
final class Schema implements Callable<Integer> {

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        String schema = Portfolio.schema();
        output.write(out -> out.write(schema.endsWith("\n") ? schema : schema + "\n"));
        return Failures.GOOD;
    }
}
