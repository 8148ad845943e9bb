package io.github.shipworthy.testkit;

import io.github.shipworthy.assessment.Finding;
import java.util.Optional;

/** What rules conclude, in words. */
final class Findings {

    private Findings() {}

    /** What follows the name of what it adds to; empty for one that is a name alone. */
    static Optional<String> value(Finding finding) {
        if (finding instanceof Finding.Award award) {
            return Optional.of(award.points().toPlainString());
        } else if (finding instanceof Finding.PossibleAward award) {
            return Optional.of(award.points().toPlainString());
        } else if (finding instanceof Finding.Level level) {
            return Optional.of(level.value());
        } else if (finding instanceof Finding.Opened opened) {
            return opened.ratio();
        } else if (finding instanceof Finding.Found found) {
            return Optional.of(found.severity().name());
        }
        return Optional.empty();
    }

    /** Such as {@code productization 10}, {@code the flag technical-debt}. */
    static String text(Finding finding) {
        if (finding instanceof Finding.PossibleAward award) {
            return award.result() + " " + award.points().toPlainString() + " if it were known";
        } else if (finding instanceof Finding.Flag) {
            return "the flag " + finding.result();
        } else if (finding instanceof Finding.Member) {
            return "the group " + finding.result();
        }
        return finding.result() + value(finding).map(value -> " " + value).orElse("");
    }
}
