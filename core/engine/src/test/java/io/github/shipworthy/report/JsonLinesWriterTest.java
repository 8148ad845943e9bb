package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.SampleReport;
import io.github.shipworthy.assessment.StreamedAssessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesWriterTest {

    private final SampleReport sample = SampleReport.reference();
    private final List<Assessment> technologies = sample.assessment().assessments();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final JsonLinesWriter writer = JsonLinesWriter.to(out);

    @Test
    void what_is_written_is_the_report_on_bytes_as_on_text() throws IOException {
        StringWriter text = new StringWriter();
        for (JsonLinesWriter each : List.of(writer, JsonLinesWriter.to(text))) {
            sample.assessment().inOrderOf(sample.portfolio()).forEach(one -> each.write(each.lines(List.of(one))));
            each.last(sample.portfolio(), StreamedAssessment.of(sample.assessment()));
        }
        StringWriter report = new StringWriter();
        Report.jsonLines().write(sample.portfolio(), sample.assessment(), report);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(report.toString());
        assertThat(text).hasToString(report.toString());
    }

    /** Buffers are used again, as soon as what is in them has been written and no sooner. */
    @Test
    void lines_wait_unchanged_while_others_are_made_and_written() {
        StringBuilder expected = new StringBuilder();
        List<JsonLinesWriter.Lines> waiting = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            List<Assessment> some = technologies.subList(round % 3, 3 + round % (technologies.size() - 3));
            expected.append(alone(some));
            waiting.add(writer.lines(some));
            if (waiting.size() > 1 + round % 5) {
                writer.write(waiting.remove(0));
            }
        }
        waiting.forEach(writer::write);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void lines_are_written_once() {
        JsonLinesWriter.Lines lines = writer.lines(technologies);
        byte[] bytes = lines.bytes();
        writer.write(lines);
        assertThat(out.toByteArray()).isEqualTo(bytes).endsWith('\n');
        assertThatThrownBy(() -> writer.write(lines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("have been written");
        assertThatThrownBy(lines::bytes).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_cannot_be_written_is_said_as_it_is() {
        IOException full = new IOException("no space left");
        JsonLinesWriter failing = JsonLinesWriter.to(new OutputStream() {
            @Override
            public void write(int any) throws IOException {
                throw full;
            }
        });
        JsonLinesWriter.Lines lines = failing.lines(technologies);
        assertThatThrownBy(() -> failing.write(lines))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(full);
        StreamedAssessment whole = StreamedAssessment.of(sample.assessment());
        assertThatThrownBy(() -> failing.last(sample.portfolio(), whole))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(full);
    }

    /** What a writer of its own makes of some technologies. */
    private static String alone(List<Assessment> assessments) {
        JsonLinesWriter alone = JsonLinesWriter.to(OutputStream.nullOutputStream());
        return new String(alone.lines(assessments).bytes(), StandardCharsets.UTF_8);
    }
}
