package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes one assessment as JSON Lines piece by piece: the text of {@link Report#jsonLines()}. Several threads may make lines at
 * the same time; one at a time writes them. What rules say of themselves comes with the last line, so each assessment needs a
 * writer of its own.
 */
public final class JsonLinesWriter {

    /** More bytes are not remembered: formulas find ever other numbers. */
    private static final int MOST_REMEMBERED = 4 << 20;

    /** How many reasons each thread remembers, a power of two, and the longest text of one. */
    private static final int REASONS = 4_096;

    private static final int LONGEST_REASON = 1_024;

    /** So many other reasons come before one takes the place of another. */
    private static final int FEW = 8;

    /** The most bytes of room that are used again. */
    private static final int MOST_ROOM = 1 << 20;

    /** What rules concluded, as members of an object. */
    private final Map<Concluded, byte[]> concluded = new ConcurrentHashMap<>();

    private final AtomicLong remembered = new AtomicLong();

    /** The rules that any line names, by name. */
    private final SortedMap<String, Rule> named = new ConcurrentSkipListMap<>();

    private final Utf8Json.Sink out;

    /** One for each thread that ever made lines at the same time as others: what one has filled before need not be made again. */
    private final Queue<Hand> idle = new ConcurrentLinkedQueue<>();

    /** What lines were in that have been written, unless it is larger than most ever are. */
    private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();

    private JsonLinesWriter(Utf8Json.Sink out) {
        this.out = out;
    }

    /** Writes UTF-8 there; closing it is the caller's part. */
    public static JsonLinesWriter to(OutputStream out) {
        return new JsonLinesWriter(out::write);
    }

    /** Writes text there; closing it is the caller's part. */
    public static JsonLinesWriter to(Writer out) {
        return new JsonLinesWriter(
                (bytes, from, length) -> out.write(new String(bytes, from, length, StandardCharsets.UTF_8)));
    }

    /** Lines that are made and wait to be written. Used by one thread at a time. */
    public static final class Lines {

        private final int size;
        private byte @Nullable [] buffer;

        private Lines(byte[] buffer, int size) {
            this.buffer = buffer;
            this.size = size;
        }

        /**
         * The lines as UTF-8, each with its line break.
         *
         * @throws IllegalStateException when they have been written
         */
        public byte[] bytes() {
            return Arrays.copyOf(buffer(), size);
        }

        private byte[] buffer() {
            if (buffer == null) {
                throw new IllegalStateException("the lines have been written; they can be written once");
            }
            return buffer;
        }

        private byte[] taken() {
            byte[] taken = buffer();
            buffer = null;
            return taken;
        }
    }

    private record Concluded(Rule rule, Finding finding) {}

    /** The lines of some technologies, to be written later. */
    public Lines lines(List<Assessment> assessments) {
        Hand known = idle.poll();
        Hand hand = known == null ? new Hand(new Utf8Json()) : known;
        Lines lines = hand.of(assessments);
        idle.add(hand);
        return lines;
    }

    /**
     * Writes lines. They cannot be used after.
     *
     * @throws IllegalStateException when they have been written before
     * @throws UncheckedIOException when they cannot be written
     */
    public void write(Lines lines) {
        byte[] buffer = lines.taken();
        try {
            out.take(buffer, 0, lines.size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (buffer.length <= MOST_ROOM) {
            free.add(buffer);
        }
    }

    /**
     * Writes the last line, for the portfolio itself, which also has what the rules that any line names say of themselves.
     *
     * @param portfolio the portfolio that was assessed; its technologies do not matter
     * @throws UncheckedIOException when it cannot be written
     */
    public void last(Portfolio portfolio, StreamedAssessment assessment) {
        Utf8Json json = new Utf8Json(out);
        try {
            new JsonObjects(json, named).portfolio(portfolio, assessment);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        json.line();
        json.flush();
    }

    /** Makes the lines of one thread. */
    private final class Hand extends JsonObjects {

        private final Utf8Json json;
        private int missed;
        private final @Nullable Reason[] seen = new Reason[REASONS];
        private final byte[] @Nullable [] written = new byte[REASONS][];

        Hand(Utf8Json json) {
            super(json, named);
            this.json = json;
        }

        Lines of(List<Assessment> assessments) {
            try {
                for (Assessment assessment : assessments) {
                    technology(assessment);
                    json.line();
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            byte[] other = free.poll();
            int size = json.size();
            return new Lines(json.handedOver(other == null ? new byte[Utf8Json.ROOM] : other), size);
        }

        /** Technologies share most of their reasons with others: what is seen again is kept as it was written. */
        @Override
        @SuppressWarnings("ReferenceEquality") // what is equal is the same most of the time, and this costs little
        void reason(Reason reason) throws IOException {
            int place = System.identityHashCode(reason) & (REASONS - 1);
            boolean known = seen[place] == reason;
            byte[] before = written[place];
            if (known && before != null) {
                json.again(before);
                return;
            }
            int next = json.next();
            super.reason(reason);
            if (json.lengthSince(next) > LONGEST_REASON) {
                return;
            }
            if (known) {
                written[place] = json.since(next);
            } else if (seen[place] == null || missed++ % FEW == 0) {
                seen[place] = reason;
                written[place] = null;
            }
        }

        /** Most of a reason is what its rule concludes, the same each time. */
        @Override
        void concluded(Reason reason) throws IOException {
            Concluded key = new Concluded(reason.rule(), reason.finding());
            byte[] known = concluded.get(key);
            if (known == null) {
                Utf8Json members = new Utf8Json();
                new JsonObjects(members, named).concluded(reason);
                known = members.taken();
                if (remembered.addAndGet(known.length) <= MOST_REMEMBERED) {
                    concluded.put(key, known);
                }
            }
            json.again(known);
        }
    }
}
