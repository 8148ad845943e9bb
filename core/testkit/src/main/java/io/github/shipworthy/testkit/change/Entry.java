package io.github.shipworthy.testkit.change;

import io.github.shipworthy.problem.Visible;
import java.util.regex.Pattern;

/** A move as a contract lists it, with the reason left to be filled in: as it stands, the contract refuses it. */
final class Entry {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._/-]|:(?=[A-Za-z0-9]))*");

    private Entry() {}

    static String of(Move move) {
        return "- {id: " + value(move.id()) + ", what: " + value(move.what()) + ", from: " + value(move.from())
                + ", to: " + value(move.to()) + ", why: }";
    }

    private static String value(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : "\"" + Visible.text(text.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }
}
