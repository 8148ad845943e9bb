package io.github.shipworthy.facts;

import static com.google.common.util.concurrent.Uninterruptibles.awaitUninterruptibly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is read as often as somebody asks: its order, and what is said when something is wrong with it. */
class PortfolioLinesTest {

    private static final String HEADER =
            "{'schemaVersion':1,'portfolio':{'id':'mine','owner':'Me','asOf':'2026-02-24'}%s}\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void technologies_come_in_the_order_of_the_file_as_often_as_somebody_asks(int threads) throws IOException {
        Path file = write(header("") + technologies(1_000));
        PortfolioLines lines = PortfolioLines.open(file, any -> {});
        List<Technology> expected = Portfolio.load(file).technologies();
        for (int time = 0; time < 3; time++) {
            List<Technology> read = new ArrayList<>();
            List<Integer> first = new ArrayList<>();
            lines.read(threads, batch -> batch, batch -> {
                first.add(batch.first());
                read.addAll(batch.technologies());
            });
            assertThat(read).isEqualTo(expected);
            assertThat(first)
                    .isEqualTo(IntStream.range(0, 16).map(n -> 64 * n).boxed().toList());
        }
        assertThat(lines.ids().all())
                .isEqualTo(expected.stream().map(Technology::id).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void the_caller_is_one_of_the_threads(int threads) throws IOException {
        PortfolioLines lines = PortfolioLines.open(write(header("") + technologies(10_000)), any -> {});
        CountDownLatch all = new CountDownLatch(threads);
        Set<Thread> seen = new HashSet<>();
        lines.read(
                threads,
                batch -> {
                    meet(all);
                    return Thread.currentThread();
                },
                seen::add);
        assertThat(seen).hasSize(threads).contains(Thread.currentThread());
    }

    @Test
    void progress_adds_up_to_the_bytes_of_the_file() throws IOException {
        Path file = write(header("") + technologies(2_000));
        List<Long> steps = new ArrayList<>();
        PortfolioLines.open(file, steps::add).read(2, batch -> batch, batch -> {});
        assertThat(steps.stream().mapToLong(Long::longValue).sum()).isEqualTo(Files.size(file));
    }

    static Stream<String> broken() {
        return Stream.of(
                "",
                "\n \n",
                "[]\n" + technology("A"),
                "{}\n" + technology("A"),
                header(",'technologies':[]") + technology("a"),
                header(",'claims':7") + technology("a") + technology("A"),
                header(",'programmes':[{'id':'p','name':'P','members':['a','b']}]") + technology("a"),
                header(",'programmes':[{'id':'p','name':'P','members':['b']}]") + technology("A"),
                header(",'offerings':{'c':{}}") + technology("a") + "\n\n{'id'}\n",
                header("") + technologies(100) + "{'id':'b','name':'B'\n" + technologies(3),
                header("") + technologies(100) + technology("t7") + technologies(3),
                header("") + technologies(70) + technology("portfolio") + technology("B"),
                header("") + technologies(70) + "{'id':'T3','name':'T','kind':'ARCHITECTURE'}\n",
                header("") + technologies(70) + technology("b").replace("'name'", "'capability':'nowhere','name'"),
                header("") + technologies(70) + technology("b").repeat(2_000),
                header("") + technologies(70) + "{'id':'b'}\n".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everything_that_is_wrong_is_listed_as_if_all_were_loaded(String text) throws IOException {
        Path file = write(text);
        List<Problem> expected = problems(() -> Portfolio.load(file));
        assertThat(expected).isNotEmpty();
        for (int threads = 1; threads <= 3; threads++) {
            int some = threads;
            assertThat(problems(() -> read(file, some))).isEqualTo(expected);
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_one_problem() {
        Path missing = directory.resolve("missing.jsonl");
        assertThat(problems(() -> PortfolioLines.open(missing, any -> {})))
                .extracting(Problem::toString)
                .containsExactly(missing + ": there is no such file.");
        assertThat(problems(() -> PortfolioLines.open(directory, any -> {})))
                .extracting(Problem::toString)
                .containsExactly(directory + ": this is a directory, not a portfolio file.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void what_the_work_finds_wrong_is_collected_in_order_and_from_there_nothing_is_taken(int threads)
            throws IOException {
        PortfolioLines lines = PortfolioLines.open(write(header("") + technologies(640)), any -> {});
        List<Integer> taken = new ArrayList<>();
        Function<PortfolioLines.Batch, Integer> everyOther =
                batch -> batch.first() % 128 == 0 ? refused(batch, 128, 1) : batch.first();
        assertThat(problems(() -> lines.read(threads, everyOther, taken::add)))
                .extracting(Problem::message)
                .containsExactly("no 128.0", "no 256.0", "no 384.0", "no 512.0");
        assertThat(taken).containsExactly(0, 64);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void on_any_number_of_threads_reading_ends_at_the_same_line_when_too_much_is_wrong(int threads) throws IOException {
        Path file = write(header("") + technologies(6_400));
        PortfolioLines lines = PortfolioLines.open(file, any -> {});
        List<Problem> problems = problems(() -> lines.read(threads, batch -> refused(batch, 128, 64), any -> {}));
        List<String> expected = new ArrayList<>();
        IntStream.range(2, 18)
                .forEach(n -> IntStream.range(0, 64).forEach(each -> expected.add("work: no " + 64 * n + "." + each)));
        int next = 1 + 18 * 64 + 1;
        expected.add(file + ":" + next + ":1: too many problems, the file was not read from here on.");
        assertThat(problems).extracting(Problem::toString).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_file_that_changes_between_two_looks_is_refused(int threads) throws IOException {
        String text = header("") + technologies(200);
        for (String other : List.of(
                text + technology("more"),
                header("") + technologies(199),
                text.replace("'t77'", "'other'"),
                text.replace("'name':'T77'", "'name':'X77'"))) {
            Path file = write(text);
            PortfolioLines lines = PortfolioLines.open(file, any -> {});
            lines.read(threads, batch -> batch, any -> {});
            write(other);
            assertThat(problems(() -> lines.read(threads, batch -> batch, any -> {})))
                    .extracting(Problem::toString)
                    .containsExactly(
                            file + ": the file changed while it was read. Run again when nothing writes to it.");
        }
    }

    @Test
    void a_file_that_changes_while_it_is_read_again_is_refused() throws IOException {
        Path file = write(header("") + technologies(20_000));
        PortfolioLines lines = PortfolioLines.open(file, any -> {});
        lines.read(1, batch -> batch, any -> {});
        assertThat(problems(() -> lines.read(1, batch -> batch, batch -> {
                    if (batch.first() == 0) {
                        append(file, technology("more"));
                    }
                })))
                .extracting(Problem::message)
                .containsExactly("the file changed while it was read.");
    }

    @Test
    void there_is_a_thread_at_least() throws IOException {
        PortfolioLines lines = PortfolioLines.open(write(header("")), any -> {});
        assertThatThrownBy(() -> lines.read(0, batch -> batch, any -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 1, not 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void work_that_fails_ends_the_reading_and_its_threads(int threads) throws Exception {
        PortfolioLines lines = PortfolioLines.open(write(header("") + technologies(1_000)), any -> {});
        List<Thread> workers = new CopyOnWriteArrayList<>();
        CountDownLatch all = new CountDownLatch(threads);
        IllegalStateException failure = new IllegalStateException("no luck");
        assertThatThrownBy(() -> lines.read(
                        threads,
                        batch -> {
                            workers.add(Thread.currentThread());
                            meet(all);
                            throw failure;
                        },
                        any -> {}))
                .isSameAs(failure);
        workers.removeIf(Thread.currentThread()::equals);
        assertThat(Set.copyOf(workers)).hasSize(threads - 1);
        for (Thread worker : workers) {
            worker.join(Duration.ofSeconds(20).toMillis());
            assertThat(worker.isAlive()).isFalse();
        }
    }

    /** Waits until each of the threads is here. */
    private static void meet(CountDownLatch all) {
        all.countDown();
        assertThat(awaitUninterruptibly(all, 20, TimeUnit.SECONDS)).isTrue();
    }

    /** The place of a batch; from some place on so many problems. */
    private static int refused(PortfolioLines.Batch batch, int from, int problems) {
        if (batch.first() < from) {
            return batch.first();
        }
        throw new PortfolioException(IntStream.range(0, problems)
                .mapToObj(n -> new Problem(Location.of("work"), "no " + batch.first() + "." + n))
                .toList());
    }

    private static void read(Path file, int threads) {
        PortfolioLines.open(file, any -> {}).read(threads, batch -> batch, any -> {});
    }

    private static List<Problem> problems(Runnable refused) {
        return catchThrowableOfType(PortfolioException.class, refused::run).problems();
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, Files.readString(file) + text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("mine.jsonl"), text.replace('\'', '"'));
    }

    private static String header(String more) {
        return HEADER.formatted(more);
    }

    private static String technologies(int count) {
        return IntStream.range(0, count).mapToObj(n -> technology("t" + n)).collect(Collectors.joining());
    }

    private static String technology(String id) {
        return "{'id':'" + id + "','name':'" + id.toUpperCase(Locale.ROOT) + "','kind':'ARCHITECTURE'}\n";
    }
}
