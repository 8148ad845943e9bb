package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.Outcome;
import io.github.shipworthy.testkit.cases.PolicyTest;
import io.github.shipworthy.testkit.cases.PolicyTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of tests, and policies that are a little wrong, in a folder of their own. */
record Tried(Path folder) {

    static final Path SMALL = Path.of("src/test/resources/small");
    static final Path SHOP = Path.of("src/test/resources/shop");

    private static final String HEADING = "As a case:\n";

    /** The tests of a file that holds this. */
    List<PolicyTest> tests(String yaml) {
        try {
            Path directory = Files.createTempDirectory(folder, "tests");
            Files.writeString(directory.resolve("it.policy-test.yaml"), yaml, StandardCharsets.UTF_8);
            return PolicyTests.read(directory).tests();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only invariant of a file, in YAML on one line. */
    PolicyTest invariant(String flow) {
        return tests("schemaVersion: 1\nasOf: 2026-02-24\ninvariants:\n  - " + flow + "\n")
                .get(0);
    }

    /** What is wrong with a policy. */
    String failure(String flow, Policy policy) {
        return message(invariant(flow).run(policy));
    }

    /** How much was looked at. */
    String looked(String flow, Policy policy) {
        Outcome outcome = invariant(flow).run(policy);
        if (outcome instanceof Outcome.Passed passed) {
            return passed.looked();
        }
        throw new AssertionError(message(outcome));
    }

    static String message(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed.message();
        }
        throw new AssertionError("it holds: " + outcome);
    }

    /** The case that a failure ends with, as a test of its own. */
    PolicyTest counterexample(String failure) {
        return tests("schemaVersion: 1\ncases:\n" + written(failure) + "\n").get(0);
    }

    static String written(String failure) {
        return failure.substring(failure.indexOf(HEADING) + HEADING.length());
    }

    /** A policy with one text in one of its files replaced. */
    Policy altered(Path original, String file, String find, String instead) {
        try (Stream<Path> files = Files.walk(original)) {
            Path copy = Files.createTempDirectory(folder, "policy");
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(original.relativize(each).toString());
                Files.createDirectories(copy.resolve("tables"));
                String text = Files.readString(each, StandardCharsets.UTF_8);
                boolean here = target.endsWith(file);
                if (here && !text.contains(find)) {
                    throw new AssertionError("nothing in " + file + " reads " + find);
                }
                Files.writeString(target, here ? text.replace(find, instead) : text, StandardCharsets.UTF_8);
            }
            return Policy.load(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
