package io.github.shipworthy.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A change of the standard policy that somebody could make in good faith and that makes it wrong.
 *
 * @param name the number and the name of its file
 * @param why what makes it plausible
 */
record WrongPolicy(String name, String why, List<Edit> edits) {

    private static final Path FOLDER = Path.of("src/test/resources/wrong");
    private static final Pattern FILE = Pattern.compile("why: ([^\n]+)\n(\n=== .*)", Pattern.DOTALL);
    private static final Pattern EDIT =
            Pattern.compile("\n=== (\\S+)\n--- find\n(.+?)\n--- instead\n(.*?)(?=\n=== |\\z)", Pattern.DOTALL);

    /** A text that stands once in a file of the policy, and what takes its place. */
    record Edit(String file, String find, String instead) {}

    /** All of them, in the order of their numbers. */
    static List<WrongPolicy> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(WrongPolicy::read).toList();
        }
    }

    private static WrongPolicy read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Matcher whole = FILE.matcher(text);
            if (!whole.matches()) {
                throw new AssertionError(file + " does not begin with `why: …` and an edit");
            }
            List<Edit> edits = EDIT.matcher(whole.group(2))
                    .results()
                    .map(edit -> new Edit(
                            edit.group(1),
                            edit.group(2).stripTrailing(),
                            edit.group(3).stripTrailing()))
                    .toList();
            if (edits.size() != text.split("\n=== ", -1).length - 1) {
                throw new AssertionError(file + " has an edit without `--- find` and `--- instead`");
            }
            return new WrongPolicy(String.valueOf(file.getFileName()).replace(".txt", ""), whole.group(1), edits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a copy of the policy wrong; a text that does not stand there once is a mistake of the test. */
    PolicyCopy in(PolicyCopy copy) throws IOException {
        for (Edit edit : edits) {
            copy.edit(edit.file(), text -> {
                int at = text.indexOf(edit.find());
                if (at < 0 || text.indexOf(edit.find(), at + 1) >= 0) {
                    throw new AssertionError(name + ": " + (at < 0 ? "nothing" : "more than one place") + " in "
                            + edit.file() + " reads\n" + edit.find());
                }
                return text.substring(0, at)
                        + edit.instead()
                        + text.substring(at + edit.find().length());
            });
        }
        return copy;
    }
}
