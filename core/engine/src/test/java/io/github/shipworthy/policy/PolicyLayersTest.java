package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that extends another: what it names is its own, everything else is the other's. */
class PolicyLayersTest {

    private static final Path GOOD = Path.of("src/test/resources/good/policy");

    @TempDir
    private Path folder;

    private Path own;

    @BeforeEach
    void a_policy_that_extends_the_one_beside_it() throws IOException {
        try (Stream<Path> files = Files.walk(GOOD)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("base").resolve(GOOD.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
        own = Files.createDirectory(folder.resolve("own"));
        definition("");
    }

    @Test
    void nothing_else_gives_the_answers_of_the_other_under_a_name_of_its_own() {
        Policy base = Policy.load(folder.resolve("base"));
        Policy policy = Policy.load(own);
        assertThat(policy.id().name()).isEqualTo("mine");
        assertThat(policy.id().fingerprint()).isNotEqualTo(base.id().fingerprint());
        assertThat(policy.rules()).isEqualTo(base.rules());
        assertThat(policy.parameters()).isEqualTo(base.parameters());
        assertThat(assess(policy).results()).isEqualTo(assess(base).results());
    }

    @Test
    void what_changes_below_changes_the_fingerprint() throws IOException {
        String before = Policy.load(own).id().fingerprint();
        Path notes = folder.resolve("base/notes.drl");
        Files.writeString(notes, Files.readString(notes, StandardCharsets.UTF_8) + "\n", StandardCharsets.UTF_8);
        assertThat(Policy.load(own).id().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void a_number_is_replaced_and_keeps_its_unit_range_and_reason() throws IOException {
        parameters("  productization.ga.points: {value: 60}");
        Policy policy = Policy.load(own);
        Parameter points = policy.parameters().get(0);
        assertThat(points.value() + " " + points.unit() + " " + points.highest() + " " + points.why())
                .isEqualTo("60 percent 100 Delivered.");
        assertThat(assess(policy).productization())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("60"));
    }

    @Test
    void a_number_out_of_the_range_below_is_refused_in_the_file_above() throws IOException {
        parameters("  productization.ga.points: {value: 600}");
        assertThat(refusal())
                .containsExactly("own/parameters.yaml:3:37: `productization.ga.points` is 600;"
                        + " allowed is 0 to 100 percent");
    }

    @Test
    void a_number_that_nobody_declared_needs_everything_a_number_has() throws IOException {
        parameters("  productization.gaa.points: {value: 60}");
        assertThat(refusal())
                .containsExactly(
                        "own/parameters.yaml:3:3: `productization.gaa.points` is no parameter of the policy that"
                                + " this one extends; a new one needs its unit, why and range."
                                + " Maybe `productization.ga.points`?");
    }

    @Test
    void a_grid_is_replaced_whole() throws IOException {
        Files.createDirectory(own.resolve("tables"));
        write("tables/priority.csv", "kind,priority,why\n*,P2,All the same\n");
        assertThat(assess(Policy.load(own)).priority())
                .hasValueSatisfying(priority -> assertThat(priority.name()).isEqualTo("P2"));
    }

    @Test
    void a_rule_replaces_the_one_of_its_name_in_its_place() throws IOException {
        List<String> before = names(Policy.load(own));
        definition("phases:\n  - {name: measure, rules: [mine.drl]}\n");
        rule("r", "official == Official.GA");
        Policy policy = Policy.load(own);
        assertThat(names(policy)).isEqualTo(before);
        assertThat(policy.rules())
                .filteredOn(rule -> rule.name().equals("r"))
                .extracting(rule -> rule.at().file())
                .containsExactly(own + "/mine.drl");
        assertThat(assess(policy).flags()).containsExactly("noted");
        assertThat(policy.assess(portfolio(Official.NONE)).assessments().get(0).flags())
                .as("the rule below would flag it")
                .isEmpty();
    }

    @Test
    void a_new_rule_joins_a_phase_or_brings_one() throws IOException {
        definition("phases:\n  - {name: measure, rules: [mine.drl]}\n");
        rule("one more", "official == Official.NONE");
        assertThat(names(Policy.load(own))).contains("one more", "r");
        definition("phases:\n  - {name: afterwards, scope: technology, rules: [mine.drl]}\n");
        assertThat(Policy.load(own).rules())
                .filteredOn(rule -> rule.name().equals("one more"))
                .extracting(Rule::phase)
                .containsExactly("afterwards");
    }

    @Test
    void each_rule_has_a_place_of_its_own_when_one_file_replaces_and_adds() throws IOException {
        List<Integer> below = orders(Policy.load(own));
        definition("phases:\n  - {name: measure, rules: [mine.drl]}\n");
        rule("r", "official == Official.GA");
        String replacing = Files.readString(own.resolve("mine.drl"), StandardCharsets.UTF_8);
        rule("one more", "official == Official.GA");
        String adding = Files.readString(own.resolve("mine.drl"), StandardCharsets.UTF_8);
        write("mine.drl", replacing + adding.substring(adding.indexOf("rule \"")));
        Policy policy = Policy.load(own);
        assertThat(orders(policy)).hasSize(below.size() + 1).doesNotHaveDuplicates();
        assertThat(assess(policy).reasons())
                .extracting(reason -> reason.rule().name())
                .contains("r", "one more")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_rule_can_be_left_out_and_what_it_alone_used_stays_unused() throws IOException {
        definition("without: [What is delivered is a product]\n");
        Policy policy = Policy.load(own);
        assertThat(names(policy)).doesNotContain("What is delivered is a product");
        assertThat(assess(policy).productization()).isEmpty();
    }

    @Test
    void a_rule_that_is_not_there_cannot_be_left_out() throws IOException {
        definition("without: [What is delivered is a produkt]\n");
        assertThat(refusal())
                .containsExactly("own/policy.yaml:5:11: there is no rule `What is delivered is a produkt`"
                        + " to leave out. Maybe `What is delivered is a product`?");
    }

    @Test
    void a_misspelt_phase_is_told_with_the_nearest() throws IOException {
        definition("phases:\n  - {name: mesure, rules: [mine.drl]}\n");
        rule("one more", "servable");
        assertThat(refusal())
                .containsExactly("own/policy.yaml:6:12: `mesure` is no phase of the policy that this one"
                        + " extends; a new one needs its scope. Maybe `measure`?");
    }

    @Test
    void a_policy_that_is_meant_to_extend_another_hears_of_that_alone() throws IOException {
        write("policy.yaml", "schemaVersion: 1\nextends: Standard\nname: mine\nversion: 0.1.0\n");
        parameters("  productization.ga.points: {value: 60}");
        assertThat(refusal())
                .containsExactly("own/policy.yaml:2:10: a policy extends `standard`, or one in another"
                        + " directory by a path such as `../base`. Maybe `standard`?");
    }

    @Test
    void a_phase_keeps_its_scope() throws IOException {
        definition("phases:\n  - {name: measure, scope: portfolio, rules: [mine.drl]}\n");
        rule("one more", "servable");
        assertThat(refusal())
                .contains("own/policy.yaml:6:28: phase `measure` is of scope technology in the policy that"
                        + " this one extends");
    }

    @Test
    void a_rule_file_is_not_replaced() throws IOException {
        definition("phases:\n  - {name: measure, rules: [notes.drl]}\n");
        write("notes.drl", Files.readString(GOOD.resolve("notes.drl"), StandardCharsets.UTF_8));
        assertThat(refusal()).anyMatch(problem -> problem.contains("has the name of a file of the policy"));
    }

    @Test
    void a_mistake_below_is_told_where_it_stands() throws IOException {
        Path notes = folder.resolve("base/notes.drl");
        Files.writeString(
                notes,
                Files.readString(notes, StandardCharsets.UTF_8).replace("servable", "servabel"),
                StandardCharsets.UTF_8);
        assertThat(refusal())
                .containsExactly("base/notes.drl:9:22: `servabel` is not a property of Technology. Maybe `servable`?");
    }

    @Test
    void policies_stand_on_each_other_and_never_in_a_circle() throws IOException {
        write(
                "../base/policy.yaml",
                Files.readString(GOOD.resolve("policy.yaml"), StandardCharsets.UTF_8)
                        .replace("name: small", "name: small\nextends: ../own"));
        assertThat(refusal())
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("more than 5 deep"));
    }

    private void definition(String more) throws IOException {
        write("policy.yaml", "schemaVersion: 1\nextends: ../base\nname: mine\nversion: 0.1.0\n" + more);
    }

    private void parameters(String lines) throws IOException {
        write("parameters.yaml", "schemaVersion: 1\nparameters:\n" + lines + "\n");
    }

    private void rule(String name, String condition) throws IOException {
        write("mine.drl", """
                package mine;

                import io.github.shipworthy.facts.Official;
                import io.github.shipworthy.vocabulary.Technology;

                rule "%s"
                    @rationale( "A case" )
                    @source( "ours" )
                when
                    $t : Technology( %s )
                then
                    $t.flag( kcontext, "noted" );
                end
                """.formatted(name, condition));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(own.resolve(name), text, StandardCharsets.UTF_8);
    }

    private List<String> refusal() {
        PolicyException refusal = catchThrowableOfType(PolicyException.class, () -> Policy.load(own));
        assertThat(refusal).isNotNull();
        return refusal.problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", "").replace("own/../", ""))
                .toList();
    }

    private static List<String> names(Policy policy) {
        return policy.rules().stream().map(Rule::name).toList();
    }

    private static List<Integer> orders(Policy policy) {
        return policy.compiled().rules().values().stream().map(RuleText::order).toList();
    }

    private static Assessment assess(Policy policy) {
        return policy.assess(portfolio(Official.GA)).assessments().get(0);
    }

    private static Portfolio portfolio(Official official) {
        return Portfolio.of(
                "p",
                "Owner",
                LocalDate.of(2026, 2, 24),
                List.of(Technology.builder("model", "model", Kind.SERVABLE_MODEL)
                        .official(official)
                        .build()));
    }
}
