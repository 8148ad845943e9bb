package io.github.shipworthy.facts;

import io.github.shipworthy.facts.LineFeed.Line;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * A portfolio in a JSON Lines file that may be too large to hold: its technologies are read as often as somebody asks, and
 * only their ids are kept. Not thread-safe, and not to be used again after an exception.
 */
public final class PortfolioLines {

    /** The most technologies that are worked on together: small enough to be in memory a few times. */
    public static final int BATCH = 64;

    private final Path file;
    private final LongConsumer progress;
    private final PortfolioReader reader;
    private final Portfolio context;
    private OptionalLong checksum = OptionalLong.empty();

    private PortfolioLines(Path file, LongConsumer progress, PortfolioReader reader) {
        this.file = file;
        this.progress = progress;
        this.reader = reader;
        this.context = reader.context();
    }

    /**
     * Some technologies that follow each other in the file.
     *
     * @param first the place of the first of them among all, from 0
     */
    public record Batch(int first, List<Technology> technologies) {}

    /**
     * The portfolio in a file, of which only the first line is read.
     *
     * @param file in JSON Lines, and named so: {@code .jsonl}
     * @param progress is told how many bytes were read since it was told last, on the thread that reads
     * @throws PortfolioException with every problem in the whole file, when anything is wrong with the first line
     */
    public static PortfolioLines open(Path file, LongConsumer progress) {
        List<Problem> problems = new ArrayList<>();
        Optional<PortfolioReader> reader = PortfolioFile.reading(
                file,
                in -> new LineFeed(file.toString(), in)
                        .next()
                        .flatMap(line -> JsonLines.header(file.toString(), line, problems)));
        if (reader.isPresent() && problems.isEmpty()) {
            try {
                return new PortfolioLines(file, progress, reader.get());
            } catch (PortfolioException e) {
                // What is wrong with the technologies belongs to the same list.
            }
        }
        throw refusal(file);
    }

    /** The portfolio without its technologies. */
    public Portfolio context() {
        return context;
    }

    /**
     * The portfolio with all its technologies in memory.
     *
     * @throws PortfolioException with every problem in the file, when anything is wrong
     */
    public Portfolio load() {
        return Portfolio.load(file);
    }

    /** The ids of the technologies in the order of the file; complete when they have been read once. */
    public IdTable ids() {
        return reader.ids();
    }

    /**
     * Reads all technologies. The work is done by several threads, on a few batches at a time; what comes of it is taken in
     * the order of the file, on the calling thread.
     *
     * @param threads at least 1, the calling one counted
     * @param work must not wait for {@code inOrder}. It may find that technologies cannot be used, and throw a {@link
     *     PortfolioException}: what is wrong is collected and nothing is taken any more
     * @throws PortfolioException with every problem in the file, when anything is wrong, or when the file has changed since
     *     it was read first; results may have been taken by then
     */
    public <V> void read(int threads, Function<Batch, V> work, Consumer<V> inOrder) {
        boolean first = checksum.isEmpty();
        long read =
                PortfolioFile.reading(file, in -> read(new CountedInput(in, progress), threads, first, work, inOrder));
        if (first) {
            reader.finish();
            ids().close();
            checksum = OptionalLong.of(read);
        } else if (checksum.getAsLong() != read) {
            throw changed(file);
        }
    }

    private <V> long read(InputStream in, int threads, boolean first, Function<Batch, V> work, Consumer<V> inOrder)
            throws IOException {
        LineFeed lines = new LineFeed(file.toString(), in);
        lines.next();
        List<Problem> problems = new ArrayList<>();
        try (BatchWork<Done<V>> running = new BatchWork<>(threads, done -> {
            if (first) {
                add(done);
            }
            problems.addAll(done.problems());
            if (problems.size() >= JsonLines.MOST_PROBLEMS) {
                // Not where the loop ends: how far it is ahead depends on the threads.
                problems.add(JsonLines.notReadOn(file.toString(), done.nextLine()));
                throw new PortfolioException(problems);
            }
            done.value().filter(any -> problems.isEmpty()).ifPresent(inOrder);
        })) {
            int next = 0;
            for (List<Line> some = batch(lines); !some.isEmpty(); some = batch(lines)) {
                int place = next;
                List<Line> batch = some;
                running.add(() -> {
                    List<Technology> technologies = first ? technologies(batch) : same(place, technologies(batch));
                    int nextLine = batch.get(batch.size() - 1).number() + 1;
                    return Done.of(new Batch(place, technologies), nextLine, work);
                });
                next += batch.size();
            }
            running.finish();
        } catch (Unreadable e) {
            throw refusal(file);
        }
        if (lines.refusal().isPresent()) {
            throw refusal(file);
        }
        if (!problems.isEmpty()) {
            throw new PortfolioException(problems);
        }
        return lines.checksum();
    }

    /**
     * What came of some lines.
     *
     * @param nextLine the number of the line after them
     */
    private record Done<V>(List<Technology> technologies, int nextLine, Optional<V> value, List<Problem> problems) {

        static <V> Done<V> of(Batch batch, int nextLine, Function<Batch, V> work) {
            try {
                return new Done<>(batch.technologies(), nextLine, Optional.of(work.apply(batch)), List.of());
            } catch (PortfolioException e) {
                return new Done<>(batch.technologies(), nextLine, Optional.empty(), e.problems());
            }
        }
    }

    private static List<Line> batch(LineFeed lines) throws IOException {
        List<Line> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            batch.add(line.get());
        }
        return batch;
    }

    private List<Technology> technologies(List<Line> lines) {
        List<Technology> technologies = new ArrayList<>(lines.size());
        for (Line line : lines) {
            technologies.add(reader.alone(file.toString(), line).orElseThrow(Unreadable::new));
        }
        return technologies;
    }

    /** Looks whether these are the technologies that stood in this place before. */
    private List<Technology> same(int first, List<Technology> technologies) {
        for (int index = 0; index < technologies.size(); index++) {
            int place = first + index;
            if (place >= ids().size()
                    || !ids().is(place, technologies.get(index).id())) {
                throw changed(file);
            }
        }
        return technologies;
    }

    private void add(Done<?> done) {
        for (Technology technology : done.technologies()) {
            int before = ids().size();
            if (ids().add(technology.id()) < before) {
                throw new Unreadable();
            }
        }
    }

    /** Something is wrong; what, is told by a look at the whole file from its beginning. */
    private static final class Unreadable extends RuntimeException {
        private Unreadable() {
            super("unreadable", null, false, false);
        }
    }

    /** Every problem in the file. */
    private static PortfolioException refusal(Path file) {
        try {
            return PortfolioFile.reading(file, in -> {
                new JsonLines(file.toString(), in).check();
                return changed(file);
            });
        } catch (PortfolioException refusal) {
            return refusal;
        }
    }

    private static PortfolioException changed(Path file) {
        return new PortfolioException(List.of(new Problem(
                Location.of(file.toString()),
                "the file changed while it was read.",
                Optional.of("Run again when nothing writes to it."))));
    }

    /** Tells how much is read. */
    private static final class CountedInput extends FilterInputStream {

        private final LongConsumer progress;

        CountedInput(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            progress.accept(Math.max(0, read));
            return read;
        }
    }
}
