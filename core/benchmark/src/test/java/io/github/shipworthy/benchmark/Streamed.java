package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.PortfolioLines;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.report.JsonLinesWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A report as it comes piece by piece. */
record Streamed(Policy policy, Path file) {

    String report(int threads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLinesWriter writer = JsonLinesWriter.to(out);
        PortfolioLines lines = PortfolioLines.open(file, any -> {});
        StreamedAssessment assessment = policy.assess(lines, threads, writer::lines, writer::write);
        writer.last(lines.context(), assessment);
        return out.toString(StandardCharsets.UTF_8);
    }
}
