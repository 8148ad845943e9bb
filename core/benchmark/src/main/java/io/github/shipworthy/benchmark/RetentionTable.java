package io.github.shipworthy.benchmark;

import io.github.shipworthy.benchmark.Retention.Keeper;
import java.io.IOException;
import java.util.List;

/** What stays in memory each way, in a virtual machine of its own. */
final class RetentionTable implements Section {

    private static final List<String> HEAP = List.of("-Xms4g", "-Xmx4g");

    private final int technologies;
    private final int naiveUpTo;

    RetentionTable(Extent extent) {
        this.technologies = extent.retained();
        this.naiveUpTo = extent.naiveUpTo();
    }

    @Override
    public List<String> measure() throws IOException, InterruptedException {
        Table table = header();
        for (Keeper keeper : Keeper.values()) {
            int size = keeper == Keeper.NAIVE ? Math.min(technologies, naiveUpTo) : technologies;
            Program program = Program.of(
                    keeper.words(), Program.java(), HEAP, Retention.class, keeper.name(), String.valueOf(size));
            row(table, keeper, size, Retention.parse(program.succeed().out()));
        }
        return table.lines();
    }

    static Table header() {
        return new Table(
                "way",
                "technologies",
                "kept after the first, bytes",
                "kept after " + Retention.AGAIN + " more, bytes",
                "held by a result, bytes a technology",
                "asked for reasons");
    }

    static void row(Table table, Keeper keeper, int technologies, Retention retention) {
        table.row(
                keeper.words(),
                Figures.whole(technologies),
                Figures.whole(retention.first()),
                Figures.whole(retention.further()),
                Figures.whole((double) retention.held() / technologies),
                keeper == Keeper.NAIVE ? "has none" : Figures.whole((double) retention.reasoned() / technologies));
    }
}
