package io.github.shipworthy.testkit.coverage;

import com.samskivert.mustache.Mustache;
import io.github.shipworthy.policy.Statement;
import io.github.shipworthy.policy.Statement.Condition;
import io.github.shipworthy.policy.Statement.Piece;
import io.github.shipworthy.policy.Trial.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Coverage as one HTML page: each rule as it reads, each condition coloured and labelled. Needs no script and no network. */
public final class CoveragePage {

    private CoveragePage() {}

    /** The page. */
    public static String of(String policy, Coverage coverage) {
        return Mustache.compiler()
                .strictSections(true)
                .compile(template())
                .execute(Map.of(
                        "policy", policy,
                        "shares",
                                coverage.shares().stream()
                                        .map(share -> Map.of(
                                                "what", share.what(),
                                                "reached", share.reached(),
                                                "total", share.total(),
                                                "percent", share.percent()))
                                        .toList(),
                        "files", files(coverage),
                        "rows", rows(coverage),
                        "limits", limits(coverage)));
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(CoveragePage.class.getResourceAsStream("coverage.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> files(Coverage coverage) {
        Map<String, List<Object>> byFile = new LinkedHashMap<>();
        coverage.rules()
                .forEach(rule -> byFile.computeIfAbsent(
                                rule.statement().rule().at().file(), file -> new ArrayList<>())
                        .add(rule(rule)));
        List<Object> files = new ArrayList<>();
        byFile.forEach((file, rules) -> files.add(Map.of("file", file, "rules", rules)));
        return files;
    }

    private static Object rule(Coverage.Rule rule) {
        Statement statement = rule.statement();
        List<Object> lines = new ArrayList<>();
        List<Piece> pieces = statement.pieces();
        for (int index = 0; index < pieces.size(); index++) {
            List<Object> parts = new ArrayList<>();
            parts(pieces.get(index), rule, parts);
            parts.add(plain(index + 1 < pieces.size() ? "," : ""));
            lines.add(Map.of("parts", parts));
        }
        String reached = rule.reached().name().toLowerCase(Locale.ROOT);
        return Map.of(
                "name", statement.rule().name(),
                "line", statement.rule().at().line(),
                "reached", reached,
                "label", reached.equals("fired") ? "fired " + rule.fired() + " ×" : reached,
                "sort", statement.sort(),
                "lines", lines,
                "consequence", statement.consequence());
    }

    private static void parts(Piece piece, Coverage.Rule rule, List<Object> parts) {
        if (piece instanceof Statement.Several several) {
            parts.add(plain("( "));
            for (int index = 0; index < several.pieces().size(); index++) {
                parts.add(plain(index == 0 ? "" : several.all() ? " && " : " || "));
                parts(several.pieces().get(index), rule, parts);
            }
            parts.add(plain(" )"));
        } else {
            Condition condition = ((Statement.Single) piece).condition();
            int held = rule.held(condition);
            int failed = rule.failed(condition);
            String side = held > 0 && failed > 0 ? "both" : held > 0 ? "true" : failed > 0 ? "false" : "none";
            parts.add(Map.of(
                    "text",
                    condition.text(),
                    "side",
                    side,
                    "label",
                    side.equals("none") ? "never looked at" : "true " + held + ", false " + failed));
        }
    }

    private static Object plain(String text) {
        return Map.of("text", text, "side", "", "label", "");
    }

    private static List<Object> rows(Coverage coverage) {
        List<Object> rows = new ArrayList<>();
        coverage.rows()
                .forEach((row, count) -> rows.add(Map.of(
                        "grid",
                        row.grid(),
                        "line",
                        row.at().line(),
                        "why",
                        row.why(),
                        "count",
                        count,
                        "side",
                        count > 0 ? "both" : "none")));
        return rows;
    }

    private static List<Object> limits(Coverage coverage) {
        List<Object> limits = new ArrayList<>();
        coverage.limits()
                .forEach((key, positions) -> limits.add(Map.of(
                        "key", key,
                        "below", positions.getOrDefault(Position.BELOW, 0),
                        "at", positions.getOrDefault(Position.AT, 0),
                        "above", positions.getOrDefault(Position.ABOVE, 0),
                        "side",
                                positions.size() == Position.values().length
                                        ? "both"
                                        : positions.isEmpty() ? "none" : "true")));
        return limits;
    }
}
