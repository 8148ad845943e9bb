package io.github.shipworthy.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Completeness;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.report.JsonObjects.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes an assessment as JSON Lines piece by piece: the characters of {@link Report#jsonLines()}. Many technologies have the
 * same reasons, so some are remembered as they are written. Thread-safe.
 */
public final class JsonLinesWriter {

    /** More characters are not remembered. */
    private static final long MOST_REMEMBERED = 6L << 20;

    /** More room is not kept ready. */
    private static final int MOST_ROOM = 1 << 20;

    private final Map<Key, String> reasons = new ConcurrentHashMap<>();
    private final Map<Completeness, String> completeness = new ConcurrentHashMap<>();

    private final AtomicLong left = new AtomicLong(MOST_REMEMBERED);

    /** Characters that were enough so far. */
    private volatile int room;

    /** The lines of some technologies, each with its line break. */
    public String lines(List<Assessment> assessments) {
        StringBuilder lines = new StringBuilder(room);
        EscapingWriter escaping = new EscapingWriter(lines);
        try {
            for (Assessment assessment : assessments) {
                JsonWriter json = new JsonWriter(escaping);
                new JsonObjects(json, FormattingStyle.COMPACT)
                        .technology(
                                assessment,
                                reason -> {
                                    // The value's place, and then the value.
                                    json.jsonValue("");
                                    escaping.raw(text(new Key(reason), reasons, objects -> objects.reason(reason)));
                                },
                                facts -> {
                                    json.jsonValue("");
                                    escaping.raw(text(facts, completeness, objects -> objects.completeness(facts)));
                                });
                escaping.write("\n");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        room = Math.min(Math.max(room, lines.length()), MOST_ROOM);
        return lines.toString();
    }

    /**
     * Writes the last line, for the portfolio itself, and flushes the writer.
     *
     * @param portfolio the portfolio that was assessed; its technologies do not matter
     */
    public void last(Portfolio portfolio, StreamedAssessment assessment, Writer out) throws IOException {
        Writer escaping = new EscapingWriter(out);
        new JsonObjects(new JsonWriter(escaping), FormattingStyle.COMPACT).portfolio(portfolio, assessment);
        escaping.write("\n");
        escaping.flush();
    }

    /** A piece of a line as it was written before, or as it is written now. */
    private <K> String text(K key, Map<K, String> written, Values<JsonObjects> writing) throws IOException {
        String known = written.get(key);
        if (known != null) {
            return known;
        }
        StringBuilder text = new StringBuilder();
        EscapingWriter escaping = new EscapingWriter(text);
        writing.write(new JsonObjects(new JsonWriter(escaping), FormattingStyle.COMPACT));
        String first = text.toString();
        if (left.addAndGet(-first.length()) >= 0) {
            written.put(key, first);
        }
        return first;
    }

    /**
     * A reason. A policy has each of its rules once, and mostly it is what a rule read that differs: a hash of all of it would
     * cost more.
     */
    private record Key(Reason reason) {

        @Override
        @SuppressWarnings("ReferenceEquality") // mostly it is the same one
        public boolean equals(Object other) {
            return other instanceof Key key && (reason == key.reason || alike(key.reason));
        }

        @SuppressWarnings("ReferenceEquality") // another rule that is equal is written again
        private boolean alike(Reason other) {
            return reason.rule() == other.rule()
                    && reason.finding().equals(other.finding())
                    && reason.facts().equals(other.facts())
                    && reason.numbers().equals(other.numbers());
        }

        @Override
        public int hashCode() {
            int hash = reason.rule().name().hashCode();
            for (ReadFact fact : reason.facts()) {
                hash = 31 * (31 * hash + fact.value().hashCode())
                        + fact.detail().hashCode();
                for (Evidence piece : fact.evidence()) {
                    hash = 31 * hash + piece.id().hashCode();
                }
            }
            return hash;
        }
    }
}
