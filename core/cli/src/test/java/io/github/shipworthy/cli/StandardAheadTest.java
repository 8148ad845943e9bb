package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardAheadTest {

    @ParameterizedTest
    @CsvSource({
        "assess report, true",
        "explain report x, true",
        "audit report --set urgency.high.coverage=1, true",
        "assess report --policy somewhere, false",
        "assess report --policy=somewhere, false",
        "assess --help, false",
        "assess, false",
        "test somewhere, false",
        "'', false"
    })
    void whoever_will_ask_for_it_has_it_loaded_ahead_and_everybody_gets_the_same(String typed, boolean ahead) {
        String[] words = typed.split(" ");
        assertThat(StandardAhead.isAskedBy(words)).isEqualTo(ahead);
        assertThat(StandardAhead.of(words).get().id())
                .isEqualTo(Policy.standard().id());
    }
}
