package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** A command line knows the commands that can be meant. */
class ShipworthyTest {

    private static final PrintWriter NOWHERE = new PrintWriter(new StringWriter());

    static Iterable<String> commands() {
        return Shipworthy.COMMANDS;
    }

    @Test
    void every_command_is_known_under_its_name_and_in_its_place() {
        assertThat(Shipworthy.commandLine(NOWHERE, NOWHERE).getSubcommands().keySet())
                .containsExactlyElementsOf(Shipworthy.COMMANDS);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_that_was_typed_is_the_only_one_and_the_same(String name) {
        CommandLine all = Shipworthy.commandLine(NOWHERE, NOWHERE);
        CommandLine one = Shipworthy.commandLine(NOWHERE, NOWHERE, name, "--help");
        assertThat(one.getSubcommands()).containsOnlyKeys(name);
        assertThat(help(one, name)).isEqualTo(help(all, name));
    }

    @Test
    void what_is_no_command_is_looked_for_among_all() {
        assertThat(Shipworthy.commandLine(NOWHERE, NOWHERE, "asess").getSubcommands())
                .hasSameSizeAs(Shipworthy.COMMANDS);
    }

    private static String help(CommandLine line, String name) {
        return Objects.requireNonNull(line.getSubcommands().get(name)).getUsageMessage();
    }
}
