package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.PortfolioLines;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.report.JsonLinesWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;

/** A report as it comes piece by piece. */
record Streamed(Policy policy, Path file) {

    String report(int threads) throws IOException {
        JsonLinesWriter writer = new JsonLinesWriter();
        StringWriter out = new StringWriter();
        PortfolioLines lines = PortfolioLines.open(file, any -> {});
        StreamedAssessment assessment = policy.assess(lines, threads, writer::lines, out::write);
        writer.last(lines.context(), assessment, out);
        return out.toString();
    }
}
