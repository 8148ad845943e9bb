package io.github.shipworthy.standard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of the report, as its authors printed them. No rule reads them. */
final class ReportTables {

    private ReportTables() {}

    /** The rows of a table, without its comment and its header. */
    static List<List<String>> rows(String table) {
        try (InputStream stream =
                Objects.requireNonNull(ReportTables.class.getResourceAsStream("/report/" + table + ".csv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
