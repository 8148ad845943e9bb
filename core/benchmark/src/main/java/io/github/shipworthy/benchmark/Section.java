package io.github.shipworthy.benchmark;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** A part of what is measured, which ends in Markdown. */
interface Section {

    /** Measures, all ways taking turns, and says what came of it, line by line. */
    List<String> measure() throws RunnerException, IOException, InterruptedException;
}
