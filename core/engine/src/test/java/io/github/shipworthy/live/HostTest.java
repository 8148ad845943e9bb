package io.github.shipworthy.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.live.Refresh.Replaced;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** What the application around a live policy notices: nothing. */
class HostTest {

    private static final int RELOADS = 300;

    @TempDir
    private Path folder;

    /** A reader knows from the points it got which version gave the answer, and from the fingerprint which one it asked. */
    @Test
    void every_answer_comes_from_one_version_while_policies_change() throws Exception {
        EditedPolicy edited = EditedPolicy.in(folder.resolve("policy")).points(100);
        LivePolicy live = LivePolicy.of(edited.directory(), Duration.ZERO, policy -> List.of());
        Map<String, Integer> pointsOf = new ConcurrentHashMap<>();
        pointsOf.put(live.policy().id().fingerprint(), 100);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Map<String, Integer>>> answers = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                answers.add(readers.submit(() -> read(live, done)));
            }
            for (int reload = 0; reload < RELOADS; reload++) {
                int points = reload % 100;
                edited.points(points);
                Refresh refresh = live.refresh();
                assertThat(refresh).isInstanceOf(Replaced.class);
                pointsOf.put(refresh.policy().fingerprint(), points);
            }
            done.set(true);
            int versions = 0;
            for (Future<Map<String, Integer>> answer : answers) {
                Map<String, Integer> seen = answer.get();
                versions += seen.size();
                assertThat(pointsOf).containsAllEntriesOf(seen);
            }
            assertThat(versions)
                    .as("versions that were read while they changed")
                    .isGreaterThan(50);
            assertThat(live.status().replaced()).isEqualTo(RELOADS);
        } finally {
            done.set(true);
            readers.shutdownNow();
        }
    }

    /** The points of each version that was read, by fingerprint; the same version always gives the same. */
    private static Map<String, Integer> read(LivePolicy live, AtomicBoolean done) {
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        while (!done.get()) {
            var policy = live.policy();
            var result = policy.assess(Delivered.PORTFOLIO);
            assertThat(result.policy()).isEqualTo(policy.id());
            int points =
                    result.assessments().get(0).productization().orElseThrow().intValueExact();
            Integer before = seen.putIfAbsent(policy.id().fingerprint(), points);
            assertThat(before == null ? points : before).isEqualTo(points);
        }
        return seen;
    }

    static Stream<@Nullable ClassLoader> loaders() {
        return Stream.of(null, ClassLoader.getPlatformClassLoader(), new URLClassLoader(new URL[0], null));
    }

    @ParameterizedTest
    @MethodSource("loaders")
    void it_works_under_any_context_class_loader_and_leaves_it(@Nullable ClassLoader loader) throws Exception {
        EditedPolicy edited = EditedPolicy.in(folder.resolve("policy")).points(70);
        List<String> failures = new ArrayList<>();
        Thread thread = new Thread(() -> {
            LivePolicy live = LivePolicy.of(edited.directory(), Duration.ZERO, policy -> List.of());
            edited.points(71);
            live.refresh();
            if (Delivered.points(live.policy()) != 71) {
                failures.add("points");
            }
            if (Thread.currentThread().getContextClassLoader() != loader) {
                failures.add("the context class loader was not restored");
            }
        });
        thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure.toString()));
        thread.setContextClassLoader(loader);
        thread.start();
        thread.join();
        assertThat(failures).isEmpty();
    }

    /** Whoever else uses Drools keeps their rules, their settings and the system properties. */
    @Test
    void another_user_of_drools_in_the_same_process_is_not_disturbed() {
        Properties properties = (Properties) System.getProperties().clone();
        KieSession theirs = theirSession();
        try {
            theirs.insert("one");
            assertThat(theirs.fireAllRules()).isEqualTo(1);
            EditedPolicy edited = EditedPolicy.in(folder.resolve("policy")).points(70);
            LivePolicy live = LivePolicy.of(edited.directory(), Duration.ZERO, policy -> List.of());
            for (int points = 0; points < 5; points++) {
                edited.points(points);
                live.refresh();
            }
            theirs.insert("two");
            assertThat(theirs.fireAllRules()).isEqualTo(1);
            KieSession another = theirSession();
            another.insert("three");
            assertThat(another.fireAllRules()).isEqualTo(1);
            another.dispose();
        } finally {
            theirs.dispose();
        }
        assertThat(System.getProperties()).isEqualTo(properties);
    }

    private static KieSession theirSession() {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(
                ResourceFactory.newByteArrayResource("""
                        package theirs;
                        rule "theirs" when $s : String( length > 0 ) then java.util.Objects.requireNonNull( $s ); end
                        """.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                ResourceType.DRL);
        assertThat(builder.hasErrors()).isFalse();
        InternalKnowledgeBase base =
                KnowledgeBaseFactory.newKnowledgeBase(RuleBaseFactory.newKnowledgeBaseConfiguration());
        base.addPackages(builder.getKnowledgePackages());
        return base.newKieSession();
    }
}
