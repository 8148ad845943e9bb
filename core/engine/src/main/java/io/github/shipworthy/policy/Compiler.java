package io.github.shipworthy.policy;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The compiled phase; what Drools refuses, and what it should have made nothing of, is added to the problems. */
    static Phase compile(PhaseSource source, Set<String> sorts, List<Problem> problems) {
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
            return new Phase(source, sorts, Optional.empty());
        }
        Collection<KiePackage> packages = builder.getKnowledgePackages();
        int before = problems.size();
        CompiledReferences.check(source.name(), packages, problems);
        CompiledConditions.check(source.name(), packages, problems);
        if (problems.size() > before) {
            return new Phase(source, sorts, Optional.empty());
        }
        InternalKnowledgeBase base =
                KnowledgeBaseFactory.newKnowledgeBase(BaseConfiguration.under(RuleClassLoader.ONLY));
        base.addPackages(packages);
        KieSessionsPool pool = base.newKieSessionsPool(POOLED_SESSIONS);
        return new Phase(source, sorts, Optional.of(pool));
    }

    private static KnowledgeBuilderConfiguration configuration() {
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, RuleClassLoader.ONLY);
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        return configuration;
    }
}
