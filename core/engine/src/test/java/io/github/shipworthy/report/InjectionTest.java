package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.shipworthy.assessment.HostileReport;
import io.github.shipworthy.assessment.SampleReport;
import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a portfolio or a policy says is active anywhere, and all of it is shown. */
class InjectionTest {

    private static final String HARMLESS = "harmless";
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "id",
            "href",
            "tabindex",
            "hidden",
            "type",
            "autocomplete",
            "role",
            "aria-label",
            "aria-labelledby",
            "aria-hidden",
            "aria-pressed",
            "scope",
            "open",
            "data-id",
            "data-priority",
            "data-filter",
            "data-sort",
            "data-value",
            "data-text",
            "viewBox",
            "x",
            "y",
            "dx",
            "dy",
            "x1",
            "x2",
            "y1",
            "y2",
            "cx",
            "cy",
            "r",
            "width",
            "height",
            "text-anchor",
            "preserveAspectRatio");
    private static final Set<String> MARKDOWN_ELEMENTS = Set.of(
            "html", "head", "body", "h1", "h2", "h3", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td");
    /** What would become a link or a mention. */
    private static final Set<String> CODE = Set.of("@", "://", "www", "WWW", "mailto", "#", "GH");

    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.create(), AutolinkExtension.create());

    private static final List<String> HTML_SHAPE = shape(Jsoup.parse(written(Report.html(Language.EN), HARMLESS)));
    private static final List<String> MARKDOWN_SHAPE = shape(rendered(written(Report.markdown(Language.EN), HARMLESS)));

    static Stream<String> texts() {
        return Payloads.texts();
    }

    @Test
    void there_are_enough_texts() {
        assertThat(Payloads.texts().distinct()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void html_keeps_its_elements_and_shows_the_text(String text) {
        for (Language language : Language.values()) {
            Document page = Jsoup.parse(written(Report.html(language), text));
            assertThat(shape(page)).isEqualTo(HTML_SHAPE);
            assertThat(page.body().wholeText()).contains(Visible.text(text));
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey()).as(element.outerHtml()).isIn(ATTRIBUTES);
                    if (attribute.getKey().equals("href")) {
                        assertThat(attribute.getValue()).matches("#[a-z]+(-[0-9]+)?");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void html_says_the_id_of_a_technology_in_one_attribute(String text) {
        Document page = Jsoup.parse(written(Report.html(Language.EN), text));
        assertThat(page.select("#gap-matrix tbody tr").attr("data-id")).isEqualTo(Visible.text(text));
        assertThat(page.select(".card").attr("data-id")).isEqualTo(Visible.text(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markdown_keeps_its_blocks_and_shows_the_text(String text) {
        for (Language language : Language.values()) {
            Document page = rendered(written(Report.markdown(language), text));
            assertThat(page.select("code").eachText()).allMatch(CODE::contains);
            page.select("code").unwrap();
            assertThat(shape(page)).isEqualTo(MARKDOWN_SHAPE);
            assertThat(page.getAllElements())
                    .extracting(Element::tagName)
                    .filteredOn(name -> !name.startsWith("#"))
                    .isSubsetOf(MARKDOWN_ELEMENTS);
            String title = page.select("h1").text();
            assertThat(title).contains(Visible.text(text).strip().replaceAll("\\s+", " "));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void markdown_shows_the_text_as_it_is_in_the_cell_of_a_table(String text) {
        Document page = rendered(written(Report.markdown(Language.EN), text));
        assertThat(page.select("tbody").get(0).select("td").get(1).wholeText()).isEqualTo(Visible.text(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_report_holds_a_character_without_a_shape(String text) {
        for (Report report : List.of(
                Report.html(Language.ZH),
                Report.markdown(Language.ZH),
                Report.json(),
                Report.jsonLines(),
                Report.csv())) {
            assertThat(written(report, text).codePoints().filter(each -> each != '\n' && Visible.hidden(each)))
                    .isEmpty();
        }
        assertThat(HostileReport.of(text)
                        .assessment()
                        .assessments()
                        .get(0)
                        .explain()
                        .codePoints()
                        .filter(each -> each != '\n' && Visible.hidden(each)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void json_gives_the_text_back(String text) {
        JsonObject document =
                JsonParser.parseString(written(Report.json(), text)).getAsJsonObject();
        JsonElement technology = document.getAsJsonArray("technologies").get(0);
        assertThat(technology.getAsJsonObject().get("name").getAsString()).isEqualTo(text);
        assertThat(document.getAsJsonObject("portfolio").get("owner").getAsString())
                .isEqualTo(text);
        List<String> lines = written(Report.jsonLines(), text).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(JsonParser.parseString(lines.get(0))).isEqualTo(technology);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void csv_gives_one_row_of_cells_that_no_spreadsheet_calculates(String text) {
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(written(Report.csv(), text)).stream()
                .toList();
        assertThat(records).hasSize(2);
        assertThat(records.get(1).getFieldCount()).isEqualTo(records.get(0).getFieldCount());
        assertThat(records.get(1).getField(2))
                .endsWith(Visible.text(text))
                .doesNotContainPattern("^[=+\\-@\\t\\r\\n＝]");
    }

    /** Every element with the names of its attributes, in order; values of ours with them, but for ids of the portfolio. */
    private static List<String> shape(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.parents().size() + " " + element.tagName() + " "
                        + element.attributes().asList().stream()
                                .map(each -> Set.of("class", "id", "href", "role", "open")
                                                .contains(each.getKey())
                                        ? each.getKey() + "=" + each.getValue()
                                        : each.getKey())
                                .toList())
                .toList();
    }

    private static Document rendered(String markdown) {
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown)));
    }

    private static String written(Report report, String text) {
        SampleReport sample = HostileReport.of(text);
        StringWriter out = new StringWriter();
        try {
            report.write(sample.portfolio(), sample.assessment(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
