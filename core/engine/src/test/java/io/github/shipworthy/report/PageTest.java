package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.SampleReport;
import java.io.IOException;
import java.util.List;
import org.htmlunit.SilentCssErrorHandler;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSearchInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page in a browser. A script error is a failure. */
class PageTest {

    private static final String TEXT = HtmlReportTest.written(Language.EN, SampleReport.reference());

    private final WebClient browser = new WebClient();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_filter_shows_rows_and_cards_of_its_priority_and_a_second_press_shows_all() throws IOException {
        HtmlPage page = open();
        HtmlButton p0 = page.querySelector("button[data-filter='P0']");
        p0.click();
        assertThat(p0.getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(shown(page, "#gap-matrix tbody tr")).containsExactly("vl2", "ocr2", "v4-svg", "janus");
        assertThat(shown(page, ".card")).containsExactly("vl2", "ocr2", "v4-svg", "janus");
        assertThat(count(page)).isEqualTo("4 of 15 technologies");
        p0.click();
        assertThat(p0.getAttribute("aria-pressed")).isEqualTo("false");
        assertThat(shown(page, "#gap-matrix tbody tr")).hasSize(15);
    }

    @Test
    void filters_add_up_and_what_has_no_priority_has_a_filter_too() throws IOException {
        HtmlPage page = open();
        page.<HtmlButton>querySelector("button[data-filter='P1']").click();
        page.<HtmlButton>querySelector("button[data-filter='P2']").click();
        assertThat(shown(page, "#gap-matrix tbody tr")).containsExactly("mtp", "grpo", "distillation");
        page.<HtmlButton>querySelector("button[data-filter='none']").click();
        assertThat(shown(page, "#gap-matrix tbody tr")).hasSize(11);
    }

    @Test
    void a_search_narrows_by_name_and_id_and_keeps_the_filter() throws IOException {
        HtmlPage page = open();
        HtmlSearchInput search = page.querySelector("#search");
        search.type("GENERATION");
        assertThat(shown(page, "#gap-matrix tbody tr")).containsExactly("v4-svg", "janus");
        assertThat(shown(page, ".card")).containsExactly("v4-svg", "janus");
        page.<HtmlButton>querySelector("button[data-filter='P1']").click();
        assertThat(shown(page, "#gap-matrix tbody tr")).isEmpty();
        assertThat(count(page)).isEqualTo("0 of 15 technologies");
        page.<HtmlButton>querySelector("button[data-filter='P1']").click();
        search.setValue("");
        search.type("ocr2");
        assertThat(shown(page, "#gap-matrix tbody tr")).containsExactly("ocr2");
    }

    @Test
    void a_column_sorts_rows_both_ways_says_so_and_leaves_what_has_no_value_last() throws IOException {
        HtmlPage page = open();
        HtmlElement header = page.querySelector("#gap-matrix th:nth-child(6)");
        assertThat(header.hasAttribute("aria-sort")).isFalse();
        header.<HtmlButton>querySelector("button").click();
        assertThat(header.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(shown(page, "#gap-matrix tbody tr"))
                .containsExactly(
                        "mtp",
                        "grpo",
                        "distillation",
                        "native-agent",
                        "ocr2",
                        "v4-svg",
                        "janus",
                        "vl2",
                        "agent-data",
                        "r1",
                        "moe",
                        "mla",
                        "dsa",
                        "engram",
                        "mhc");
        header.<HtmlButton>querySelector("button").click();
        assertThat(header.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(shown(page, "#gap-matrix tbody tr"))
                .startsWith("moe", "mla", "r1", "agent-data", "vl2")
                .endsWith("dsa", "engram", "mhc");
        page.<HtmlButton>querySelector("#gap-matrix th:nth-child(2) button").click();
        assertThat(page.querySelectorAll("th[aria-sort]")).hasSize(1);
        assertThat(shown(page, "#gap-matrix tbody tr")).startsWith("agent-data", "dsa", "engram");
    }

    @Test
    void a_filter_holds_for_the_right_rows_after_sorting() throws IOException {
        HtmlPage page = open();
        page.<HtmlButton>querySelector("#gap-matrix th:nth-child(2) button").click();
        page.<HtmlSearchInput>querySelector("#search").type("janus");
        assertThat(shown(page, "#gap-matrix tbody tr")).containsExactly("janus");
    }

    @Test
    void a_link_to_a_card_that_is_hidden_and_closed_shows_and_opens_it() throws IOException {
        HtmlPage page = open();
        page.<HtmlButton>querySelector("button[data-filter='P2']").click();
        DomElement card = page.querySelector(".card[data-id='ocr2']");
        assertThat(card.hasAttribute("hidden")).isTrue();
        page.executeJavaScript("location.hash = '#" + card.getId() + "'");
        browser.waitForBackgroundJavaScript(1_000);
        assertThat(card.hasAttribute("hidden")).isFalse();
        assertThat(card.hasAttribute("open")).isTrue();
    }

    @Test
    void without_scripts_everything_is_there_but_the_controls() throws IOException {
        browser.getOptions().setJavaScriptEnabled(false);
        HtmlPage page = open();
        assertThat(page.<DomElement>querySelector("#controls").hasAttribute("hidden"))
                .isTrue();
        assertThat(page.querySelectorAll("#gap-matrix thead button")).isEmpty();
        assertThat(shown(page, "#gap-matrix tbody tr")).hasSize(15);
        assertThat(shown(page, ".card")).hasSize(15);
        assertThat(page.asXml()).contains("Every known competitor sells it");
    }

    @Test
    void with_scripts_the_controls_are_there() throws IOException {
        HtmlPage page = open();
        assertThat(page.<DomElement>querySelector("#controls").hasAttribute("hidden"))
                .isFalse();
        assertThat(page.querySelectorAll("#gap-matrix thead button")).hasSize(9);
        assertThat(count(page)).isEqualTo("15 of 15 technologies");
    }

    private HtmlPage open() throws IOException {
        browser.setCssErrorHandler(new SilentCssErrorHandler());
        return browser.loadHtmlCodeIntoCurrentWindow(TEXT);
    }

    private static String count(HtmlPage page) {
        return page.<DomElement>querySelector("#count").getTextContent();
    }

    private static List<String> shown(HtmlPage page, String selector) {
        return page.querySelectorAll(selector).stream()
                .map(DomElement.class::cast)
                .filter(each -> !each.hasAttribute("hidden"))
                .map(each -> each.getAttribute("data-id"))
                .toList();
    }
}
