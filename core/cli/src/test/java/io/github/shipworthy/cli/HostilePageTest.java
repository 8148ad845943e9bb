package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.NoAlertPresentException;

/** Texts of a portfolio that would do something in a browser if the page let them. */
@ExtendWith(InChromium.class)
class HostilePageTest {

    private static final List<String> TEXTS = List.of(
            "<script>window.pwned=1;alert(1)</script>",
            "</script><script>window.pwned=1</script><script>",
            "</title></style><img src=x onerror=\"window.pwned=1;alert(1)\">",
            "\" autofocus onfocus=\"window.pwned=1\" x=\"",
            "javascript:window.pwned=1",
            "<a href=javascript:window.pwned=1>x</a><iframe srcdoc='<script>top.pwned=1</script>'></iframe>",
            "</text></g></svg><svg onload=window.pwned=1><base href=//example.org/>",
            "{shown} {all} {{style}} $& <details open ontoggle=window.pwned=1>");

    @Test
    void texts_of_a_portfolio_are_shown_and_do_nothing(Chromium chromium, Pages pages) {
        chromium.open(pages.ofText(portfolio()), Screen.DESKTOP);
        chromium.openCards(Integer.MAX_VALUE);
        chromium.find("#search").sendKeys("x");
        chromium.find("button[data-filter=none]").click();
        chromium.run("document.querySelectorAll('main a').forEach(each => each.click()); return true");
        assertThat(chromium.run("return typeof window.pwned")).isEqualTo("undefined");
        assertThatThrownBy(() -> chromium.driver().switchTo().alert()).isInstanceOf(NoAlertPresentException.class);
        for (String section :
                List.of("#verdict", "#gap-matrix", "#market", "#technologies", "#services", "#evidence")) {
            assertThat(chromium.find(section).getDomProperty("textContent"))
                    .as(section)
                    .contains(TEXTS);
        }
        assertThat(chromium.requested()).hasSize(1).allMatch(each -> each.startsWith("file:"));
        assertThat(chromium.console()).isEmpty();
    }

    private static String portfolio() {
        return "schemaVersion: 1\nportfolio: {id: hostile, owner: %s, asOf: 2026-02-24}\n".formatted(quoted(0))
                + each("vendors", "- TEXT")
                + each("capabilities", "c#: {name: TEXT, domain: d#, interface: {en: TEXT}}")
                + each("domains", "d#: {name: TEXT}")
                + each("offerings", "c#: {TEXT: {status: FULL, name: TEXT, note: TEXT}}")
                + each("endpoints", "- {id: e#, status: BETA, serves: TEXT, note: TEXT}")
                + each("evidence", "e#: {source: TEXT, grade: B2, observed: 2026-02-20}")
                + each("technologies", """
                        - {id: t#, name: TEXT, kind: SERVABLE_MODEL, capability: c#, \
                        publication: {status: PUBLISHED, id: TEXT, date: 2024-12-13, note: TEXT, evidence: [e#]}, \
                        weights: {status: OPEN, note: TEXT, evidence: [e#]}, \
                        official: {status: NONE, channel: API, release: TEXT, note: TEXT}, \
                        hosts: {status: KNOWN, names: [TEXT]}}""");
    }

    private static String each(String key, String entry) {
        return IntStream.range(0, TEXTS.size())
                .mapToObj(index ->
                        "  " + entry.replace("#", String.valueOf(index)).replace("TEXT", quoted(index)))
                .collect(Collectors.joining("\n", key + ":\n", "\n"));
    }

    private static String quoted(int index) {
        return new Gson().toJson(TEXTS.get(index));
    }
}
