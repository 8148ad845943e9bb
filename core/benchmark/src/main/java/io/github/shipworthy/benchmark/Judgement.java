package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Row;
import java.util.List;

/**
 * What {@link Handwritten} says of a portfolio.
 *
 * @param verdicts the candidates in rank order, then the others by id
 * @param entries the rows in the order of the library's
 */
record Judgement(List<Verdict> verdicts, List<Entry> entries) {

    /**
     * A row of a table.
     *
     * @param row as the library makes it, but without its reasons
     * @param reasons why, by rule and finding alone
     */
    record Entry(Row row, List<Because> reasons) {}
}
