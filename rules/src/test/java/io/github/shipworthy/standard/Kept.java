package io.github.shipworthy.standard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.util.diff.DiffUtils;

/**
 * Files that show in a review what a policy change moves. Run the tests with {@code -Dkeep=true} to write them anew, and
 * read the difference before committing it.
 */
final class Kept {

    private static final Path FOLDER = Path.of("src/test/resources/kept");
    private static final Pattern PART = Pattern.compile("@@ -(\\d+).*");
    private static final int CONTEXT = 3;
    private static final int MOST_LINES = 400;

    private Kept() {}

    static void is(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("keep")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual, StandardCharsets.UTF_8);
        }
        String kept = read(name);
        if (!kept.equals(actual)) {
            throw new AssertionError(
                    "What comes out is not what " + file + " keeps. If it should be, run with -Dkeep=true"
                            + " and commit this difference:\n" + difference(name, kept, actual));
        }
    }

    static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
    }

    /** A unified difference, of which each part names what it is about. */
    static String difference(String name, String kept, String actual) {
        List<String> before = lines(kept);
        List<String> lines =
                DiffUtils.generateUnifiedDiff(name, name, before, DiffUtils.diff(before, lines(actual)), CONTEXT);
        String shown = lines.stream()
                .limit(MOST_LINES)
                .map(line -> line + about(before, line))
                .collect(Collectors.joining("\n"));
        return lines.size() <= MOST_LINES ? shown : shown + "\n… and " + (lines.size() - MOST_LINES) + " more lines";
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** Of a line that begins a part, the last id before it that stands no deeper; of any other nothing. */
    private static String about(List<String> before, String line) {
        Matcher part = PART.matcher(line);
        if (!part.matches()) {
            return "";
        }
        int first = Integer.parseInt(part.group(1));
        return before.stream()
                .limit(first)
                .filter(each -> each.strip().startsWith("\"id\": "))
                .filter(each -> depth(each) <= depth(before.get(first - 1)))
                .reduce((one, next) -> next)
                .map(id -> " " + id.strip())
                .orElse("");
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }
}
