package io.github.shipworthy.cli;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.coverage.CoveragePage;
import io.github.shipworthy.testkit.suite.Examination;
import io.github.shipworthy.testkit.suite.ExaminationReport;
import io.github.shipworthy.testkit.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the tests of a policy, and tells how good they are. */
@Command(
        name = "test",
        addMethodSubcommands = false,
        description =
                "Runs the tests of a policy: files `*.policy-test.yaml` in its directory or in its folder `tests`."
                        + " Exits with 1 when a test fails, when there is none or when too little is reached, with 2 when the"
                        + " policy or a test cannot be read.")
final class Test implements Callable<Integer> {

    /** How the results are written. */
    enum As {
        TEXT,
        JSON,
        JUNIT;

        String of(Examination examination) {
            return switch (this) {
                case TEXT -> ExaminationReport.text(examination);
                case JSON -> ExaminationReport.json(examination);
                case JUNIT -> ExaminationReport.junit(examination);
            };
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "POLICY", description = "The directory of the policy.")
    private Path directory = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Word.class,
            defaultValue = "text",
            description = "text (default), json or junit, which holds the tests alone.")
    private As format = As.TEXT;

    @Option(
            names = "--coverage",
            description = "Tell which rules concluded something, which conditions were seen true and false, which rows"
                    + " were read, and which limits were met from below, exactly and from above.")
    private boolean coverage;

    @Option(
            names = "--coverage-html",
            paramLabel = "FILE",
            description = "Write the same as a page that shows each rule with its conditions coloured and labelled.")
    private Optional<Path> page = Optional.empty();

    @Option(
            names = "--mutate",
            description = "Run the tests on every version of the policy that is wrong in one place, and list those that"
                    + " nobody notices.")
    private boolean mutate;

    @Option(
            names = "--inherited",
            description = "Look at what the policy inherits from the one it extends, too: tests there are not run.")
    private boolean inherited;

    @Mixin
    private final FloorOptions floors = new FloorOptions();

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new Refusal(
                    directory.toString(),
                    "is not a directory",
                    Optional.of("`shipworthy init DIR` makes a copy of the standard policy with its tests."));
        }
        Suite suite = Suite.load(directory);
        Examination examination = Examination.of(
                inherited ? suite.withInherited() : suite,
                new Examination.Wanted(
                        coverage || page.isPresent(),
                        mutate,
                        floors.floors(),
                        threads.count().orElseGet(() -> Runtime.getRuntime().availableProcessors())),
                (done, all) -> {});
        page.ifPresent(file -> writePage(examination, file));
        output.write(out -> out.write(format.of(examination)), Optional.of(directory));
        if (format != As.TEXT) {
            command.commandLine().getErr().print(ExaminationReport.missed(examination));
        }
        return examination.good() ? Failures.GOOD : Audit.FOUND;
    }

    private void writePage(Examination examination, Path file) {
        Policy policy = examination.policy();
        new OutputFile(file)
                .write(
                        out -> out.write(CoveragePage.of(
                                policy.toString(), examination.coverage().orElseThrow())),
                        Optional.of(directory));
    }

    /** Formats as people type them. */
    static final class Word extends Choice<As> {
        Word() {
            super(As.class, NO_FORMAT);
        }
    }
}
