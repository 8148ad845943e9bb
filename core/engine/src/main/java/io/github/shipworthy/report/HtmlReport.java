package io.github.shipworthy.report;

import com.google.common.hash.Hashing;
import com.samskivert.mustache.Template;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The whole assessment as one HTML page that needs nothing else: no network, no other file, and no script for what
 * matters. Its security policy allows its own style sheet and script, by hash, and nothing more.
 */
final class HtmlReport implements Report {

    private static final String STYLE = Resource.text("html/page.css");
    private static final String SCRIPT = Resource.text("html/page.js");
    private static final Template TEMPLATE = Templates.page("html", ".html", HtmlReport::escaped);

    private final Language language;

    HtmlReport(Language language) {
        this.language = language;
    }

    @Override
    public void write(Portfolio portfolio, PortfolioAssessment assessment, Writer out) throws IOException {
        out.write(TEMPLATE.execute(
                new Document(Page.of(portfolio, assessment, language), STYLE, hash(STYLE), SCRIPT, hash(SCRIPT))));
        out.flush();
    }

    /** Text as it stands between tags and in quoted attributes, with nothing in it that has no shape. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        String visible = Visible.text(text);
        for (int index = 0; index < visible.length(); index++) {
            char character = visible.charAt(index);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '`' -> escaped.append("&#96;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

    private static String hash(String text) {
        byte[] bytes = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A page with what a browser needs to show it. */
    private record Document(Page page, String style, String styleHash, String script, String scriptHash) {}
}
