package io.github.shipworthy.policy;

import com.google.common.hash.Hashing;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of the files of a policy and their hashes, as {@code sha256sum} writes it. A directory that has one is used only
 * when it holds exactly the files listed, so that a half-written one never is.
 */
final class Manifest {

    static final String NAME = "policy.sha256";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](?:\\./)?(.+)");

    private Manifest() {}

    /** Adds what of the files is not as the manifest says. */
    static void compare(String label, byte[] manifest, Map<String, byte[]> files, List<Problem> problems) {
        Set<String> listed = new HashSet<>();
        List<String> lines =
                new String(manifest, StandardCharsets.UTF_8).lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            List<Problem> found = new ArrayList<>();
            compare(new Location(label, index + 1, 1), lines.get(index), files, listed, found);
            String text = lines.get(index);
            found.forEach(problem -> problems.add(problem.on(text)));
        }
        files.keySet().stream()
                .filter(name -> !listed.contains(name))
                .forEach(name -> problems.add(new Problem(
                        Location.of(label), "does not list `" + name + "`, which stands in the directory")));
    }

    private static void compare(
            Location at, String text, Map<String, byte[]> files, Set<String> listed, List<Problem> problems) {

        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            problems.add(new Problem(
                    at, "is no line of a manifest: 64 hexadecimal digits in lower case, two blanks and a file's name"));
            return;
        }
        String name = line.group(2);
        byte[] bytes = files.get(name);
        if (!listed.add(name)) {
            problems.add(new Problem(at, "`" + name + "` is listed twice"));
        } else if (bytes == null) {
            problems.add(new Problem(
                    at, "`" + name + "` is listed and no file of the policy", Maybe.hint(name, files.keySet())));
        } else if (!Hashing.sha256().hashBytes(bytes).toString().equals(line.group(1))) {
            problems.add(new Problem(
                    at,
                    "`" + name + "` is not the file whose hash this is",
                    Optional.of("It is half-written or edited since; write the manifest last.")));
        }
    }
}
