package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.SampleReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownReportTest {

    private static final SampleReport REFERENCE = SampleReport.reference();
    private static final String ENGLISH = written(Language.EN, REFERENCE);
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    @Test
    void the_report_has_every_section_in_order() {
        assertThat(rendered(ENGLISH).select("h1, h2").eachText())
                .containsExactly(
                        "What DeepSeek should productize next",
                        "Verdict",
                        "Gap matrix",
                        "Key gaps",
                        "Who offers what",
                        "Risks",
                        "Plan",
                        "Outlook",
                        "API status",
                        "Technologies",
                        "Audit",
                        "Evidence");
    }

    @Test
    void tables_are_tables_and_hold_what_the_page_holds() {
        Document page = rendered(ENGLISH);
        assertThat(page.select("table")).hasSize(7);
        assertThat(page.select("table").eachText().get(0))
                .contains("1 VL2 visual understanding ✓ yes ✓ yes ✗ third-party only 30 80 very high P0")
                .contains("OCR 2 visual causal flow ✓ yes ✓ yes ✗ no 10 (10–30)");
        assertThat(page.select("table").eachText().get(3)).contains("17/24 ≈ 71%", "(3 of 3)");
        assertThat(page.text()).doesNotContain("|", "{{", "---");
    }

    @Test
    void verdict_plan_audit_and_reasons_are_lists() {
        assertThat(rendered(ENGLISH).select("li").eachText())
                .anySatisfy(
                        text -> assertThat(text)
                                .startsWith(
                                        "1. VL2 visual understanding (productization 30%; urgency very high) → Add image input"))
                .contains("P0 VL2 visual understanding: Add image input to the API")
                .anySatisfy(text -> assertThat(text).startsWith("Unified multimodal platform: Combine"))
                .contains("+10 = 30: Open weights let anyone serve a model its owner does not serve")
                .anySatisfy(text -> assertThat(text).startsWith("What would change it: official delivery none →"))
                .anySatisfy(
                        text -> assertThat(text)
                                .startsWith(
                                        "Knowledge distillation service: §3.1, 5.2 state §3.1: P2; §5.2: P1; the rules derive P2"));
    }

    @Test
    void chinese_is_written_in_chinese() {
        assertThat(rendered(written(Language.ZH, REFERENCE)).text())
                .contains("技术-产品差距矩阵", "竞品对比分析", "产品化建议", "风险评估", "关键差距总结", "VL2 视觉理解", "极高");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_assessment_gives_the_same_bytes_without_trailing_blanks_or_empty_lines_in_a_row(Language language) {
        String text = written(language, REFERENCE);
        assertThat(written(language, SampleReport.reference())).isEqualTo(text);
        assertThat(text).doesNotContain("\r", "\n\n\n", " \n", "\t").endsWith("\n");
        assertThat(written(language, REFERENCE.withoutRows())).doesNotContain("\n\n\n", " \n");
    }

    @ParameterizedTest
    @EnumSource
    void a_section_without_rows_says_so(Language language) {
        assertThat(written(language, REFERENCE.withoutRows()))
                .contains(
                        Labels.of(language).text("no-risk"),
                        Labels.of(language).text("no-gap"),
                        Labels.of(language).text("no-plan"),
                        Labels.of(language).text("no-forecast"),
                        Labels.of(language).text("no-finding"));
    }

    private static Document rendered(String markdown) {
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(TABLES)
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(markdown)));
    }

    private static String written(Language language, SampleReport sample) {
        StringWriter out = new StringWriter();
        try {
            Report.markdown(language).write(sample.portfolio(), sample.assessment(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
