package io.github.shipworthy.benchmark;

import java.util.List;

/** What measures each topic. */
record Sections(Extent extent, CommandJar command, List<Jdk> jdks) {

    Section of(Topic topic) {
        return switch (topic) {
            case THROUGHPUT -> new ThroughputTable(extent);
            case TURNS -> new TurnsTable(extent);
            case GROWTH -> new GrowthTable(extent);
            case LATENCY -> new LatencyTable(extent);
            case RETENTION -> new RetentionTable(extent);
            case WHAT_IF -> new WhatIfTable(extent);
            case CHANGES -> new ChangesTable(extent);
            case COLD_START -> new ColdStartTable(extent, command, jdks);
            case STREAMING -> new StreamingTable(extent, command, jdks);
        };
    }
}
