package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.benchmark.Judgement.Entry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.infra.Blackhole;

/** Whoever reads the results: every one of every technology, and every row. */
final class Reader {

    /** So many results, and so many rows, are read by one thread after the other. */
    private static final int PIECE = 1_024;

    private Reader() {}

    static void read(PortfolioAssessment whole, Blackhole sink) {
        read(whole.assessments(), sink);
        whole.rows().forEach(sink::consume);
    }

    /** Reads it on two threads, piece by piece until all are read; on one where all of it is one piece. */
    static void readOnTwo(PortfolioAssessment whole, Blackhole sink, Blackhole second) throws InterruptedException {
        if (pieces(whole) == 1) {
            read(whole, sink);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Thread other = new Thread(() -> read(whole, next, second));
        other.start();
        read(whole, next, sink);
        other.join();
    }

    /** Reads pieces of it until all are read; other threads may read some of them. */
    static void read(PortfolioAssessment whole, AtomicInteger next, Blackhole sink) {
        int pieces = pieces(whole);
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            read(piece(whole.assessments(), piece), sink);
            piece(whole.rows(), piece).forEach(sink::consume);
        }
    }

    /** How many pieces there are. */
    static int pieces(PortfolioAssessment whole) {
        int most = Math.max(whole.assessments().size(), whole.rows().size());
        return (most + PIECE - 1) / PIECE;
    }

    private static <T> List<T> piece(List<T> things, int piece) {
        return things.subList(Math.min(things.size(), piece * PIECE), Math.min(things.size(), (piece + 1) * PIECE));
    }

    static void read(List<Assessment> assessments, Blackhole sink) {
        assessments.forEach(assessment -> read(assessment, sink));
    }

    static void read(Judgement whole, Blackhole sink) {
        whole.verdicts().forEach(verdict -> read(verdict, sink));
        whole.entries().forEach(entry -> sink.consume(entry.row()));
    }

    static void read(NaiveDrools.Answers whole, Blackhole sink) {
        whole.answers().forEach(sink::consume);
        whole.rows().forEach(sink::consume);
    }

    static void reasons(PortfolioAssessment whole, Blackhole sink) {
        whole.assessments().forEach(assessment -> assessment.reasons().forEach(sink::consume));
        whole.rows().stream().map(Row::reasons).forEach(reasons -> reasons.forEach(sink::consume));
    }

    static void reasons(Judgement whole, Blackhole sink) {
        whole.verdicts().forEach(verdict -> verdict.reasons().forEach(sink::consume));
        whole.entries().stream().map(Entry::reasons).forEach(reasons -> reasons.forEach(sink::consume));
    }

    private static void read(Assessment assessment, Blackhole sink) {
        sink.consume(assessment.productization());
        sink.consume(assessment.productizationRange());
        sink.consume(assessment.maturity());
        sink.consume(assessment.urgency());
        sink.consume(assessment.candidate());
        sink.consume(assessment.priority());
        sink.consume(assessment.horizon());
        sink.consume(assessment.planPriority());
        sink.consume(assessment.results());
        sink.consume(assessment.rank());
        sink.consume(assessment.tieBreak());
        sink.consume(assessment.flags());
    }

    private static void read(Verdict verdict, Blackhole sink) {
        sink.consume(verdict.productization());
        sink.consume(verdict.low);
        sink.consume(verdict.high);
        sink.consume(verdict.maturity());
        sink.consume(verdict.urgency());
        sink.consume(verdict.candidate);
        sink.consume(verdict.priority());
        sink.consume(verdict.soonest);
        sink.consume(verdict.planPriority());
        sink.consume(verdict.results());
        sink.consume(verdict.rank());
        sink.consume(verdict.tieBreak());
        sink.consume(verdict.flags());
    }
}
