package io.github.shipworthy.testkit.written;

import io.github.shipworthy.document.Node;
import io.github.shipworthy.document.Node.Mapping;
import io.github.shipworthy.document.Node.Scalar;
import io.github.shipworthy.document.Node.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** YAML on one line, which reads as what was written. */
public final class FlowYaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** What YAML of one version or another reads as something else than a text. */
    private static final Set<String> NO_TEXT = Set.of("null", "yes", "no", "on", "off", "y", "n");

    private FlowYaml() {}

    /** A document, or a part of one. */
    public static String of(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry ->
                            scalar(entry.getKey()) + ": " + of(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (node instanceof Sequence list) {
            return list.items().stream().map(FlowYaml::of).collect(Collectors.joining(", ", "[", "]"));
        }
        Scalar scalar = (Scalar) node;
        return scalar.type() == Node.Type.STRING && isNoText(scalar.text())
                ? quoted(scalar.text())
                : scalar(scalar.text());
    }

    private static boolean isNoText(String text) {
        return NUMBER.matcher(text).matches() || text.equals("true") || text.equals("false");
    }

    /** A list of texts. */
    public static String list(List<String> values) {
        return values.stream().map(FlowYaml::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text, a number or a truth; quoted where it would read as something else. */
    public static String scalar(String text) {
        boolean plain = (PLAIN.matcher(text).matches() && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT)))
                || NUMBER.matcher(text).matches()
                || DATE.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
