package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.testkit.written.FlowYaml;
import java.util.List;

/**
 * A value that a case expects, as it is written there.
 *
 * @param remark what stands after it
 */
record Expecting(String text, String remark) {

    static Expecting exactly(String value) {
        return new Expecting(FlowYaml.scalar(value), "");
    }

    static Expecting least(String number) {
        return new Expecting("{least: " + number + "}", "");
    }

    static Expecting most(String number) {
        return new Expecting("{most: " + number + "}", "");
    }

    static Expecting list(List<String> values) {
        return new Expecting(FlowYaml.list(values), "");
    }

    /** The same, with other values that would do as well. */
    Expecting or(List<String> others) {
        return others.isEmpty() ? this : new Expecting(text, "or " + String.join(", ", others));
    }
}
