package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the reports on the bundled portfolios look, in both languages, on a desk and in a hand. */
@ExtendWith(InChromium.class)
class PageLookTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    // Cards are alike: the first ones show what there is.
    private static final int SOME = 3;
    private static final String AXE = axe();

    // Reading the colours of every text takes the browser seconds, so that is done for fewer pages, on its own.
    private static final String VIOLATIONS = """
            const done = arguments[arguments.length - 1];
            const only = arguments[0] === 'colours'
                ? {runOnly: ['color-contrast', 'link-in-text-block']}
                : {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
                   rules: {'color-contrast': {enabled: false}}};
            axe.run(document, {...only, preload: false, resultTypes: ['violations']}).then(
                found => done(found.passes.length === 0 ? ['nothing was checked'] : found.violations.flatMap(
                    each => each.nodes.map(node => each.id + ': ' + node.html + ' ' + node.failureSummary))),
                error => done(['axe failed: ' + error]));
            """;

    private final Chromium chromium;
    private final Pages pages;

    PageLookTest(Chromium chromium, Pages pages) {
        this.chromium = chromium;
        this.pages = pages;
    }

    static Stream<Object[]> pages() {
        return Stream.of("report", "verified")
                .flatMap(portfolio -> Stream.of("en", "zh").map(language -> new Object[] {portfolio, language}));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_page_fits_every_screen_and_only_what_is_wide_scrolls(String portfolio, String language) {
        for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE, Screen.NARROW)) {
            chromium.open(pages.of(portfolio, language), screen);
            chromium.openCards(Integer.MAX_VALUE);
            assertThat(chromium.number("return document.documentElement.scrollWidth"))
                    .as("width on %s", screen)
                    .isLessThanOrEqualTo(screen.width());
            assertThat(chromium.console()).as("console on %s", screen).isEmpty();
            assertThat(String.valueOf(chromium.run("return document.body.innerText")))
                    .as("places of texts left open")
                    .doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyone_can_read_it_with_any_aid(String portfolio, String language) {
        for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE)) {
            chromium.open(pages.of(portfolio, language), screen);
            chromium.openCards(SOME);
            assertThat(violations("all but colours")).as("on %s", screen).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_text_stands_out_by_day_and_by_night(boolean dark) {
        for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE)) {
            chromium.open(screen.phone() ? pages.of("verified", "zh") : pages.of("report", "en"), screen.dark(dark));
            chromium.openCards(SOME);
            assertThat(chromium.run("return getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo(dark ? "rgb(17, 21, 26)" : "rgb(255, 255, 255)");
            assertThat(violations("colours")).as("on %s", screen.dark(dark)).isEmpty();
        }
    }

    /** For people to look at: nothing but the size of the pictures is checked. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void photographs_are_left_to_look_at(String language) throws IOException {
        for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE)) {
            for (boolean dark : new boolean[] {false, true}) {
                chromium.open(pages.of("report", language), screen.dark(dark));
                Path picture = chromium.photograph(
                        SCREENSHOTS.resolve("report-" + language + "-" + screen.dark(dark) + ".png"));
                assertThat(Files.size(picture)).isGreaterThan(100_000);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> violations(String which) {
        chromium.run(AXE + "; return true");
        return (List<String>) Objects.requireNonNull(chromium.driver().executeAsyncScript(VIOLATIONS, which));
    }

    private static String axe() {
        try (InputStream in = PageLookTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
