package io.github.shipworthy.policy;

import io.github.shipworthy.problem.Location;

/** Turns offsets into a text into lines and columns. */
record Places(String file, String text) {

    /** The place of the character at an offset; the end of the text for one beyond it. */
    Location at(int offset) {
        int end = Math.min(Math.max(offset, 0), text.length());
        int line = 1;
        int start = 0;
        for (int index = text.indexOf('\n'); index >= 0 && index < end; index = text.indexOf('\n', index + 1)) {
            line++;
            start = index + 1;
        }
        return new Location(file, line, end - start + 1);
    }

    /** The offset at which a line begins, counted from 1. */
    int startOf(int line) {
        int start = 0;
        for (int current = 1; current < line; current++) {
            int newline = text.indexOf('\n', start);
            if (newline < 0) {
                return text.length();
            }
            start = newline + 1;
        }
        return start;
    }

    /** A line without its end, counted from 1. */
    String line(int number) {
        int start = startOf(number);
        int end = text.indexOf('\n', start);
        return (end < 0 ? text.substring(start) : text.substring(start, end)).stripTrailing();
    }
}
