package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "1, 100%",
        "0, 0%",
        "1/2, 50%",
        "0.6, 60%",
        "17/24, 17/24 ≈ 71%",
        "1/3, 1/3 ≈ 33%",
        "2/3, 2/3 ≈ 67%",
        "0.005, 0.005 ≈ 1%",
        "1/0, 1/0",
        "half, half",
        "<b>, <b>"
    })
    void a_share_is_told_in_percent_and_exactly_where_percent_would_round(String exact, String shown) {
        assertThat(Share.shown(exact)).isEqualTo(shown);
    }
}
