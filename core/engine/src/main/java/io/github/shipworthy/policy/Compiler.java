package io.github.shipworthy.policy;

import com.google.common.base.Suppliers;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.drools.io.ByteArrayResource;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/**
 * Compiles checked rule files with Drools. A phase is a knowledge base of its own, so that order comes from phases alone.
 * Nothing runs on another thread and nothing is looked up through the caller's class loader; see the decision record
 * beside this module.
 */
final class Compiler {

    private static final int POOLED_SESSIONS = 1;

    private Compiler() {}

    /** Sessions over the rules of a phase that are compiled when somebody first needs one, once for all threads. */
    static Supplier<KieSessionsPool> later(PhaseSource source) {
        return Suppliers.memoize(() -> compile(source));
    }

    /**
     * Sessions over the rules of a phase.
     *
     * @throws PolicyException with what Drools refuses, and what it should have made nothing of
     */
    static KieSessionsPool compile(PhaseSource source) {
        return OwnThread.call(() -> {
            List<Problem> problems = new ArrayList<>();
            return compile(source, problems).orElseThrow(() -> new PolicyException(problems));
        });
    }

    /** The same; what would be thrown is added to the problems, and nothing comes back. */
    static Optional<KieSessionsPool> compile(PhaseSource source, List<Problem> problems) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration());
        source.files()
                .forEach((file, text) -> builder.add(
                        // Without an encoding Drools would read it in the machine's.
                        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())
                                .setSourcePath(file),
                        ResourceType.DRL));
        builder.getErrors()
                .forEach(error -> problems.add(new Problem(
                        new Location(
                                Optional.ofNullable(error.getResource())
                                        .map(resource -> resource.getSourcePath())
                                        .orElse(source.name()),
                                Arrays.stream(error.getLines()).findFirst().orElse(0),
                                1),
                        "the rule engine refuses this: " + error.getMessage().strip())));
        if (builder.hasErrors()) {
            return Optional.empty();
        }
        Collection<KiePackage> packages = builder.getKnowledgePackages();
        int before = problems.size();
        CompiledReferences.check(source.name(), packages, problems);
        CompiledConditions.check(source.name(), packages, problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        InternalKnowledgeBase base =
                KnowledgeBaseFactory.newKnowledgeBase(BaseConfiguration.under(RuleClassLoader.ONLY));
        base.addPackages(packages);
        return Optional.of(base.newKieSessionsPool(POOLED_SESSIONS));
    }

    private static KnowledgeBuilderConfiguration configuration() {
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, RuleClassLoader.ONLY);
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        return configuration;
    }
}
