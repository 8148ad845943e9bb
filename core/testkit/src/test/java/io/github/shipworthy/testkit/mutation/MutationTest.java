package io.github.shipworthy.testkit.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.Mutant;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.PolicyTest;
import io.github.shipworthy.testkit.cases.PolicyTests;
import io.github.shipworthy.testkit.suite.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a suite notices the slips of an author: a complete one notices all, and one test fewer is told by name. */
class MutationTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path DIRECTORY = RESOURCES.resolve("small");
    private static final Policy POLICY = Policy.load(DIRECTORY);
    private static final List<PolicyTest> TESTS = PolicyTests.read(DIRECTORY).tests();

    private static MutationReport without(String name, int threads) {
        List<PolicyTest> tests =
                TESTS.stream().filter(test -> !test.name().equals(name)).toList();
        return Suite.of(POLICY, tests).mutation().run(threads, done -> {});
    }

    static List<String> names() {
        return TESTS.stream().map(PolicyTest::name).toList();
    }

    @Test
    void a_complete_suite_notices_every_slip() {
        MutationReport report = without("", 2);
        assertThat(report.text()).isEqualTo("Mutation: 41 of 41 wrong versions killed (100 %), 0 equivalent\n");
    }

    @Test
    void a_test_that_is_missing_is_told_by_the_slips_that_nobody_notices() throws IOException {
        String expected = Files.readString(RESOURCES.resolve("mutation-without-poor-fit.txt"), StandardCharsets.UTF_8);
        String missing = "Poor fit makes people tense and leaves the priority open";
        assertThat(names()).contains(missing);
        assertThat(without(missing, 2).text()).isEqualTo(expected);
        assertThat(without(missing, 1).text()).isEqualTo(expected);
    }

    /** The weight of a formula was called equivalent, because no number of users was looked at. */
    @ParameterizedTest
    @MethodSource("names")
    void what_the_missing_test_would_kill_is_never_called_equivalent(String missing) {
        assertThat(without(missing, 2).equivalents()).isEmpty();
    }

    @Test
    void a_slip_in_a_formula_is_told_with_a_number_that_tells_it() {
        assertThat(without("Nine hundred ninety-nine users are worth seventeen points", 2)
                        .survivors())
                .singleElement()
                .satisfies(survivor -> {
                    assertThat(survivor.mutant().kind()).isEqualTo(Mutant.Kind.PARAMETER);
                    assertThat(survivor.missingTest())
                            .isEqualTo("A technology with attribute users 1000000 tells them apart: productization"
                                    + " 34.53878 -> productization 100.");
                });
    }

    /** Nobody and a million users are bounded to 0 and 100 with any such weight; what lies between was not looked at. */
    @Test
    void a_slip_that_no_number_looked_at_tells_is_not_called_equivalent() {
        Policy heavy = POLICY.with("productization.users.weight", "50");
        MutationReport report = new Mutation(heavy, at -> true, List.of()).run(2, done -> {});
        assertThat(report.survivors())
                .filteredOn(survivor -> survivor.mutant().before().startsWith("productization.users.weight"))
                .extracting(MutationReport.Survivor::missingTest)
                .hasSize(2)
                .containsOnly("In no test does it make a difference; add one in which it does.");
    }
}
