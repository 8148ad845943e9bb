package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A portfolio of a thousand technologies stays a page that opens at once and can be worked with. */
@ExtendWith(InChromium.class)
class LargePageTest {

    private static final int MANY = 1_000;

    // About a second on two idle cores; these bounds only tell a page that grew out of hand.
    private static final long MILLISECONDS = 5_000;
    private static final long BYTES = 2_000_000;

    @Test
    void a_thousand_technologies_open_at_once_and_filter_and_sort_without_waiting(Chromium chromium, Pages pages)
            throws IOException {
        Path page = pages.ofText(portfolio());
        chromium.open(page, Screen.DESKTOP);
        long bytes = Files.size(page);
        long opened = chromium.number("return performance.getEntriesByType('navigation')[0].loadEventEnd");
        long filtered = took(chromium, "document.querySelector('button[data-filter=P0]').click()");
        assertThat(chromium.shown("#gap-matrix tbody tr")).hasSizeBetween(1, MANY - 1);
        long sorted = took(chromium, "document.querySelector('#gap-matrix th:nth-child(2) button').click()");
        System.out.printf(
                "%d technologies: %d bytes, opened in %d ms, filtered in %d ms, sorted in %d ms%n",
                MANY, bytes, opened, filtered, sorted);
        assertThat(opened).isBetween(1L, MILLISECONDS);
        assertThat(filtered).isLessThan(MILLISECONDS);
        assertThat(sorted).isLessThan(MILLISECONDS);
        assertThat(bytes).isLessThan(BYTES);
        assertThat(chromium.number("return document.querySelectorAll('#gap-matrix tbody tr').length"))
                .isEqualTo(MANY);
        assertThat(chromium.number("return document.querySelectorAll('.plot .dot').length"))
                .isGreaterThan(10);
        assertThat(chromium.number("return document.querySelectorAll('.plot .dot text:not(.count)').length"))
                .isBetween(1L, 20L);
        assertThat(chromium.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(Screen.DESKTOP.width());
        assertThat(chromium.console()).isEmpty();
    }

    /** Milliseconds until the page is laid out after something was done. */
    private static long took(Chromium chromium, String what) {
        return chromium.number("const start = performance.now();" + what
                + "; document.body.getBoundingClientRect(); return performance.now() - start");
    }

    /** The same technologies in every run. */
    private static String portfolio() {
        SplittableRandom random = new SplittableRandom(20_260_224);
        StringBuilder text = new StringBuilder("""
                schemaVersion: 1
                portfolio: {id: many, owner: Owner, asOf: 2026-02-24}
                vendors: [One, Two, Three]
                capabilities:
                """);
        for (int index = 0; index < 40; index++) {
            text.append("  c%d: {name: Capability %d, domain: d%d}\n".formatted(index, index, index % 5));
        }
        text.append("offerings:\n");
        for (int index = 0; index < 40; index++) {
            text.append("  c%d: {One: {status: %s}, Two: {status: %s}}\n"
                    .formatted(index, one(random, "FULL", "FULL", "NONE"), one(random, "FULL", "PARTIAL")));
        }
        text.append("technologies:\n");
        for (int index = 0; index < MANY; index++) {
            text.append(
                    "  - {id: t%d, name: Technology %d, kind: %s, capability: c%d, publication: {status: PUBLISHED, date: 202%d-0%d-01}, weights: {status: %s}, official: {status: %s, channel: API}}\n"
                            .formatted(
                                    index,
                                    index,
                                    one(random, "SERVABLE_MODEL", "SERVABLE_MODEL", "TRAINING_METHOD", "ARCHITECTURE"),
                                    random.nextInt(40),
                                    3 + random.nextInt(3),
                                    1 + random.nextInt(9),
                                    one(random, "OPEN", "GATED", "NONE", "UNKNOWN"),
                                    one(random, "NONE", "NONE", "BETA", "GA", "PARTIAL", "UNKNOWN")));
        }
        return text.toString();
    }

    private static String one(SplittableRandom random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
