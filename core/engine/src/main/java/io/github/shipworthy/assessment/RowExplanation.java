package io.github.shipworthy.assessment;

/** A row told as text. */
final class RowExplanation {

    private RowExplanation() {}

    static String of(Row row) {
        return row.id();
    }
}
