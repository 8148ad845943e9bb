package io.github.shipworthy.standard;

import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyException;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of the standard policy that a test may change. */
final class PolicyCopy {

    private static final Pattern UNUSED = Pattern.compile("parameter `([^`]+)` is used by no rule");

    /** No day lies before itself, which a policy's check does not see. */
    private static final String NEVER = "today() < today()";

    private final Path directory;

    PolicyCopy(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("tables"));
        Files.createDirectories(directory.resolve("languages"));
        Files.createDirectories(directory.resolve("tests"));
        try (Stream<Path> files = Files.walk(StandardPolicy.DIRECTORY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(
                        StandardPolicy.DIRECTORY.relativize(file).toString());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }

    /** Changes a file; a change that changes nothing is a mistake of the test. */
    PolicyCopy edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = directory.resolve(file);
        String before = Files.readString(path, StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new AssertionError("the change left " + file + " as it was");
        }
        Files.writeString(path, after, StandardCharsets.UTF_8);
        return this;
    }

    /** Takes out the texts in other languages, which would speak of what is not there. */
    PolicyCopy withoutTexts() throws IOException {
        Path languages = directory.resolve("languages");
        try (Stream<Path> files = Files.list(languages)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return edit("policy.yaml", text -> text.replaceFirst("(?m)^languages: .*$", "languages: []"));
    }

    /**
     * Silences the rule of this name, wherever it stands: it keeps its words and never matches, so that what reads its
     * conclusions can still be loaded.
     */
    PolicyCopy withoutRule(String name) throws IOException {
        Pattern rule = Pattern.compile(
                "(rule \"" + Pattern.quote(name) + "\".*?\\$\\w+ : \\w+\\()(\\s*)(\\)?)", Pattern.DOTALL);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".drl")
                        && rule.matcher(Files.readString(file, StandardCharsets.UTF_8))
                                .find()) {
                    return edit(
                            String.valueOf(file.getFileName()),
                            text -> rule.matcher(text)
                                    .replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + " " + NEVER
                                            + (match.group(3).isEmpty() ? ", " : " )"))));
                }
            }
        }
        throw new AssertionError("no rule " + name);
    }

    /** The policy as it is now; parameters that only the missing parts used are taken out first. */
    Policy load() throws IOException {
        try {
            return Policy.load(directory);
        } catch (PolicyException e) {
            List<String> unused = e.problems().stream()
                    .map(Problem::message)
                    .map(UNUSED::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .toList();
            if (unused.size() < e.problems().size()) {
                throw e;
            }
            for (String key : unused) {
                edit("parameters.yaml", text -> text.replaceFirst("(?m)^  " + Pattern.quote(key) + ": .*\\n", ""));
            }
            return Policy.load(directory);
        }
    }
}
