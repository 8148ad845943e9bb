package io.github.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardAheadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess report",
                "explain report x",
                "audit report --set urgency.high.coverage=1",
                "assess report --policy somewhere",
                "assess report --policy=somewhere",
                "assess --help",
                "assess",
                "test somewhere",
                ""
            })
    void whatever_was_typed_the_standard_policy_is_there_when_asked_for(String typed) {
        assertThat(StandardAhead.of(typed.split(" ")).get().id())
                .isEqualTo(Policy.standard().id());
    }
}
