package io.github.shipworthy.report;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Portfolio;
import java.util.List;
import java.util.Map;

/**
 * A report for people, section by section, in one language: text only, which a template escapes.
 *
 * @param t the labels, by key
 * @param codes the priorities there are
 */
record Page(
        String tag,
        Map<String, String> t,
        List<String> codes,
        Masthead masthead,
        Verdict verdict,
        Matrix matrix,
        Quadrant quadrant,
        Market market,
        Cards technologies,
        Register register,
        Gaps gaps,
        Plan plan,
        Outlook outlook,
        Services services,
        Audit audit,
        Sources sources) {

    static Page of(Portfolio portfolio, PortfolioAssessment assessment, Language language) {
        Material material = Material.of(portfolio, assessment, language);
        return new Page(
                language.tag(),
                material.words().labels().texts(),
                Verdict.codes(),
                Masthead.of(material),
                Verdict.of(material),
                Matrix.of(material),
                Quadrant.of(material),
                Market.of(material),
                Cards.of(material),
                Register.of(material),
                Gaps.of(material),
                Plan.of(material),
                Outlook.of(material),
                Services.of(material),
                Audit.of(material),
                Sources.of(material));
    }
}
