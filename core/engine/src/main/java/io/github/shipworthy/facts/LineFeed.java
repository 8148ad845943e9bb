package io.github.shipworthy.facts;

import io.github.shipworthy.document.Limits;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/** The lines of a file one after another, without those that are blank. Holds one line at a time. Not thread-safe. */
final class LineFeed {

    private final String file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final CRC32C checksum = new CRC32C();
    private int from;
    private int to;
    private int line;
    private boolean ended;
    private Optional<Problem> refusal = Optional.empty();

    LineFeed(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * A line.
     *
     * @param number from 1, blank lines counted
     * @param bytes without the line break
     */
    @SuppressWarnings("ArrayRecordComponent") // lives until it is parsed
    record Line(int number, byte[] bytes) {}

    /** The next line that is not blank; empty at the end and for a line that is too long. */
    Optional<Line> next() throws IOException {
        while (!ended) {
            byte[] bytes = bytes();
            if (!ended || bytes.length > 0) {
                line++;
            }
            if (refusal.isPresent()) {
                return Optional.empty();
            }
            if (!blank(bytes)) {
                return Optional.of(new Line(line, bytes));
            }
        }
        return Optional.empty();
    }

    /** The lines read so far, blank ones counted. */
    int line() {
        return line;
    }

    /** Whether nothing more can come. */
    boolean ended() {
        return ended;
    }

    /** Why the file was not read to its end, when it was not. */
    Optional<Problem> refusal() {
        return refusal;
    }

    /** Of all bytes read so far. */
    long checksum() {
        return checksum.getValue();
    }

    private byte[] bytes() throws IOException {
        int whole = lineEnd();
        if (whole < to) {
            byte[] line = Arrays.copyOfRange(buffer, from, whole);
            from = whole + 1;
            return line;
        }
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        while (true) {
            int end = lineEnd();
            before.write(buffer, from, end - from);
            if (before.size() > Limits.FACTS.bytes()) {
                refusal = Optional.of(new Problem(
                        new Location(file, line + 1, 1),
                        "the line has more than " + Limits.FACTS.bytes() + " bytes, the file was not read on."));
                ended = true;
                return before.toByteArray();
            }
            if (end < to) {
                from = end + 1;
                return before.toByteArray();
            }
            if (!fill()) {
                ended = true;
                return before.toByteArray();
            }
        }
    }

    /** Where the line ends that begins here; the end of the buffer when that is not in it. */
    private int lineEnd() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        checksum.update(buffer, 0, to);
        return to > 0;
    }

    private static boolean blank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
