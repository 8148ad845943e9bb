package io.github.shipworthy.problem;

/**
 * A place in an input: a file name as the caller gave it, a line and a column, both counted from 1. Line 0 means the
 * input as a whole, or an input without lines such as a record built in Java.
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

    /** The input as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    /** By file, then line, then column. */
    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, or the file alone when there is no line. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
