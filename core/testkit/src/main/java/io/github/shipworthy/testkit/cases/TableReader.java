package io.github.shipworthy.testkit.cases;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a case of each row of a CSV file. */
final class TableReader {

    private static final String CASE = "case";
    private static final String TECHNOLOGY = "technology";
    private static final String ROW = "row";
    private static final String GIVEN = "given ";
    private static final String EXPECT = "expect ";
    private static final String PARAMETER = "parameter ";
    private static final int LONGEST_NAME = 200;

    private final FileReader reader;
    private final Mapping table;
    private final String name;

    TableReader(FileReader reader, Mapping table) {
        this.reader = reader;
        this.table = table;
        this.name = Nodes.text(table, "name").orElse("");
    }

    void read() {
        Node from = table.value("from").orElseThrow();
        Optional<Mapping> given = reader.given(table);
        Sources.named(reader.file(), from, List.of(".csv"), reader.problems())
                .ifPresent(path -> Sources.bytes(path, from.at(), Limits.POLICY, reader.problems())
                        .flatMap(bytes -> text(path, bytes))
                        .ifPresent(text -> rows(path, text, given)));
    }

    private Optional<String> text(Path path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // A spreadsheet saves UTF-8 with a mark in front.
            return shown(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problem(Location.of(path.toString()), "is not UTF-8 text");
            return Optional.empty();
        }
    }

    /** A text of which every character can be seen: names of tests are shown in terminals and reports. */
    private Optional<String> shown(Path path, String text) {
        int line = 1;
        int column = 1;
        for (int c : text.codePoints().toArray()) {
            if (c == '\n') {
                line++;
                column = 0;
            } else if (c != '\r' && c != '\t' && Visible.hidden(c)) {
                problem(
                        new Location(path.toString(), line, column),
                        "a table may not hold the hidden character " + Visible.text(Character.toString(c)));
                return Optional.empty();
            }
            column++;
        }
        return Optional.of(text);
    }

    private void rows(Path path, String text, Optional<Mapping> given) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .commentStrategy(CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            csv.forEach(records::add);
        } catch (CsvParseException | IOException e) {
            problem(Location.of(path.toString()), "is not a CSV file: " + e.getMessage());
            return;
        }
        if (records.size() < 2) {
            problem(
                    Location.of(path.toString()),
                    "has no row; its first line names the columns, each further one is a case");
            return;
        }
        Optional<List<String>> columns = columns(path, records.get(0));
        if (columns.isPresent()) {
            int before = reader.problems().size();
            TableWords words = new TableWords(table, records.get(0).getFields());
            records.subList(1, records.size()).stream()
                    .filter(words::takes)
                    .forEach(record -> row(path, columns.get(), record, words, given));
            words.problems(reader.problems().size() == before).forEach(reader.problems()::add);
        }
    }

    private Optional<List<String>> columns(Path path, CsvRecord header) {
        Map<String, String> renamed = Nodes.texts(table, "columns");
        List<String> columns = new ArrayList<>();
        Location at = at(path, header);
        int before = reader.problems().size();
        for (String field : header.getFields()) {
            String column = renamed.getOrDefault(field.strip(), field.strip());
            boolean ignored = column.equals("~") || (!renamed.isEmpty() && !renamed.containsKey(field.strip()));
            if (!ignored && !isColumn(column)) {
                reader.problems()
                        .add(new Problem(
                                at,
                                "`" + column + "` is no column of a table; allowed are `case`, `technology`,"
                                        + " `row`, `given PATH`, `parameter KEY`, `expect PATH`",
                                Maybe.hint(column, List.of(CASE, TECHNOLOGY, ROW))));
            } else if (!ignored && columns.contains(column)) {
                problem(at, "column `" + column + "` occurs twice");
            }
            columns.add(ignored ? "" : column);
        }
        renamed.keySet().stream()
                .filter(field -> header.getFields().stream().map(String::strip).noneMatch(field::equals))
                .forEach(field -> reader.problems()
                        .add(new Problem(at, "has no column `" + field + "`", Maybe.hint(field, header.getFields()))));
        if (columns.stream().noneMatch(column -> column.startsWith(EXPECT))) {
            problem(at, "has no column that expects something, `expect PATH`");
        }
        if (columns.contains(TECHNOLOGY) && columns.contains(ROW)) {
            problem(at, "has a column `technology` and a column `row`; a row speaks of one thing");
        }
        return reader.problems().size() == before ? Optional.of(columns) : Optional.empty();
    }

    private static boolean isColumn(String column) {
        return column.equals(CASE)
                || column.equals(TECHNOLOGY)
                || column.equals(ROW)
                || List.of(GIVEN, EXPECT, PARAMETER).stream()
                        .anyMatch(start -> column.startsWith(start) && column.length() > start.length());
    }

    private void row(Path path, List<String> columns, CsvRecord record, TableWords words, Optional<Mapping> given) {
        Location at = at(path, record);
        if (record.getFieldCount() != columns.size()) {
            problem(at, "this row has " + record.getFieldCount() + " cells; the header has " + columns.size());
            return;
        }
        String title = "";
        String subject = "";
        String kind = "expect";
        Optional<Mapping> varied = given;
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, Map<String, Node.Entry>> expected = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            String column = columns.get(index);
            String printed = record.getField(index).strip();
            String cell = column.isEmpty() ? "" : words.of(printed);
            if (column.equals(CASE)) {
                title = printed;
            } else if (column.equals(TECHNOLOGY) || column.equals(ROW)) {
                subject = cell;
                kind = column.equals(ROW) ? "rows" : "expect";
                title = title.isEmpty() ? printed : title;
            } else if (column.startsWith(GIVEN) && !cell.isEmpty()) {
                String fact = column.substring(GIVEN.length());
                varied = varied.flatMap(below -> reader.with(below, fact, Cells.node(cell, at)));
            } else if (column.startsWith(PARAMETER) && !cell.isEmpty()) {
                parameters.put(column.substring(PARAMETER.length()), cell);
            }
        }
        int before = reader.problems().size();
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).startsWith(EXPECT) && !record.getField(index).isBlank()) {
                String cell = words.of(record.getField(index).strip());
                expect(columns.get(index).substring(EXPECT.length()), subject, cell, at, expected);
            }
        }
        if (reader.problems().size() > before) {
            return;
        }
        String row = title.isEmpty() ? "line " + at.line() : title;
        if (row.length() > LONGEST_NAME) {
            problem(at, "the case's name has " + row.length() + " characters; allowed are " + LONGEST_NAME);
            return;
        }
        if (!subject.isEmpty() && words.corrects(row)) {
            expected.computeIfAbsent(subject, id -> new LinkedHashMap<>());
        }
        Map<String, Node.Entry> subjects = new LinkedHashMap<>();
        expected.forEach((id, values) ->
                subjects.put(id, new Node.Entry(at, words.corrected(row, new Mapping(at, values)))));
        reader.add(
                table,
                name + ": " + row,
                at,
                varied,
                reader.expectation(Overlay.mapping(at, kind, new Mapping(at, subjects))),
                parameters);
    }

    private void expect(
            String path, String subject, String cell, Location at, Map<String, Map<String, Node.Entry>> expected) {
        int dot = path.lastIndexOf('.');
        String id = subject.isEmpty() && dot > 0 ? path.substring(0, dot) : subject;
        String value = subject.isEmpty() ? path.substring(dot + 1) : path;
        if (id.isEmpty()) {
            problem(
                    at,
                    "`" + EXPECT + path
                            + "` speaks of no technology; write `expect ID.NAME`, or add a column `technology` or `row`");
            return;
        }
        expected.computeIfAbsent(id, key -> new LinkedHashMap<>()).put(value, new Node.Entry(at, Cells.node(cell, at)));
    }

    private static Location at(Path path, CsvRecord record) {
        return new Location(path.toString(), (int) record.getStartingLineNumber(), 1);
    }

    private void problem(Location at, String message) {
        reader.problems().add(new Problem(at, message));
    }
}
