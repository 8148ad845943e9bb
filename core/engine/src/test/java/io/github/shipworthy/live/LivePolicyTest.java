package io.github.shipworthy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.live.Refresh.Rejected;
import io.github.shipworthy.live.Refresh.Replaced;
import io.github.shipworthy.live.Refresh.Unchanged;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyException;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a policy in force when somebody edits its directory, well or badly. */
class LivePolicyTest {

    @TempDir
    private Path folder;

    private EditedPolicy edited;

    @BeforeEach
    void a_good_policy() {
        edited = EditedPolicy.in(folder.resolve("policy")).points(80);
    }

    private LivePolicy live() {
        return LivePolicy.of(edited.directory(), Duration.ZERO, policy -> List.of());
    }

    @Test
    void a_good_edit_comes_into_force_and_says_what_changed() {
        LivePolicy live = live();
        Policy before = live.policy();
        edited.points(60)
                .edit("notes.drl", text -> text.replace("rule \"r\"", "rule \"s\""))
                .edit("decision.drl", text -> text.replace("Services before papers", "Papers later"))
                .edit("tables/priority.csv", text -> text.replace("P1", "P2"));
        assertThat(live.refresh()).isInstanceOf(Replaced.class);
        assertThat(Delivered.points(live.policy())).isEqualTo(60);
        assertThat(Delivered.points(before)).as("what somebody holds stays").isEqualTo(80);
        assertThat(live.status().changes().orElseThrow().toString())
                .isEqualTo("rules added: s\nrules removed: r\nrules changed: Its kind says what comes first\n"
                        + "parameters: productization.ga.points 80 -> 60\ntables changed: priority");
        assertThat(live.status().toString()).startsWith("in force: small 1.0.0 (");
    }

    @Test
    void nothing_is_compiled_for_files_that_stay() {
        LivePolicy live = live();
        Policy before = live.policy();
        assertThat(live.refresh()).isEqualTo(new Unchanged(before.id()));
        assertThat(live.policy()).isSameAs(before);
    }

    @Test
    void a_bad_edit_is_refused_with_every_reason_and_the_last_good_policy_stays() {
        LivePolicy live = live();
        edited.edit("notes.drl", text -> text.replace("servable", "servabel")).points(600);
        Refresh refresh = live.refresh();
        assertThat(refresh)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(problem -> problem.at().file().replaceAll(".*/", "") + " "
                                        + problem.hint().orElse("-"))
                                .containsExactly("notes.drl Maybe `servable`?", "parameters.yaml -"));
        assertThat(Delivered.points(live.policy())).isEqualTo(80);
        assertThat(live.status().rejected()).hasSize(2);
        assertThat(live.status().refused()).isEqualTo(1);
        assertThat(live.status().toString()).contains("rejected:\n", "servabel", "^");
    }

    @Test
    void the_same_bad_files_are_refused_once() {
        LivePolicy live = live();
        edited.edit("notes.drl", text -> text.replace("servable", "servabel"));
        Refresh first = live.refresh();
        assertThat(live.refresh()).isEqualTo(first);
        assertThat(live.status().refused()).isEqualTo(1);
    }

    @Test
    void good_files_that_come_back_end_the_refusal() {
        LivePolicy live = live();
        String good = edited.text("notes.drl");
        edited.edit("notes.drl", text -> "");
        live.refresh();
        edited.edit("notes.drl", text -> good);
        assertThat(live.refresh()).isInstanceOf(Unchanged.class);
        assertThat(live.status().rejected()).isEmpty();
    }

    @Test
    void without_a_good_policy_there_is_no_live_one() {
        edited.edit("notes.drl", text -> "");
        assertThatThrownBy(this::live).isInstanceOf(PolicyException.class).hasMessageContaining("notes.drl");
    }

    @Test
    void a_policy_that_its_own_tests_refuse_does_not_come_into_force() {
        Problem tooLow = new Problem(Location.of("points"), "too few points");
        LivePolicy live = LivePolicy.of(
                edited.directory(),
                Duration.ZERO,
                policy -> Delivered.points(policy) < 50 ? List.of(tooLow) : List.of());
        edited.points(40);
        assertThat(live.refresh()).isEqualTo(new Rejected(live.policy().id(), List.of(tooLow)));
        edited.points(50);
        assertThat(live.refresh()).isInstanceOf(Replaced.class);
    }

    @Test
    void whatever_an_acceptance_throws_refuses_the_policy_and_nothing_else() {
        boolean[] broken = {false};
        LivePolicy live = LivePolicy.of(edited.directory(), Duration.ZERO, policy -> {
            if (broken[0]) {
                throw new IllegalStateException("no database");
            }
            return List.of();
        });
        broken[0] = true;
        edited.points(50);
        assertThat(live.refresh())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.message()).contains("no database")));
        assertThat(Delivered.points(live.policy())).isEqualTo(80);
    }

    @Test
    void three_policies_can_be_rolled_back_and_the_files_do_not_bring_them_back() {
        LivePolicy live = live();
        for (int points = 81; points <= 85; points++) {
            edited.points(points);
            live.refresh();
        }
        assertThat(live.status().earlier()).hasSize(3);
        for (int points = 84; points >= 82; points--) {
            live.rollBack();
            assertThat(Delivered.points(live.policy())).isEqualTo(points);
        }
        assertThatThrownBy(live::rollBack).isInstanceOf(IllegalStateException.class);
        assertThat(live.refresh()).isInstanceOf(Unchanged.class);
        assertThat(Delivered.points(live.policy())).isEqualTo(82);
        edited.points(90);
        assertThat(live.refresh()).isInstanceOf(Replaced.class);
        assertThat(Delivered.points(live.policy())).isEqualTo(90);
    }

    @Test
    void listeners_hear_of_what_changes_once_and_a_broken_one_breaks_nothing() {
        LivePolicy live = live();
        List<Refresh> heard = new ArrayList<>();
        live.onChange(refresh -> {
            throw new IllegalStateException("a listener of the host's");
        });
        live.onChange(heard::add);
        live.refresh();
        edited.points(50);
        live.refresh();
        edited.edit("notes.drl", text -> "");
        live.refresh();
        live.refresh();
        assertThat(heard)
                .extracting(refresh -> refresh.getClass().getSimpleName())
                .containsExactly("Replaced", "Rejected");
    }

    @Test
    void each_refresh_is_an_event_of_the_flight_recorder() throws IOException {
        LivePolicy live = live();
        Path recorded = folder.resolve("recorded.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("io.github.shipworthy.PolicyRefresh");
            recording.start();
            edited.edit("notes.drl", text -> "");
            live.refresh();
            recording.stop();
            recording.dump(recorded);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(recorded);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getString("outcome")).isEqualTo("Rejected");
            assertThat(event.getString("fingerprint"))
                    .isEqualTo(live.policy().id().fingerprint());
            assertThat(event.getInt("problems"))
                    .isEqualTo(live.status().rejected().size())
                    .isPositive();
        });
    }

    @Test
    void its_meters_count_for_whoever_has_micrometer() {
        LivePolicy live = live();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new LivePolicyMetrics(live).bindTo(meters);
        edited.points(50);
        live.refresh();
        edited.edit("notes.drl", text -> "");
        live.refresh();
        assertThat(meters.get("shipworthy.policy.replaced").functionCounter().count())
                .isEqualTo(1);
        assertThat(meters.get("shipworthy.policy.refused").functionCounter().count())
                .isEqualTo(1);
        assertThat(meters.get("shipworthy.policy.rejected").gauge().value()).isEqualTo(1);
    }

    /** With a manifest, a file that is half-written differs from its hash, wherever it was cut. */
    @ParameterizedTest
    @ValueSource(strings = {"notes.drl", "tables/priority.csv", "parameters.yaml"})
    void no_truncation_comes_into_force_with_a_manifest(String name) {
        edited.listed();
        LivePolicy live = live();
        byte[] whole = edited.text(name).getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int length = 0; length < whole.length; length++) {
            edited.write(name, java.util.Arrays.copyOf(whole, length));
            assertThat(live.refresh()).as("cut after %d bytes", length).isInstanceOf(Rejected.class);
            refused++;
        }
        assertThat(refused).isEqualTo(whole.length).isGreaterThan(100);
        edited.write(name, whole);
        assertThat(live.refresh()).isInstanceOf(Unchanged.class);
    }

    @Test
    void without_a_manifest_files_come_into_force_once_they_stay_the_same() throws Exception {
        LivePolicy live = LivePolicy.of(edited.directory(), Duration.ofMillis(150), policy -> List.of());
        CountDownLatch written = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            for (int points = 1; points <= 6; points++) {
                edited.points(points);
                if (points == 1) {
                    written.countDown();
                }
                Watch.pause(Duration.ofMillis(50));
            }
        });
        writer.start();
        assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(live.refresh()).isInstanceOf(Replaced.class);
        writer.join();
        assertThat(Delivered.points(live.policy()))
                .as("none of those on the way")
                .isEqualTo(6);
        assertThat(live.status().replaced()).isEqualTo(1);
    }

    @Test
    void a_watch_takes_over_an_edit_and_a_swapped_link_and_ends_when_closed() throws Exception {
        Path mounted = Files.createDirectories(folder.resolve("mounted"));
        EditedPolicy other = EditedPolicy.in(mounted.resolve("..v2")).points(30);
        Files.move(edited.directory(), mounted.resolve("..v1"));
        Path data = mounted.resolve("..data");
        Files.createSymbolicLink(data, Path.of("..v1"));
        for (String name :
                List.of("decision.drl", "measure.drl", "notes.drl", "parameters.yaml", "policy.yaml", "tables")) {
            Files.createSymbolicLink(mounted.resolve(name), Path.of("..data", name));
        }
        CountDownLatch replaced = new CountDownLatch(1);
        try (LivePolicy live = LivePolicy.of(mounted, Duration.ofMillis(20), policy -> List.of())) {
            live.onChange(refresh -> {
                if (refresh instanceof Replaced) {
                    replaced.countDown();
                }
            });
            live.watch(Duration.ofMillis(20));
            live.watch(Duration.ofMillis(20));
            assertThat(watches()).hasSize(1).allMatch(Thread::isDaemon);
            assertThat(Delivered.points(live.policy())).isEqualTo(80);
            Path next = mounted.resolve("..next");
            Files.createSymbolicLink(next, Path.of("..v2"));
            Files.move(next, data, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(replaced.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(Delivered.points(live.policy())).isEqualTo(30);
            assertThat(other.directory()).exists();
        }
        for (int wait = 0; wait < 100 && !watches().isEmpty(); wait++) {
            Watch.pause(Duration.ofMillis(50));
        }
        assertThat(watches()).isEmpty();
    }

    private static List<Thread> watches() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("shipworthy-watch"))
                .toList();
    }

    @Test
    void a_directory_that_is_gone_unreadable_or_full_of_traps_keeps_the_last_good_policy() throws Exception {
        LivePolicy live = live();
        Path notes = edited.file("notes.drl");
        byte[] good = Files.readAllBytes(notes);
        List<Trap> traps = List.of(
                new Trap("a file that is gone", () -> Files.delete(notes)),
                new Trap("a link that leads out", () -> link(notes, Files.write(folder.resolve("out.drl"), good))),
                new Trap("a link to itself", () -> link(notes, notes.getFileName())),
                new Trap("a directory", () -> {
                    Files.delete(notes);
                    Files.createDirectory(notes);
                }),
                new Trap("a pipe that nobody writes to", () -> {
                    Files.delete(notes);
                    assertThat(new ProcessBuilder("mkfifo", notes.toString())
                                    .start()
                                    .waitFor())
                            .isZero();
                }),
                new Trap("binary garbage", () -> Files.write(notes, new byte[] {0, -1, -2, 7})),
                new Trap("more than a mebibyte", () -> Files.write(notes, new byte[(1 << 20) + 1])));
        for (Trap trap : traps) {
            trap.set().run();
            long before = System.nanoTime();
            assertThat(live.refresh()).as(trap.name()).isInstanceOf(Rejected.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as(trap.name())
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(Delivered.points(live.policy())).isEqualTo(80);
            Files.deleteIfExists(notes);
            Files.write(notes, good);
            assertThat(live.refresh()).as("after %s", trap.name()).isInstanceOf(Unchanged.class);
        }
        Path away = Files.move(edited.directory(), folder.resolve("away"));
        assertThat(live.refresh()).isInstanceOf(Rejected.class);
        Files.createDirectory(edited.directory());
        assertThat(live.refresh()).isInstanceOf(Rejected.class);
        Files.delete(edited.directory());
        Files.move(away, edited.directory());
        assertThat(live.refresh()).isInstanceOf(Unchanged.class);
        assertThat(Delivered.points(live.policy())).isEqualTo(80);
    }

    private static void link(Path link, Path target) throws IOException {
        Files.delete(link);
        Files.createSymbolicLink(link, target);
    }

    private record Trap(String name, Step set) {}

    private interface Step {
        void run() throws Exception;
    }
}
