package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.testkit.cases.Expected;
import io.github.shipworthy.testkit.values.RowValues;
import java.util.List;

/** Assertions about a row of a portfolio: of its plan, gaps, risks and so on. Every failure tells the whole explanation. */
public final class RowAssert extends Told<RowAssert, Row> {

    private final RowValues values;

    RowAssert(AssessmentAssert whole, Row actual) {
        super(whole, actual, RowAssert.class);
        this.values = RowValues.of(actual);
    }

    @Override
    String id() {
        return actual.id();
    }

    @Override
    List<Reason> reasons() {
        return actual.reasons();
    }

    @Override
    String explanation() {
        return actual.explain();
    }

    /**
     * Checks a value, such as {@code probability}; numbers are compared as numbers.
     *
     * @param value {@code none} when there may be none; of a list its one item
     */
    public RowAssert hasValue(String name, String value) {
        requireName(name);
        Expected expected = Expected.value(value);
        (values.isList(name) ? expected.differs(values.list(name)) : expected.differs(values.text(name)))
                .ifPresent(difference -> fail(id() + " " + name + ": " + difference));
        return this;
    }

    /** Checks a list, such as {@code drivers}, in any order. */
    public RowAssert hasValues(String name, String... items) {
        requireName(name);
        Expected expected = new Expected.All(List.of(items));
        (values.isList(name) ? expected.differs(values.list(name)) : expected.differs(values.text(name)))
                .ifPresent(difference -> fail(id() + " " + name + ": " + difference));
        return this;
    }

    private void requireName(String name) {
        if (!values.names().contains(name)
                && !(known().whole() && known().results().contains(name))) {
            String maybe = Words.maybe(name, values.names());
            fail(id() + " " + name + ": a row of this sort has no such value" + (maybe.isEmpty() ? "." : maybe)
                    + " Its values are " + String.join(", ", values.names()));
        }
    }
}
