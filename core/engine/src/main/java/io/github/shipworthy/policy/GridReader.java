package io.github.shipworthy.policy;

import com.google.common.base.CharMatcher;
import com.google.common.math.IntMath;
import com.google.common.primitives.ImmutableIntArray;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.policy.Definition.GridDefinition;
import io.github.shipworthy.policy.Definition.Trend;
import io.github.shipworthy.policy.Definition.Word;
import io.github.shipworthy.policy.Grid.Column;
import io.github.shipworthy.policy.Grid.Row;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.problem.Visible;
import io.github.shipworthy.vocabulary.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a grid, {@code tables/NAME.csv}. A cell of a condition column holds a value, several with {@code |} between
 * them, or {@code *} for any; a cell of an outcome column a value or {@code -} for none. Cells are values, never code.
 */
final class GridReader {

    private static final String WHY = "why";
    private static final String ANY = "*";
    private static final String UNKNOWN = "UNKNOWN";
    private static final String NO_OUTCOME = "-";
    private static final int MOST_CELLS = 100_000;
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_CHARACTERS = 4_000;

    private final GridDefinition definition;
    private final String file;
    private final List<Column> columns;
    private final List<Result> outcomes;
    private final List<Problem> problems;

    private GridReader(
            GridDefinition definition,
            String file,
            List<Column> columns,
            List<Result> outcomes,
            List<Problem> problems) {
        this.definition = definition;
        this.file = file;
        this.columns = columns;
        this.outcomes = outcomes;
        this.problems = problems;
    }

    /** The grid that a table is, or empty when it has problems. */
    static Optional<Grid> read(GridDefinition grid, Definition definition, PolicyFiles source, List<Problem> problems) {
        int before = problems.size();
        List<Column> columns = new ArrayList<>();
        for (Word given : grid.given()) {
            Columns.column(given, definition, problems).ifPresent(columns::add);
        }
        List<Result> outcomes = new ArrayList<>();
        for (Word then : grid.then()) {
            outcome(then, definition, problems).ifPresent(outcomes::add);
        }
        String name = PolicyFiles.TABLES + grid.name() + ".csv";
        if (!source.has(name)) {
            problems.add(new Problem(grid.at(), "there is no file `" + name + "`"));
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        return source.text(name, problems)
                .flatMap(text -> new GridReader(grid, source.label(name), columns, outcomes, problems).grid(text));
    }

    private static Optional<Result> outcome(Word then, Definition definition, List<Problem> problems) {
        Result result = definition.results().get(then.name());
        if (result == null || result.isScore()) {
            List<String> levels = definition.results().values().stream()
                    .filter(candidate -> !candidate.isScore())
                    .map(Result::name)
                    .toList();
            problems.add(new Problem(
                    then.at(),
                    "a grid cannot conclude `" + then.name() + "`; allowed is a level: " + String.join(", ", levels),
                    Maybe.hint(then.name(), levels)));
            return Optional.empty();
        }
        return Optional.of(result);
    }

    private Optional<Grid> grid(String text) {
        int before = problems.size();
        if (CharMatcher.is('"').countIn(text) % 2 != 0) {
            problems.add(new Problem(Location.of(file), "has a quotation mark that is never closed"));
            return Optional.empty();
        }
        int hidden = firstHidden(text);
        if (hidden >= 0) {
            problems.add(new Problem(
                    new Places(file, text).at(hidden),
                    "a table may not hold the hidden character "
                            + Visible.text(Character.toString(text.codePointAt(hidden)))));
            return Optional.empty();
        }
        List<Line> lines = lines(text);
        if (lines.isEmpty()) {
            problems.add(new Problem(Location.of(file), "is empty; its first line names the columns"));
            return Optional.empty();
        }
        Line header = lines.get(0);
        checkSize(lines);
        if (problems.size() == before) {
            checkHeader(header);
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        Cells cells = new Cells(size());
        List<Row> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            if (line.fields().size() != header.fields().size()) {
                problems.add(new Problem(
                        line.at(0),
                        "this row has " + line.fields().size() + " cells; the header has "
                                + header.fields().size()));
                cells.broken = true;
            } else {
                row(header, line, cells).ifPresent(rows::add);
            }
        }
        cells.reportGaps();
        if (problems.size() > before) {
            return Optional.empty();
        }
        cells.reportTrends();
        cells.reportIdleColumns(header);
        return problems.stream().skip(before).anyMatch(Problem::isError)
                ? Optional.empty()
                : Optional.of(new Grid(definition.name(), columns, outcomes, rows, cells.places(rows)));
    }

    /** How many combinations of values there are; beyond the most allowed it may be less than the truth. */
    private int size() {
        int size = 1;
        for (Column column : columns) {
            size = IntMath.saturatedMultiply(size, column.values().size());
        }
        return size;
    }

    private List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Places places = new Places(file, table);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(table)) {
            for (CsvRecord csv : reader) {
                int line = (int) csv.getStartingLineNumber();
                lines.add(new Line(file, line, places.line(line), csv.getFields()));
            }
        } catch (CsvParseException e) {
            problems.add(new Problem(Location.of(file), "is not a table: " + e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    /** Where a character without a shape stands, line ends and tabs apart, or -1. */
    private static int firstHidden(String table) {
        int start = table.startsWith("\uFEFF") ? 1 : 0;
        for (int index = start; index < table.length(); index += Character.charCount(table.codePointAt(index))) {
            int c = table.codePointAt(index);
            if (c != '\n' && c != '\r' && c != '\t' && Visible.hidden(c)) {
                return index;
            }
        }
        return -1;
    }

    private void checkSize(List<Line> lines) {
        if (lines.size() - 1 > MOST_ROWS) {
            problems.add(new Problem(
                    Location.of(file), "has " + (lines.size() - 1) + " rows; a table may have " + MOST_ROWS));
        }
        for (Line line : lines) {
            if (line.fields().size() > MOST_COLUMNS) {
                problems.add(new Problem(
                        line.at(0), "has " + line.fields().size() + " cells; a row may have " + MOST_COLUMNS));
            }
            for (String cell : line.fields()) {
                if (cell.length() > MOST_CHARACTERS) {
                    problems.add(new Problem(
                            line.at(0), "a cell has " + cell.length() + " characters; it may have " + MOST_CHARACTERS));
                    break;
                }
            }
        }
    }

    private void checkHeader(Line header) {
        List<String> wanted = new ArrayList<>();
        for (Column column : columns) {
            wanted.add(column.name());
        }
        for (Result outcome : outcomes) {
            wanted.add(outcome.name());
        }
        wanted.add(WHY);
        List<String> found = header.fields();
        for (int index = 0; index < found.size(); index++) {
            String name = found.get(index);
            if (!wanted.contains(name)) {
                problems.add(new Problem(
                        header.at(index),
                        "`" + name + "` is no column of this grid; its columns are " + String.join(", ", wanted),
                        Maybe.hint(name, wanted)));
            } else if (found.indexOf(name) < index) {
                problems.add(new Problem(header.at(index), "column `" + name + "` stands here twice"));
            }
        }
        for (String name : wanted) {
            if (!found.contains(name)) {
                problems.add(new Problem(header.at(0), "column `" + name + "` is missing"));
            }
        }
        if (size() > MOST_CELLS) {
            problems.add(new Problem(header.at(0), "this grid has more than " + MOST_CELLS + " combinations"));
        }
    }

    private Optional<Row> row(Line header, Line line, Cells cells) {
        int before = problems.size();
        List<List<Integer>> matched = new ArrayList<>();
        for (Column column : columns) {
            matched.add(places(line, header.fields().indexOf(column.name()), column.values(), column.name()));
        }
        int[] ranks = new int[outcomes.size()];
        for (int index = 0; index < ranks.length; index++) {
            ranks[index] =
                    rank(line, header.fields().indexOf(outcomes.get(index).name()), outcomes.get(index));
        }
        int why = header.fields().indexOf(WHY);
        if (line.fields().get(why).isBlank()) {
            problems.add(new Problem(line.at(why), "a row says why it is so, and this one does not"));
        }
        if (problems.size() > before) {
            cells.broken = true;
            return Optional.empty();
        }
        Row row = new Row(
                ImmutableIntArray.copyOf(ranks),
                new GridRow(definition.name(), line.fields().get(why).strip(), line.at(0)));
        cells.fill(row, matched);
        return Optional.of(row);
    }

    private List<Integer> places(Line line, int field, List<String> values, String column) {
        String cell = line.fields().get(field).strip();
        if (cell.equals(ANY)) {
            return IntStream.range(0, values.size()).boxed().toList();
        }
        TreeSet<Integer> places = new TreeSet<>();
        for (String part : cell.split("\\|", -1)) {
            String value = part.strip();
            if (!values.contains(value)) {
                problems.add(notAllowed(line.at(field), column, value, values, ANY));
            } else if (!places.add(values.indexOf(value))) {
                problems.add(new Problem(line.at(field), "`" + value + "` stands twice in this cell"));
            }
        }
        return List.copyOf(places);
    }

    private int rank(Line line, int field, Result outcome) {
        String value = line.fields().get(field).strip();
        if (value.equals(NO_OUTCOME)) {
            return -1;
        }
        Optional<Level> level = outcome.level(value);
        if (level.isEmpty()) {
            problems.add(notAllowed(line.at(field), outcome.name(), value, outcome.values(), NO_OUTCOME));
            return -1;
        }
        return level.get().rank();
    }

    private static Problem notAllowed(
            Location at, String column, String value, Collection<String> values, String special) {
        return new Problem(
                at,
                "`" + value + "` is no value of `" + column + "`; allowed are " + String.join(", ", values) + " or `"
                        + special + "`",
                Maybe.hint(value, values));
    }

    /** Which row each combination of values has. */
    private final class Cells {

        private final @Nullable Row[] rows;
        private boolean broken;

        Cells(int size) {
            rows = new Row[size];
        }

        void fill(Row row, List<List<Integer>> matched) {
            fill(row, matched, 0, 0);
        }

        private boolean fill(Row row, List<List<Integer>> matched, int column, int cell) {
            if (column == matched.size()) {
                Row other = rows[cell];
                if (other != null) {
                    problems.add(new Problem(
                            row.cited().at(),
                            "this row and the one in line " + other.cited().at().line() + " both cover "
                                    + describe(cell)));
                    broken = true;
                    return false;
                }
                rows[cell] = row;
                return true;
            }
            int size = columns.get(column).values().size();
            for (int place : matched.get(column)) {
                if (!fill(row, matched, column + 1, cell * size + place)) {
                    return false;
                }
            }
            return true;
        }

        ImmutableIntArray places(List<Row> all) {
            return ImmutableIntArray.copyOf(
                    Arrays.stream(rows).mapToInt(all::indexOf).toArray());
        }

        void reportGaps() {
            if (definition.partial() || broken) {
                return;
            }
            List<String> gaps = new ArrayList<>();
            for (int cell = 0; cell < rows.length; cell++) {
                if (rows[cell] == null) {
                    gaps.add(describe(cell));
                }
            }
            if (!gaps.isEmpty()) {
                String more = gaps.size() > 3 ? " and " + (gaps.size() - 3) + " more" : "";
                problems.add(new Problem(
                        new Location(file, 1, 1),
                        "no row covers " + String.join("; ", gaps.subList(0, Math.min(3, gaps.size()))) + more,
                        Optional.of("Add a row, or declare the table `partial: true`.")));
            }
        }

        /** A grid says where its outcomes move when a condition rises; one pair of cells is enough to break it. */
        void reportTrends() {
            definition.monotone().forEach((name, trend) -> {
                int column = columnOf(name);
                for (int cell = 0; cell < rows.length; cell++) {
                    Optional<Integer> next = next(cell, column);
                    if (next.isPresent() && breaks(trend, rows[cell], rows[next.get()])) {
                        Row row = Objects.requireNonNull(rows[next.get()]);
                        problems.add(new Problem(
                                row.cited().at(),
                                "`" + name + "` is declared " + trend.name().toLowerCase(Locale.ROOT) + ", and "
                                        + describe(next.get()) + " gives " + outcome(next.get()) + " after "
                                        + outcome(cell) + " for " + describe(cell)));
                        return;
                    }
                }
            });
        }

        /** A column whose value changes no outcome is probably read for nothing. */
        void reportIdleColumns(Line header) {
            for (int column = 0; column < columns.size() && columns.size() > 1; column++) {
                boolean idle = true;
                for (int cell = 0; cell < rows.length && idle; cell++) {
                    int next = cell + stride(column);
                    idle = valueOf(cell, column) + 1
                                    == columns.get(column).values().size()
                            || same(rows[cell], rows[next]);
                }
                if (idle) {
                    String name = columns.get(column).name();
                    problems.add(Problem.warning(
                            header.at(header.fields().indexOf(name)),
                            "column `" + name + "` never matters: no outcome depends on it",
                            Optional.of("Leave it out of the table and of `given`.")));
                }
            }
        }

        private int columnOf(String name) {
            int column = 0;
            while (!columns.get(column).name().equals(name)) {
                column++;
            }
            return column;
        }

        private int stride(int column) {
            int stride = 1;
            for (int after = column + 1; after < columns.size(); after++) {
                stride *= columns.get(after).values().size();
            }
            return stride;
        }

        private int valueOf(int cell, int column) {
            return cell / stride(column) % columns.get(column).values().size();
        }

        /** The cell with the next value of a column; what is not known stands in no order. */
        private Optional<Integer> next(int cell, int column) {
            List<String> values = columns.get(column).values();
            int value = valueOf(cell, column);
            return value + 1 < values.size()
                            && !values.get(value).equals(UNKNOWN)
                            && !values.get(value + 1).equals(UNKNOWN)
                    ? Optional.of(cell + stride(column))
                    : Optional.empty();
        }

        private boolean breaks(Trend trend, @Nullable Row row, @Nullable Row next) {
            if (row == null || next == null) {
                return false;
            }
            for (int outcome = 0; outcome < row.ranks().length(); outcome++) {
                int before = row.ranks().get(outcome);
                int after = next.ranks().get(outcome);
                if (before >= 0 && after >= 0 && (trend == Trend.RISING ? after < before : after > before)) {
                    return true;
                }
            }
            return false;
        }

        private boolean same(@Nullable Row row, @Nullable Row next) {
            return Objects.equals(row == null ? null : row.ranks(), next == null ? null : next.ranks());
        }

        private String outcome(int cell) {
            Row row = Objects.requireNonNull(rows[cell]);
            return IntStream.range(0, outcomes.size())
                    .filter(index -> row.ranks().get(index) >= 0)
                    .mapToObj(index ->
                            outcomes.get(index).values().get(row.ranks().get(index)))
                    .collect(Collectors.joining(", "));
        }

        private String describe(int cell) {
            List<String> parts = new ArrayList<>();
            int rest = cell;
            for (int column = columns.size() - 1; column >= 0; column--) {
                List<String> values = columns.get(column).values();
                parts.add(0, columns.get(column).name() + " " + values.get(rest % values.size()));
                rest /= values.size();
            }
            return String.join(", ", parts);
        }
    }

    /**
     * A line of a table.
     *
     * @param text the line as written, to find columns in
     */
    private record Line(String file, int number, String text, List<String> fields) {

        /** Where a cell begins. */
        Location at(int field) {
            int commas = 0;
            boolean quoted = false;
            for (int index = 0; index < text.length() && commas <= field; index++) {
                if (commas == field) {
                    return new Location(file, number, index + 1);
                }
                char c = text.charAt(index);
                quoted ^= c == '"';
                if (c == ',' && !quoted) {
                    commas++;
                }
            }
            return new Location(file, number, text.length() + 1);
        }
    }
}
