package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** What else lives in the same virtual machine neither disturbs a policy nor is disturbed by it. */
class NeighboursTest {

    private static final Path STANDARD = Path.of("../../rules/standard");
    private static final Portfolio PORTFOLIO = Portfolio.of(
            "mine",
            "me",
            LocalDate.of(2026, 2, 24),
            List.of(Technology.builder("model", "Model", Kind.SERVABLE_MODEL)
                    .attribute("users", 1)
                    .build()));

    @Test
    void policies_with_the_same_packages_rules_and_results_keep_apart() {
        Policy one = scoring("1");
        Policy two = scoring("2");
        Policy again = scoring("1");
        for (int round = 0; round < 3; round++) {
            assertThat(reach(one)).isEqualTo("1");
            assertThat(reach(two)).isEqualTo("2");
            assertThat(reach(again)).isEqualTo("1");
        }
        assertThat(one.id()).isEqualTo(again.id()).isNotEqualTo(two.id());
    }

    @Test
    void a_policy_that_was_refused_leaves_the_others_as_they_were() {
        Policy policy = scoring("1");
        assertThatThrownBy(() -> scoring("1001")).isInstanceOf(PolicyException.class);
        assertThat(reach(policy)).isEqualTo("1");
    }

    @Test
    void a_users_own_knowledge_base_goes_on_as_before() {
        KieBase own = own();
        assertThat(fired(own)).containsExactly("Reach 7");
        Policy policy = scoring("1");
        assertThat(fired(own)).containsExactly("Reach 7");
        assertThat(reach(policy)).isEqualTo("1");
        assertThat(fired(own())).containsExactly("Reach 7");
        assertThat(reach(policy)).isEqualTo("1");
    }

    /** Tuning is instant because nothing is compiled again. */
    @Test
    void a_changed_parameter_shares_what_was_compiled() throws ReflectiveOperationException {
        Policy policy = Policy.load(STANDARD);
        Policy changed = policy.with("urgency.high.coverage", "2/3").with("urgency.very-high.lag", 6);
        Field compiled = Policy.class.getDeclaredField("compiled");
        compiled.setAccessible(true);
        assertThat(compiled.get(changed)).isSameAs(compiled.get(policy));
        assertThat(changed.id()).isNotEqualTo(policy.id());
    }

    @Test
    void a_double_that_is_no_number_is_refused_like_any_other_value() {
        Policy policy = scoring("1");
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e300, 1e-13}) {
            assertThatThrownBy(() -> policy.with("reach.base.points", value)).isInstanceOf(PolicyException.class);
        }
    }

    /** Rule files are UTF-8 wherever they are read: a machine of another charset once saw no match, silently. */
    @Test
    void another_default_charset_and_locale_change_nothing() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=tr",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NeighboursTest.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines()).last().isEqualTo("tr [here]");
    }

    /** Run by the test above in a virtual machine of its own. */
    public static void main(String[] arguments) {
        Policy policy = new SmallPolicy()
                .with("attributes:\n  region: {type: text, unit: where, why: test}\nflags: {here: test}")
                .phase(
                        "only",
                        "Das heißt: 中 ; known( \"region\" ), text( \"region\" ) == \"中\" ; flag( kcontext, \"here\" )")
                .load();
        Technology technology = Technology.builder("model", "Model", Kind.SERVABLE_MODEL)
                .attribute("region", "中")
                .build();
        Portfolio portfolio = Portfolio.of("mine", "me", LocalDate.of(2026, 2, 24), List.of(technology));
        System.out.println(Locale.getDefault().getLanguage() + " "
                + policy.assess(portfolio).technology("model").orElseThrow().flags());
    }

    private static Policy scoring(String points) {
        return new SmallPolicy()
                .with("attributes:\n  users: {type: integer, unit: people, why: test}")
                .with("results:\n  reach: {type: score, combine: sum, why: test}")
                .number("reach.base.points", points)
                .phase("only", "Reach ; servable ; award( kcontext, \"reach.base.points\" )")
                .load();
    }

    private static String reach(Policy policy) {
        return policy.assess(PORTFOLIO)
                .technology("model")
                .orElseThrow()
                .results()
                .getOrDefault("reach", "none");
    }

    /** A knowledge base as somebody makes one who knows nothing of policies: same package, same rule name. */
    private static KieBase own() {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource("""
                        package small;
                        global java.util.List fired;
                        rule "Reach" when $n : Integer( this > 3 ) then fired.add( "Reach " + $n ); end
                        """.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        assertThat(builder.getErrors()).isEmpty();
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    private static List<String> fired(KieBase base) {
        List<String> fired = new ArrayList<>();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("fired", fired);
            Stream.of(1, 7).forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }
}
