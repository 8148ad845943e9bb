package io.github.shipworthy.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.testkit.cases.Outcome.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case can expect beyond single values, met and missed. */
class ExpectationTest {

    private static final Path SHOP = Path.of("src/test/resources/shop");
    private static final Policy POLICY = Policy.load(SHOP);

    @TempDir
    private Path directory;

    private String failure(String expectations) throws IOException {
        Path portfolio = directory.resolve("portfolio.yaml");
        if (Files.notExists(portfolio)) {
            Files.copy(SHOP.resolve("portfolio.yaml"), portfolio);
        }
        Files.writeString(
                directory.resolve("x.policy-test.yaml"),
                "schemaVersion: 1\ncases:\n  - name: Shop\n    given: {from: portfolio.yaml}\n    audit: true\n"
                        + expectations.indent(4),
                StandardCharsets.UTF_8);
        List<PolicyTest> tests = PolicyTests.read(directory).tests();
        return tests.get(0).run(POLICY) instanceof Failed failed ? failed.message() : "";
    }

    @Test
    void a_ranking_is_all_that_is_ranked_the_first_one_first() throws IOException {
        assertThat(failure("ranking: [vl2, ocr2]")).isEmpty();
        assertThat(failure("ranking: [ocr2, vl2]"))
                .isEqualTo("ranking: expected [ocr2, vl2] in this order, and it is [vl2, ocr2]");
        assertThat(failure("ranking: [vl2]")).isEqualTo("ranking: expected [vl2] in this order, and it is [vl2, ocr2]");
        assertThat(failure("ranking: []")).isEqualTo("ranking: expected [] in this order, and it is [vl2, ocr2]");
    }

    @Test
    void a_list_may_be_expected_in_an_order() throws IOException {
        assertThat(failure("rows: {\"technical-debt:portfolio:shop\": {drivers: [vl2, ocr2]}}"))
                .isEmpty();
        assertThat(failure("rows: {\"technical-debt:portfolio:shop\": {drivers: {inOrder: [ocr2, vl2]}}}"))
                .isEmpty();
        assertThat(failure("rows: {\"technical-debt:portfolio:shop\": {drivers: {inOrder: [vl2, ocr2]}}}"))
                .isEqualTo("technical-debt:portfolio:shop drivers: expected [vl2, ocr2] in this order,"
                        + " and it is [ocr2, vl2]");
        assertThat(failure("rows: {\"technical-debt:portfolio:shop\": {ratio: {inOrder: [1]}}}"))
                .isEmpty();
    }

    @Test
    void long_lists_tell_what_one_has_more() {
        List<String> seven = List.of("a", "b", "c", "d", "e", "f", "g");
        List<String> others = List.of("a", "b", "x", "d", "e", "f", "g");
        List<String> turned = List.of("g", "f", "e", "d", "c", "b", "a");
        assertThat(new Expected.All(seven).differs(others))
                .contains("of 7 expected [c] are missing, and [x] are there besides");
        assertThat(new Expected.All(seven).differs(turned)).isEmpty();
        assertThat(new Expected.InOrder(seven).differs(others))
                .contains("of 7 expected [c] are missing, and [x] are there besides");
        assertThat(new Expected.InOrder(seven).differs(turned))
                .contains("expected " + seven + " in this order, and it is " + turned);
        assertThat(new Expected.All(seven.subList(0, 6)).differs(others.subList(0, 6)))
                .contains("expected [a, b, c, d, e, f], and it is [a, b, x, d, e, f]");
    }

    @Test
    void what_broke_a_tie_is_the_key_that_did() throws IOException {
        assertThat(failure("expect: {ocr2: {tieBreak: urgency}, vl2: {tieBreak: none}}"))
                .isEmpty();
        assertThat(failure("expect: {ocr2: {tieBreak: id}}"))
                .isEqualTo("ocr2 tieBreak: expected id, and it is urgency");
    }

    @Test
    void how_complete_the_facts_are_and_what_another_fact_would_move() throws IOException {
        assertThat(
                        failure(
                                "expect: {engram: {completeness: 0, unknownFacts: [coverage, official, publication, weights],"
                                        + " expiredFacts: [], whatIf: {includes: [\"official UNKNOWN to NONE: horizon none to SHORT\"]}}}"))
                .isEmpty();
        assertThat(
                        failure(
                                "expect: {engram: {completeness: 1, unknownFacts: [weights], expiredFacts: [weights], whatIf: [x]}}"))
                .isEqualTo("""
                        engram completeness: expected 1, and it is 0
                        engram unknownFacts: expected [weights], and it is [coverage, official, publication, weights]
                        engram expiredFacts: expected [weights], and it is []
                        engram whatIf: expected [x], and it is [official UNKNOWN to GA: candidacy none to\
                         NOT_CANDIDATE, official UNKNOWN to GA: productization none to 100, official UNKNOWN to NONE:\
                         candidacy none to CANDIDATE, official UNKNOWN to NONE: horizon none to SHORT, official UNKNOWN\
                         to NONE: productization none to 0]""");
    }

    @Test
    void rows_that_no_policy_could_have_are_a_mistake_also_where_none_are_expected() throws IOException {
        assertThat(failure(
                        "rowsOf: {gap: [\"gap:capability:seeing\", \"gap:capability:reading\"], \"gap:domain\": none}"))
                .isEmpty();
        assertThat(failure("rowsOf: {gpa: none}")).isEqualTo("the policy has no rows of `gpa`. Maybe `gap:`?");
        assertThat(failure("rowsOf: {\"audit:unserevd\": none}"))
                .isEqualTo("the policy has no rows of `audit:unserevd`. Maybe `audit:unserved:`?");
        assertThat(failure("rowsOf: {gap: none}"))
                .isEqualTo("rows of `gap`: expected [], and it is [gap:capability:seeing, gap:capability:reading]");
    }

    @Test
    void a_row_that_could_not_be_there_is_not_absent_but_misspelt() throws IOException {
        assertThat(failure("rows: {\"gap:capability:seeing\": absent}"))
                .isEqualTo("expected no row `gap:capability:seeing`, and there is one");
        assertThat(failure("rows: {\"gap:domain:sight\": absent}"))
                .isEqualTo("row `gap:domain:sight`: the portfolio has no domain `sight`");
        assertThat(failure("rows: {\"gpa:capability:seeing\": absent}"))
                .startsWith("row `gpa:capability:seeing`: the policy has no rows of `gpa:capability:seeing`");
        assertThat(failure("rows: {\"gap:capability:seeign\": absent}"))
                .isEqualTo("row `gap:capability:seeign`: the portfolio has no capability `seeign`. Maybe `seeing`?");
        assertThat(failure("rows: {\"gap:capabilty:seeing\": absent}"))
                .isEqualTo("row `gap:capabilty:seeing`: rows are about no `capabilty`. Maybe `capability`?");
        assertThat(failure("rowsOf: {\"gap:capabilty\": none}"))
                .isEqualTo("rows are about no `capabilty`. Maybe `capability`?");
    }

    @Test
    void a_value_that_could_not_be_there_is_not_missed_but_misspelt() throws IOException {
        assertThat(failure("expect: {vl2: {unknownFacts: {excludes: [deviatoin]}}}"))
                .isEqualTo("the policy has no fact `deviatoin`. Maybe `deviation`?");
        assertThat(failure("expect: {vl2: {action: {excludes: [ADD_TO_APY]}}}"))
                .isEqualTo("the policy has no action `ADD_TO_APY`. Maybe `ADD_TO_API`?");
        assertThat(failure("rows: {\"gap:capability:seeing\": {manifestation: {excludes: [LRAGE]}}}"))
                .isEqualTo("the policy has no manifestation `LRAGE`. Maybe `LARGE`?");
    }
}
