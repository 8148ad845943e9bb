package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an assessment as JSON Lines piece by piece: the text of {@link Report#jsonLines()}, as UTF-8. Thread-safe. */
public final class JsonLinesWriter {

    /** More bytes are not remembered: formulas find ever other numbers. */
    private static final int MOST_REMEMBERED = 4 << 20;

    /** How many reasons each thread remembers, a power of two, and the longest text of one. */
    private static final int REASONS = 4_096;

    private static final int LONGEST_REASON = 1_024;

    /** So many other reasons come before one takes the place of another. */
    private static final int FEW = 8;

    /** What rules concluded, as members of an object. */
    private final Map<Concluded, byte[]> concluded = new ConcurrentHashMap<>();

    private final AtomicLong remembered = new AtomicLong();

    /** One for each thread that ever wrote at the same time as others: what one has filled before need not be made again. */
    private final Queue<Lines> idle = new ConcurrentLinkedQueue<>();

    private record Concluded(Rule rule, Finding finding) {}

    /** The lines of some technologies, each with its line break. */
    public byte[] lines(List<Assessment> assessments) {
        Lines known = idle.poll();
        Lines lines = known == null ? new Lines(new Utf8Json()) : known;
        byte[] written = lines.of(assessments);
        idle.add(lines);
        return written;
    }

    /**
     * Writes the last line, for the portfolio itself.
     *
     * @param portfolio the portfolio that was assessed; its technologies do not matter
     * @param pieces takes the line piece by piece; characters are whole in each
     */
    public void last(Portfolio portfolio, StreamedAssessment assessment, Consumer<byte[]> pieces) {
        Utf8Json json = new Utf8Json(pieces);
        try {
            new JsonObjects(json).portfolio(portfolio, assessment);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        json.line();
        json.flush();
    }

    /** Lines of one thread. */
    private final class Lines extends JsonObjects {

        private final Utf8Json json;
        private int missed;
        private final @Nullable Reason[] seen = new Reason[REASONS];
        private final byte[] @Nullable [] written = new byte[REASONS][];

        Lines(Utf8Json json) {
            super(json);
            this.json = json;
        }

        byte[] of(List<Assessment> assessments) {
            try {
                for (Assessment assessment : assessments) {
                    technology(assessment);
                    json.line();
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return json.taken();
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

        /** Most of a reason is what its rule says of itself, the same each time. */
        @Override
        void concluded(Reason reason) throws IOException {
            Concluded key = new Concluded(reason.rule(), reason.finding());
            byte[] known = concluded.get(key);
            if (known == null) {
                Utf8Json members = new Utf8Json();
                new JsonObjects(members).concluded(reason);
                known = members.taken();
                if (remembered.addAndGet(known.length) <= MOST_REMEMBERED) {
                    concluded.put(key, known);
                }
            }
            json.again(known);
        }
    }
}
