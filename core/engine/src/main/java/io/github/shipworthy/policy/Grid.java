package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.policy.Definition.Trend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A grid: for each combination of the values of its columns, at most one row. Looked up in constant time.
 *
 * @param cells the place of each combination's row among the rows, or -1 for none; the last column changes fastest
 */
record Grid(String name, List<Column> columns, List<Result> outcomes, List<Row> rows, ImmutableIntArray cells) {

    /** The row for a part; empty when there is none. */
    Optional<Row> row(Considered part) {
        int row = place(part);
        return row < 0 ? Optional.empty() : Optional.of(rows.get(row));
    }

    /** The place of the row for a part among the rows, or -1 when there is none. */
    int place(Considered part) {
        int cell = 0;
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            cell = cell * column.values().size() + column.reader().applyAsInt(part);
        }
        return cells.get(cell);
    }

    /** Whether its outcomes move, or stay, as declared when a condition's value rises. */
    boolean follows(Map<String, Trend> trends) {
        int width = 1;
        for (int index = columns.size() - 1; index >= 0; index--) {
            int size = columns.get(index).values().size();
            Trend trend = trends.get(columns.get(index).name());
            for (int cell = 0; cell < cells.length() && trend != null; cell++) {
                boolean last = cell / width % size == size - 1;
                if (!last && breaks(trend, cells.get(cell), cells.get(cell + width))) {
                    return false;
                }
            }
            width *= size;
        }
        return true;
    }

    private boolean breaks(Trend trend, int row, int next) {
        for (int outcome = 0; row >= 0 && next >= 0 && outcome < outcomes.size(); outcome++) {
            int before = rows.get(row).ranks().get(outcome);
            int after = rows.get(next).ranks().get(outcome);
            if (before >= 0 && after >= 0 && (trend == Trend.RISING ? after < before : after > before)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A condition column.
     *
     * @param values what it can hold, in order
     * @param reader the place of a part's value among them
     */
    record Column(String name, List<String> values, ToIntFunction<Considered> reader) {}

    /**
     * A row.
     *
     * @param ranks for each outcome the place of its value on its scale, or -1 for none
     * @param cited as reasons name it
     */
    record Row(ImmutableIntArray ranks, GridRow cited) {}
}
