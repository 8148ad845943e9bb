package io.github.shipworthy.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** What a change of a policy costs. */
final class ChangesTable implements Section {

    private final Extent extent;
    private final Map<Change, Measured> measured = new EnumMap<>(Change.class);

    ChangesTable(Extent extent) {
        this.extent = extent;
    }

    @Override
    public List<String> measure() throws RunnerException {
        Runs runs = new Runs(extent.pace());
        for (int round = 1; round <= extent.rounds(); round++) {
            for (Change change : Change.values()) {
                measured.computeIfAbsent(change, each -> new Measured()).add(runs.run(change.benchmark));
            }
        }
        Table table = new Table("change", "us", "spread", "CPU us", "kilobytes");
        measured.forEach((change, costs) -> table.row(
                change.words,
                Figures.significant(costs.time().median()),
                Figures.percent(costs.time().spread()),
                Figures.significant(costs.cpu().median()),
                Figures.whole(costs.bytes().median() / 1024)));
        return table.lines();
    }

    private enum Change {
        NUMBER("another number (`policy.with`)", "Changes.with"),
        RULE("one rule, two versions in turn (`policy.reload`, warm)", "Changes.reload"),
        NEW_RULE("one rule, as it was not before (`policy.reload`, warm)", "Changes.reloadUnseen"),
        ALL_RULES("all rules (`Policy.load`, warm)", "Changes.load");

        private final String words;
        private final String benchmark;

        Change(String words, String benchmark) {
            this.words = words;
            this.benchmark = benchmark;
        }
    }
}
