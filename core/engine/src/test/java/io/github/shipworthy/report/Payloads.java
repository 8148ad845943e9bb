package io.github.shipworthy.report;

import java.util.List;
import java.util.stream.Stream;

/** Texts that would do something if a report let them: in HTML, Markdown, a template, a spreadsheet, a terminal. */
final class Payloads {

    private static final List<String> TEXTS = List.of(
            // HTML: elements, attributes, comments, raw text, entities
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</style><style>*{display:none}</style>",
            "</title><img src=x onerror=alert(1)>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "</svg><svg onload=alert(1)>",
            "</text></g></svg><a href=javascript:alert(1)>x</a>",
            "</desc><foreignObject><iframe srcdoc=x></iframe></foreignObject>",
            "\" onmouseover=\"alert(1)",
            "' onfocus='alert(1)' autofocus='",
            "\"><iframe src=https://example.org></iframe>",
            "` onclick=`alert(1)`",
            "x\" style=\"background:url(//example.org)",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "<!-- comment -->",
            "--><script>alert(1)</script><!--",
            "<![CDATA[x]]>",
            "<base href=//example.org/><meta http-equiv=refresh content=0>",
            "<form action=//example.org><button>x</button></form>",
            "&lt;script&gt;&#60;b&#62;&amp;&copy;",
            "<details open ontoggle=alert(1)>",
            "}</style>body{}*{background:url(//example.org)}",
            "<td></table><p>",
            // templates
            "{{title}}{{{style}}}{{>page}}",
            "{{#page}}{{/page}}{{=<% %>=}}",
            "${7*7} #{7*7} <%= 7 %>",
            "{subject} {technologies} {interface} {day} $1 \\1",
            // Markdown
            "a | b | c",
            "| a |\\| b",
            "`code` ``x`` ```",
            "*em* **strong** _em_ __strong__ ~~gone~~",
            "[link](https://example.org \"t\") ![image](https://example.org/x.png)",
            "[ref]: https://example.org",
            "<https://example.org> <me@example.org>",
            "https://example.org/a?b=c#d http://example.org ftp://example.org",
            "www.example.org WWW.example.org mailto:me@example.org",
            "@octocat me@example.org #1 GH-1 owner/repo#2",
            "# heading",
            "1. list",
            "12) list",
            "- item",
            "+ item",
            "> quotation",
            "---",
            "===",
            ":::note",
            "\\",
            "\\<b\\> \\* \\[x\\](y)",
            "- [ ] task [^1] $x^2$ :smile:",
            "     indented code",
            "trailing blanks   ",
            // a spreadsheet
            "=HYPERLINK(\"https://example.org\")",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1+1",
            "＝1+1",
            "a\"b,c;d",
            // a terminal, and the order of reading
            "\u001B[2J\u001B]0;title\u0007",
            "\u202Eevil\u202C\u2066x\u2069",
            "a\r\nb\nc\u2028d\u2029e\u0085f",
            "\n\n# heading\n\n<b>x</b>",
            "\u0000\uFEFF\u200B\u00AD\u3164\uDB40\uDC01",
            "lone \uD800 surrogate",
            "视觉 😀 العربية");

    private Payloads() {}

    static Stream<String> texts() {
        return TEXTS.stream();
    }
}
