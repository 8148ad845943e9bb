package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainMarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "VL2 visual understanding→VL2 visual understanding",
                "v4-svg (V2/V3), 30%→v4-svg (V2/V3), 30%",
                "a|b→a\\|b",
                "*a* _b_ `c` ~d~→\\*a\\* \\_b\\_ \\`c\\` \\~d\\~",
                "[a](b) ![c](d)→\\[a\\](b) !\\[c\\](d)",
                "<b> &amp;→\\<b\\> \\&amp;",
                "1. a→1\\. a",
                "12) a→12\\) a",
                "3.1 a→3.1 a",
                "1.→1\\.",
                "---→\\---",
                "-1→-1",
                "2026-02-24→2026-02-24",
                "- a→\\- a",
                "+ a→\\+ a",
                "# a→\\# a",
                "a - b + c→a - b + c",
                "\\→\\\\",
                "https://example.org→https`://`example.org",
                "www.example.org→`www`.example.org",
                "wwwx→wwwx",
                "me@example.org→me`@`example.org",
                "a #1→a `#`1",
                " a →&#32;a&#32;"
            })
    void text_stands_as_it_is_and_only_what_would_be_active_is_escaped(String text, String markdown) {
        assertThat(PlainMarkdown.of(text)).isEqualTo(markdown);
    }
}
