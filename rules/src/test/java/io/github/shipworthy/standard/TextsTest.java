package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Texts;
import io.github.shipworthy.assessment.Urgency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the policy says to people it says in both languages, and in Chinese with the report's own words. */
class TextsTest {

    /** A section of the report, and terms and phrases that stand in it and that its readers expect to find again. */
    private static final Map<String, List<String>> TERMS_OF_THE_REPORT = Map.ofEntries(
            Map.entry("1.1", List.of("端点", "临时", "生产可用")),
            Map.entry("1.3", List.of("功能", "不支持", "Beta")),
            Map.entry("2.1", List.of("论文", "已发表", "官方 API", "第三方平台", "技术成熟度", "产品化")),
            Map.entry("2.3", List.of("开源权重")),
            Map.entry("2.5", List.of("泄露", "未正式发表", "待发布", "可能")),
            Map.entry("2.6", List.of("部分产品化")),
            Map.entry("2.8", List.of("技术报告", "训练", "Agent", "作为独立服务")),
            Map.entry("3", List.of("差距", "领域", "架构", "产品化程度")),
            Map.entry("3.1", List.of("排名", "市场紧迫度", "优先级", "极高", "高", "中", "低")),
            Map.entry("4", List.of("竞品", "厂商", "未作为服务提供")),
            Map.entry("5", List.of("短期", "中期", "长期愿景", "0-6个月", "6-12个月", "12个月+", "产品化方案")),
            Map.entry(
                    "6",
                    List.of(
                            "风险",
                            "概率",
                            "影响",
                            "技术债务",
                            "已成熟但未产品化，可能被竞品超越",
                            "生态碎片化",
                            "用户依赖第三方平台",
                            "体验不一致",
                            "机会成本",
                            "市场份额",
                            "竞争压力",
                            "持续迭代",
                            "不确定性",
                            "尚未确认")),
            Map.entry("7.1", List.of("依据")),
            Map.entry("7.2", List.of("具体表现", "无官方 API", "仅第三方平台", "仅开源权重", "不提供", "用户体验碎片化", "企业集成成本高", "定制化受限")));

    private static final Pattern THREE_LATIN_WORDS = Pattern.compile("[A-Za-z'-]+( [A-Za-z'-]+){2}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern NO_BLANK = Pattern.compile("\\p{IsHan}[A-Za-z]|[A-Za-z]\\p{IsHan}");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,.;:!?()\"]|[,.;:!?()\"]\\p{IsHan}");

    private final Texts texts =
            StandardPolicy.POLICY.assess(StandardPolicy.report()).texts();
    private final Map<String, String> chinese = texts.languages().getOrDefault("zh", Map.of());
    private final Map<String, String> english = texts.languages().getOrDefault("en", Map.of());

    @Test
    void each_rule_has_its_sentence_and_its_rationale_in_chinese() {
        Set<String> keys = new TreeSet<>();
        StandardPolicy.POLICY
                .rules()
                .forEach(rule -> keys.addAll(List.of("rule/" + rule.name(), "why/" + rule.name())));
        assertThat(keys).hasSizeGreaterThan(200);
        assertThat(chinese).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void each_row_of_each_grid_has_its_reason_in_chinese() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(StandardPolicy.DIRECTORY.resolve("tables"))) {
            for (Path file : files.toList()) {
                String grid = String.valueOf(file.getFileName()).replace(".csv", "");
                keys.addAll(matches("(?m),\"(.*)\"$", Files.readString(file, StandardCharsets.UTF_8), "row/" + grid));
            }
        }
        assertThat(keys).hasSizeGreaterThan(25);
        assertThat(chinese).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void each_code_has_its_text_in_both_languages() throws IOException {
        Set<String> keys = codes();
        assertThat(keys).hasSizeGreaterThan(120);
        assertThat(chinese).containsKeys(keys.toArray(String[]::new));
        assertThat(english).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void the_terms_of_the_report_occur_in_chinese() {
        String all = String.join("\n", chinese.values());
        TERMS_OF_THE_REPORT.forEach(
                (section, terms) -> assertThat(all).as("report " + section).contains(terms));
    }

    @Test
    void what_the_report_recommends_and_laments_can_be_said_in_its_words() {
        assertThat(List.of(
                        filled("action/FOLLOW_RELEASE", ""),
                        filled("action/EXPOSE_PARAMETERS", "speculative decoding"),
                        filled("action/OFFER_SERVICE", "自定义 RL 训练"),
                        filled("action/OFFER_SERVICE", "模型蒸馏"),
                        filled("consequence/CASES_NOT_SERVED", "图像输入")))
                .containsExactly(
                        "随版本发布跟踪", "暴露 speculative decoding 参数", "提供自定义 RL 训练 API", "提供模型蒸馏 API", "无法支持图像输入场景");
    }

    @Test
    void nothing_chinese_was_left_in_english() {
        assertThat(chinese)
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(THREE_LATIN_WORDS));
        assertThat(chinese)
                .allSatisfy((key, text) -> assertThat(CHINESE.matcher(text).find() || text.equals("Beta"))
                        .as("%s: %s", key, text)
                        .isTrue());
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(CHINESE));
    }

    @Test
    void chinese_is_set_as_the_report_sets_it() {
        assertThat(chinese)
                .allSatisfy((key, text) ->
                        assertThat(text).as(key).doesNotContainPattern(NO_BLANK).doesNotContainPattern(HALF_WIDTH));
    }

    @Test
    void each_finding_names_what_it_is_about() {
        Stream.of(english, chinese)
                .forEach(language -> assertThat(language)
                        .allSatisfy((key, text) -> assertThat(!key.startsWith("finding/") || text.contains("{subject}"))
                                .as(key)
                                .isTrue()));
    }

    /** The keys of everything that policies name by a code. */
    private static Set<String> codes() throws IOException {
        String policy = Files.readString(StandardPolicy.DIRECTORY.resolve("policy.yaml"), StandardCharsets.UTF_8);
        Set<String> keys = new TreeSet<>();
        for (String named : List.of("flag", "risk")) {
            keys.addAll(codes(policy, named));
            codes(policy, named).forEach(key -> keys.add(key.replace("/", "-says/")));
        }
        for (String said : List.of("group", "finding", "result")) {
            keys.addAll(codes(policy, said));
        }
        for (String built : List.of("urgency", "candidacy", "priority", "horizon", "plan-priority")) {
            keys.add("result/" + built);
        }
        codes(policy, "result").forEach(key -> {
            String result = key.substring("result/".length());
            Pattern.compile("(?m)^  " + result + ":\\n(?:    .*\\n)*?    values: \\[(.*)]$")
                    .matcher(policy)
                    .results()
                    .forEach(
                            values -> keys.addAll(levels(result, values.group(1).split(", "))));
        });
        keys.addAll(levels("urgency", Urgency.values()));
        keys.addAll(levels("candidacy", Candidacy.values()));
        keys.addAll(levels("horizon", Horizon.values()));
        return keys;
    }

    /** The keys of what stands in a section of {@code policy.yaml}. */
    private static Set<String> codes(String policy, String sort) {
        String section = policy.replaceFirst("(?s)^.*\\n" + sort + "s:\\n", "").replaceFirst("(?s)\\n\\S.*$", "");
        Set<String> keys = matches("(?m)^  ([a-z-]+):", section, sort);
        assertThat(keys).as(sort).hasSizeGreaterThan(4);
        return keys;
    }

    private static Set<String> levels(String result, Object[] values) {
        Set<String> keys = new TreeSet<>();
        for (Object value : values) {
            keys.add("level/" + result + "/" + value);
        }
        return keys;
    }

    /** The keys of what a pattern finds. */
    private static Set<String> matches(String pattern, String text, String prefix) {
        Set<String> keys = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> keys.add(prefix + "/" + match.group(1)));
        return keys;
    }

    private String filled(String level, String what) {
        return Texts.fill(chinese.getOrDefault("level/" + level, ""), Map.of("interface", what));
    }
}
