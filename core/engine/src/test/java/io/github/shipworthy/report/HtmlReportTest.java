package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.SampleReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlReportTest {

    private static final SampleReport REFERENCE = SampleReport.reference();
    private static final Document ENGLISH = parsed(Language.EN, REFERENCE);
    private static final Document CHINESE = parsed(Language.ZH, REFERENCE);

    @ParameterizedTest
    @EnumSource
    void the_same_assessment_gives_the_same_bytes_with_line_feeds(Language language) {
        String page = written(language, REFERENCE);
        assertThat(written(language, SampleReport.reference())).isEqualTo(page).doesNotContain("\r", "{{", "}}");
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">\n");
        assertThat(page).endsWith("</html>\n");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_needs_nothing_else_and_allows_nothing_else(Language language) {
        Document page = parsed(language, REFERENCE);
        assertThat(page.select("[src], link, iframe, object, embed, form, base, [style]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + hash(page.select("style").get(0).data())
                        + "'; script-src 'sha256-"
                        + hash(page.select("script").get(0).data())
                        + "'; base-uri 'none'; form-action 'none'");
    }

    @ParameterizedTest
    @EnumSource
    void every_id_is_there_once_and_every_reference_leads_somewhere(Language language) {
        Document page = parsed(language, REFERENCE);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> ids.contains(href.substring(1)));
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(ids).contains(value.split(" ", -1)));
    }

    @Test
    void the_sections_stand_in_order_and_the_contents_lead_to_each() {
        List<String> sections = ENGLISH.select("main > section").eachAttr("id");
        assertThat(sections)
                .containsExactly(
                        "verdict",
                        "matrix",
                        "quadrant",
                        "market",
                        "technologies",
                        "risks",
                        "gaps",
                        "plan",
                        "outlook",
                        "services",
                        "audit",
                        "evidence");
        assertThat(ENGLISH.select("nav a").eachAttr("href"))
                .containsExactlyElementsOf(sections.stream().map(id -> "#" + id).toList());
        assertThat(ENGLISH.select("body > a.skip").attr("href")).isEqualTo("#main");
    }

    @Test
    void the_head_says_who_decided_what_and_how_much_was_known() {
        assertThat(ENGLISH.select("header").text())
                .contains("What DeepSeek should productize next", "deepseek-2026-02", "2026-02-24", "standard 1.0.0")
                .contains("0123456789abcdef".repeat(4), "15 technologies: 7 ranked, 3 not assessable.")
                .contains("119 of 135 known (88%)");
    }

    @Test
    void the_verdict_groups_the_ranking_and_tells_what_decided() {
        assertThat(ENGLISH.select("#verdict h3 .chip").eachText()).containsExactly("P0", "P1", "P2", "Track");
        assertThat(ENGLISH.select("#verdict .group").get(0).select(".rank").eachText())
                .containsExactly("1", "2", "4");
        Element first = ENGLISH.select("#verdict .lines > li").get(0);
        assertThat(first.text())
                .contains("VL2 visual understanding", "Add image input to the API")
                .contains("Every known competitor sells it and it has waited for a year")
                .contains("2/3 ≈ 67%", "Anthropic none", "14 months");
        assertThat(ENGLISH.select("#verdict .group").get(3).text())
                .contains("V4 Lite SVG generation", "P0", "Await the release");
    }

    @Test
    void the_matrix_has_a_row_for_each_technology_with_symbol_and_word() {
        assertThat(ENGLISH.select("#gap-matrix tbody tr").eachAttr("data-id"))
                .startsWith("vl2", "ocr2", "v4-svg")
                .hasSize(15);
        assertThat(row("vl2"))
                .isEqualTo("1 VL2 visual understanding ✓ yes ✓ yes ✗ third-party only 30 80 very high P0");
        assertThat(row("ocr2")).contains("10 10–30");
        assertThat(row("dsa")).isEqualTo("DSA ✓ yes ? unknown ? unknown ? unknown 0–100 – – –");
        assertThat(ENGLISH.select("#gap-matrix tr[data-id=dsa]").attr("data-priority"))
                .isEqualTo("none");
        assertThat(CHINESE.select("#gap-matrix tr[data-id=janus]").text())
                .isEqualTo("4 Janus 图像生成 ✓ 已发表 ✓ 已开源 ✗ 仅第三方 20 80 高 P0");
    }

    @Test
    void the_plot_is_an_image_with_text_and_counts_what_coincides() {
        Element plot = ENGLISH.select("#quadrant svg.plot").get(0);
        assertThat(plot.attr("role")).isEqualTo("img");
        assertThat(plot.select("> title").text()).isNotBlank();
        assertThat(plot.select("> desc").text()).startsWith("12 technologies by productization");
        assertThat(plot.select("text").eachText())
                .contains("very high", "100%", "#2 OCR 2 visual causal flow, #3 V4 Lite SVG generation");
        assertThat(plot.select(".count").eachText()).contains("2");
        assertThat(ENGLISH.select("#quadrant .note").text()).endsWith(": 3.");
    }

    @Test
    void the_market_names_offers_and_the_owner_stands_beside_the_vendors() {
        assertThat(ENGLISH.select("#market thead th").eachText())
                .containsExactly("Capability", "Coverage", "OpenAI", "Google", "Anthropic", "DeepSeek (own)");
        assertThat(ENGLISH.select("#market tbody tr").eachText())
                .contains("Unified understanding and generation Multimodal 1/6 ≈ 17% ✗ none separate models "
                        + "~ partial Gemini ✗ none ~ open weights only")
                .contains(
                        "SVG and vector generation Code 100% ? unknown ✓ full Gemini 3.1 ✓ full Claude Opus 4.6 ✗ none");
        assertThat(ENGLISH.select("#market .note").text()).startsWith("No vendor is known for: Agent training data");
    }

    @Test
    void a_card_tells_points_reasons_flags_unknown_facts_and_what_would_change_it() {
        Element card = ENGLISH.select(".card[data-id=ocr2]").get(0);
        assertThat(card.attr("data-priority")).isEqualTo("P0");
        assertThat(card.select(".waterfall tbody tr").eachText())
                .hasSize(2)
                .anySatisfy(step -> assertThat(step).contains("+10 10"))
                .anySatisfy(step -> assertThat(step).contains("? if known: third-party hosts", "? +10"));
        assertThat(card.select(".waterfall tfoot").text()).isEqualTo("Result 10");
        assertThat(card.text())
                .contains("Because Open weights let anyone serve", "weights: open (MIT licence)")
                .contains("arXiv papers (A1, 2026-02-20); a forum post (not graded)")
                .contains("urgency.very-high.lag = 12 months")
                .contains("technical debt A mature model waits unproductized and ages.")
                .contains("Just below VL2 visual understanding, by Productization: 10% here, 10% there.")
                .contains("A model is offered through an interface", "Add OCR endpoint to the API")
                .contains("7 of 9 (77%)", "Not known: third-party hosts, shared backbone.");
        assertThat(card.select(".changes li").eachText())
                .containsExactly(
                        "official delivery none → generally available "
                                + "Priority: P0 → none; Candidate: yes → no; Productization: 10% → 100%",
                        "weights open → not available / gated Productization: 10% → 0%");
        assertThat(card.select(".outdone .label").eachText()).contains("low");
    }

    @Test
    void the_first_card_is_open_and_only_that() {
        assertThat(ENGLISH.select(".card[open]").eachAttr("data-id")).containsExactly("vl2");
        assertThat(ENGLISH.select(".card")).hasSize(15);
    }

    @Test
    void risks_stand_in_a_grid_and_in_a_list_with_ratio_drivers_and_what_they_share() {
        assertThat(ENGLISH.select("#risks .grid tbody tr")
                        .get(0)
                        .select("td")
                        .get(2)
                        .text())
                .isEqualTo("1 technical debt 3 opportunity cost 4 competitive pressure");
        assertThat(ENGLISH.select("#risks ol > li").get(0).text())
                .contains("Mature Multimodal technology ages", "Impact high", "Drivers 3 of 3")
                .contains(
                        "Shares OCR 2 visual causal flow, VL2 visual understanding with opportunity cost (Multimodal)");
        assertThat(ENGLISH.select("#risks ol > li").get(3).text()).contains("high 17/24 ≈ 71%");
        assertThat(CHINESE.select("#risks h3").eachText())
                .containsExactly(
                        "1. 技术债务 多模态", "2. 生态碎片化 deepseek-2026-02", "3. 机会成本 多模态", "4. 竞争压力 多模态", "5. 发布不确定性 多模态");
    }

    @Test
    void the_plan_stands_in_lanes_and_programmes_name_their_members() {
        assertThat(ENGLISH.select("#plan .lane h3").eachText())
                .containsExactly("Short (0–6 months)", "Mid (6–12 months)", "Long (12+ months)", "Track");
        assertThat(ENGLISH.select("#plan .lane").get(2).select("li").get(0).text())
                .startsWith("Unified multimodal platform Combine VL2 visual understanding")
                .endsWith("VL2 visual understanding Janus image generation OCR 2 visual causal flow");
        assertThat(CHINESE.select("#plan .lane h3").eachText())
                .containsExactly("短期（0-6个月）", "中期（6-12个月）", "长期（12个月+）", "跟踪");
    }

    @Test
    void gaps_are_told_in_the_words_of_the_policy_and_else_by_their_codes() {
        assertThat(CHINESE.select("#gaps tbody tr").eachText())
                .contains(
                        "图像理解 无官方 API no use case VL2 视觉理解",
                        "训练服务 不提供知识蒸馏服务、GRPO 训练方法 limited customisation 知识蒸馏服务 GRPO 训练方法");
        assertThat(ENGLISH.select("#gaps tbody tr").eachText())
                .contains("Image generation third party only fragmented experience Janus image generation");
    }

    @Test
    void the_outlook_scores_what_turned_out_and_names_what_forecasts_rest_on() {
        assertThat(ENGLISH.select("#outlook tbody tr").eachText())
                .contains("V4 stronger coding 95% – Reuters (B2, 2026-02-23) 0.003")
                .contains("V4 multimodal support 40% – none named")
                .contains("V4 released by mid-February – 2026-02-15 Reuters (B2, 2026-02-23) ⚑ stale");
        assertThat(ENGLISH.select("#outlook .note").text()).startsWith("Mean Brier score of 2 resolved: 0.321");
    }

    @Test
    void services_say_what_is_there_and_what_has_ended() {
        assertThat(ENGLISH.select("#services tbody tr").eachText())
                .contains("deepseek-chat ✓ supported DeepSeek-V3.2")
                .contains("deepseek-v3.2-speciale ✗ expired V3.2-Speciale; last day 2025-12-15")
                .contains("fim ~ beta deepseek-chat only", "ocr2-api ✗ unsupported");
    }

    @Test
    void the_audit_groups_findings_by_severity_with_both_values_and_the_rule() {
        assertThat(ENGLISH.select("#audit h3").eachText())
                .containsExactly("✗ Errors 1", "! Warnings 1", "i Worth knowing 1");
        assertThat(ENGLISH.select("#audit .findings > li").eachText())
                .anySatisfy(text -> assertThat(text)
                        .startsWith(
                                "Knowledge distillation service: §3.1, 5.2 state §3.1: P2; §5.2: P1; the rules derive P2")
                        .contains("§3.1: P2 §5.2: P1", "Derived P2", "A report that states two values"))
                .anySatisfy(text -> assertThat(text)
                        .contains("Derived VL2 visual understanding, Janus image generation, Native Agent"))
                .anySatisfy(text -> assertThat(text).startsWith("mHC is announced in banner and assessed nowhere"));
    }

    @Test
    void evidence_is_told_with_its_grade_in_words_and_how_much_rests_on_it() {
        assertThat(ENGLISH.select("#evidence tbody tr").eachText())
                .contains("leak leaked V4 Lite comparison E4 unreliable, doubtful 2026-02-23 – 3")
                .contains("cnbc CNBC B2 usually reliable, probably true 2026-02-23 – 0");
    }

    @ParameterizedTest
    @EnumSource
    void a_section_without_rows_says_so(Language language) {
        Document page = parsed(language, REFERENCE.withoutRows());
        for (String section : List.of("risks", "gaps", "plan", "outlook", "services", "audit")) {
            assertThat(page.select("#" + section + " .none").eachText())
                    .as(section)
                    .hasSize(1);
            assertThat(page.select("#" + section + " table")).isEmpty();
        }
    }

    @Test
    void many_technologies_make_a_light_page_that_says_what_it_leaves_out() {
        String text = written(Language.EN, SampleReport.large(1_000));
        Document page = Jsoup.parse(text);
        assertThat(text.length()).isLessThan(1_000_000);
        assertThat(page.select("#gap-matrix tbody tr")).hasSize(1_000);
        assertThat(page.select(".card").eachAttr("data-id"))
                .hasSize(50)
                .startsWith("t1")
                .endsWith("t50");
        assertThat(page.select("#technologies .note").text())
                .contains("50 of 1000 technologies", "shipworthy explain PORTFOLIO TECHNOLOGY");
        assertThat(page.select("#verdict .group").get(0).text()).contains("And 240 more in the matrix.");
        assertThat(page.select("svg.plot .dot").size()).isLessThan(210);
        assertThat(page.select("svg.plot .dot > text:not(.count)").size()).isLessThanOrEqualTo(10);
    }

    @Test
    void what_would_change_a_technology_is_worked_out_only_for_its_card() {
        SampleReport large = SampleReport.large(200);
        List<String> workedOut = new ArrayList<>();
        List<Assessment> watched = large.assessment().assessments().stream()
                .map(each -> watched(each, workedOut))
                .toList();
        PortfolioAssessment assessment = new PortfolioAssessment(
                large.assessment().policy(),
                large.assessment().portfolio(),
                watched,
                List.of(),
                true,
                large.assessment().texts());
        written(Language.EN, new SampleReport(large.portfolio(), assessment));
        assertThat(workedOut)
                .hasSize(50)
                .doesNotHaveDuplicates()
                .startsWith("t1")
                .endsWith("t50");
    }

    private static Assessment watched(Assessment assessment, List<String> workedOut) {
        return (Assessment) Proxy.newProxyInstance(
                HtmlReportTest.class.getClassLoader(),
                new Class<?>[] {Assessment.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("whatIf")) {
                        workedOut.add(assessment.id());
                    }
                    return method.invoke(assessment, arguments);
                });
    }

    @Test
    void ten_times_as_many_technologies_make_a_page_of_twice_that_at_most() {
        Document page = parsed(Language.EN, SampleReport.large(10_000));
        assertThat(page.select("#gap-matrix tbody tr")).hasSize(2_000);
        assertThat(page.select("#matrix > .note").text())
                .isEqualTo("And 8000 more: shipworthy assess PORTFOLIO --format csv.");
        assertThat(page.outerHtml().length()).isLessThan(2_000_000);
    }

    private static String row(String id) {
        return ENGLISH.select("#gap-matrix tr[data-id=" + id + "]").text();
    }

    private static String hash(String text) {
        return Base64.getEncoder()
                .encodeToString(Hashing.sha256()
                        .hashString(text, StandardCharsets.UTF_8)
                        .asBytes());
    }

    private static Document parsed(Language language, SampleReport sample) {
        return Jsoup.parse(written(language, sample));
    }

    static String written(Language language, SampleReport sample) {
        StringWriter out = new StringWriter();
        try {
            Report.html(language).write(sample.portfolio(), sample.assessment(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
