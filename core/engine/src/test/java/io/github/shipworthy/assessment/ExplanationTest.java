package io.github.shipworthy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.problem.Terminal;
import io.github.shipworthy.problem.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void tells_points_levels_place_and_flags_with_the_facts_behind_them() {
        assertThat(SampleAssessment.full().explain()).isEqualTo(golden("explanation-full.txt"));
    }

    @Test
    void says_plainly_what_cannot_be_assessed_and_how_wide_the_range_is() {
        assertThat(SampleAssessment.blank("dsa", "DSA").notAssessable(0, 100).explain())
                .isEqualTo(golden("explanation-not-assessable.txt"));
    }

    @Test
    void shows_the_points_and_the_bound_that_cut_them() {
        assertThat(SampleAssessment.full().scored("100", Combination.SUM, "130").explain())
                .contains("+130    130  It is worth 130\n")
                .contains("        100  after the policy's bounds; the points come to 130\n");
    }

    @Test
    void marks_the_award_that_counts_when_they_are_not_added_up() {
        assertThat(SampleAssessment.full()
                        .scored("80", Combination.HIGHEST, "80", "70")
                        .explain())
                .contains("  > 80  It is worth 80\n", "\n    70  It is worth 70\n")
                .doesNotContain("150");
    }

    @Test
    void a_score_within_its_bounds_ends_with_its_total_alone() {
        assertThat(SampleAssessment.full().scored("100", Combination.SUM, "100").explain())
                .doesNotContain("bounds");
    }

    @Test
    void nothing_in_a_name_can_move_a_cursor_or_start_a_line() {
        String text = SampleAssessment.blank("evil", "\u001B[2J\u202Eevil\r\nrank 1\u2028\uD800")
                .explain();
        assertThat(text.codePoints().filter(c -> c != '\n').noneMatch(Visible::hidden))
                .isTrue();
        assertThat(text).startsWith("\\u001B[2J\\u202Eevil\\u000D\\u000Arank 1\\u2028\\uD800 (evil)\n");
    }

    @Test
    void no_line_is_wider_than_a_hundred_columns_whatever_the_words() {
        String wide = "视觉理解".repeat(40);
        String text = SampleAssessment.blank("long", "x".repeat(350) + " " + wide + " word".repeat(60))
                .explain();
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(Terminal.width(line)).isLessThanOrEqualTo(100));
        assertThat(text.replace("\n", "")).contains("x".repeat(350)).contains(wide);
    }

    private static String golden(String name) {
        try (InputStream in = Objects.requireNonNull(ExplanationTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
