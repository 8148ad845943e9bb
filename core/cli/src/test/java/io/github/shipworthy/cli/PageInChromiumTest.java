package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;

/** What a reader does with the report on the reference portfolio, in a real browser. */
@ExtendWith(InChromium.class)
class PageInChromiumTest {

    private static final String ROWS = "#gap-matrix tbody tr";

    private final Chromium chromium;
    private final Path page;

    PageInChromiumTest(Chromium chromium, Pages pages) {
        this.chromium = chromium;
        this.page = pages.of("report", "en");
    }

    @BeforeEach
    void open() {
        chromium.open(page, Screen.DESKTOP);
    }

    @AfterEach
    void nothing_went_wrong() {
        chromium.scripts(true);
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void a_click_on_a_priority_leaves_only_its_rows_and_cards_and_another_brings_all_back() {
        List<String> all = chromium.shown(ROWS);
        assertThat(all).hasSize(15);
        chromium.find("button[data-filter=P0]").click();
        assertThat(chromium.shown(ROWS)).containsExactly("vl2", "ocr2", "v4-svg", "janus");
        assertThat(chromium.shown(".card")).containsExactly("vl2", "ocr2", "v4-svg", "janus");
        assertThat(chromium.find("#count").getText()).isEqualTo("4 of 15 technologies");
        chromium.find("button[data-filter=P0]").click();
        assertThat(chromium.shown(ROWS)).isEqualTo(all);
        assertThat(chromium.shown(".card")).hasSize(15);
    }

    @Test
    void typing_in_the_search_narrows_with_every_letter() {
        WebElement search = chromium.find("#search");
        search.sendKeys("J");
        assertThat(chromium.shown(ROWS)).hasSizeLessThan(15).contains("janus");
        search.sendKeys("anus");
        assertThat(chromium.shown(ROWS)).containsExactly("janus");
        assertThat(chromium.shown(".card")).containsExactly("janus");
        search.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        assertThat(chromium.shown(ROWS)).hasSize(15);
    }

    @Test
    void a_click_on_a_column_sorts_up_and_then_down_and_says_which() {
        WebElement header = chromium.find("#gap-matrix th:nth-child(2)");
        assertThat(header.getDomAttribute("aria-sort")).isNull();
        header.findElement(By.tagName("button")).click();
        assertThat(header.getDomAttribute("aria-sort")).isEqualTo("ascending");
        List<String> up = chromium.shown(ROWS);
        assertThat(up).startsWith("agent-data", "dsa", "engram");
        header.findElement(By.tagName("button")).click();
        assertThat(header.getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(chromium.shown(ROWS)).hasSize(15).endsWith("engram", "dsa", "agent-data");
    }

    @Test
    void the_keyboard_alone_skips_to_the_content_filters_and_sorts() {
        WebElement skip = press(Keys.TAB);
        assertThat(skip.getDomAttribute("class")).isEqualTo("skip");
        assertThat(skip.getRect().getX()).isNotNegative();
        assertThat(press(Keys.ENTER).getDomAttribute("id")).isEqualTo("main");
        WebElement filter = tabTo("button[data-filter=P0]");
        press(Keys.ENTER);
        assertThat(filter.getDomAttribute("aria-pressed")).isEqualTo("true");
        assertThat(chromium.shown(ROWS)).hasSize(4);
        press(Keys.SPACE);
        assertThat(chromium.shown(ROWS)).hasSize(15);
        tabTo("#gap-matrix th:nth-child(2) button");
        press(Keys.ENTER);
        assertThat(chromium.shown(ROWS)).startsWith("agent-data");
        tabTo("#gap-matrix th:nth-child(3) button");
    }

    @Test
    void a_card_opens_with_a_click_and_with_the_link_that_leads_to_it() {
        WebElement card = chromium.find(".card[data-id=ocr2]");
        WebElement decision = card.findElement(By.cssSelector(".decision"));
        assertThat(decision.isDisplayed()).isFalse();
        card.findElement(By.tagName("summary")).click();
        assertThat(decision.isDisplayed()).isTrue();
        card.findElement(By.tagName("summary")).click();
        assertThat(decision.isDisplayed()).isFalse();
        chromium.find("#verdict a[href='#" + card.getDomAttribute("id") + "']").click();
        assertThat(decision.isDisplayed()).isTrue();
        assertThat(chromium.number("return document.querySelector('.card[data-id=ocr2]').getBoundingClientRect().top"))
                .isBetween(0L, 899L);
    }

    @Test
    void without_scripts_everything_essential_is_there_and_cards_still_open() {
        chromium.scripts(false);
        chromium.open(page, Screen.DESKTOP);
        assertThat(chromium.find("#controls").isDisplayed()).isFalse();
        assertThat(chromium.driver().findElements(By.cssSelector("#gap-matrix button")))
                .isEmpty();
        assertThat(chromium.shown(ROWS)).hasSize(15);
        assertThat(chromium.shown(".card")).hasSize(15);
        assertThat(chromium.find("#verdict").getText())
                .contains("VL2 visual understanding", "Every known competitor sells it");
        WebElement card = chromium.find(".card[data-id=ocr2]");
        card.findElement(By.tagName("summary")).click();
        assertThat(card.getText()).contains("Open weights let anyone serve");
    }

    @Test
    void nothing_is_requested_but_the_file() {
        chromium.openCards(Integer.MAX_VALUE);
        assertThat(chromium.requested()).isNotEmpty().containsOnly(page.toUri().toString());
        assertThat(chromium.number("return performance.getEntriesByType('resource').length"))
                .isZero();
    }

    @Test
    void a_script_that_got_into_the_page_would_be_stopped_and_told() {
        chromium.run("const script = document.createElement('script');"
                + "script.textContent = 'window.pwned = 1';"
                + "document.body.append(script); return true");
        assertThat(chromium.run("return typeof window.pwned")).isEqualTo("undefined");
        assertThat(chromium.console())
                .singleElement()
                .asString()
                .contains("Content Security Policy", "script-src 'sha256-");
    }

    @Test
    void it_prints_on_several_sheets_with_every_card_open() {
        byte[] pdf = Base64.getDecoder()
                .decode(chromium.driver().print(new PrintOptions()).getContent());
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF-");
        assertThat(text.split("/Type\\s*/Page\\b", -1)).hasSizeBetween(10, 60);
        assertThat(chromium.number("return document.querySelectorAll('details:not([open])').length"))
                .isZero();
    }

    private WebElement press(Keys key) {
        new Actions(chromium.driver()).sendKeys(key).perform();
        return chromium.driver().switchTo().activeElement();
    }

    private WebElement tabTo(String selector) {
        WebElement wanted = chromium.find(selector);
        for (int times = 0; times < 100; times++) {
            if (press(Keys.TAB).equals(wanted)) {
                assertThat(wanted.getCssValue("outline-style"))
                        .as("focus is visible")
                        .isEqualTo("solid");
                return wanted;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }
}
