package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a change of a kept file is shown. */
class KeptTest {

    @Test
    void a_changed_line_stands_between_its_neighbours_and_names_what_it_is_about() {
        String kept = "{\n  \"id\": \"one\",\n" + numbers(1, 9) + "  \"id\": \"two\",\n    \"id\": \"deeper\",\n"
                + numbers(10, 20);
        assertThat(Kept.difference("x.json", kept, kept.replace("  15\n", "  changed\n  added\n")))
                .isEqualTo("""
                        --- x.json
                        +++ x.json
                        @@ -16,7 +16,8 @@ "id": "two",
                           12
                           13
                           14
                        -  15
                        +  changed
                        +  added
                           16
                           17
                           18""");
    }

    @Test
    void a_difference_without_end_is_cut() {
        assertThat(Kept.difference("x.json", numbers(1, 500), numbers(501, 1000)))
                .startsWith("--- x.json\n+++ x.json\n@@ -1,500 +1,500 @@\n-  1\n-  2\n")
                .endsWith("\n-  397\n… and 603 more lines");
    }

    private static String numbers(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "  " + number + "\n")
                .collect(Collectors.joining());
    }
}
