package io.github.shipworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A portfolio built in Java is as sound as one read from a file. */
class ConsistencyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 24);

    @Test
    void everything_wrong_is_named_at_once() {
        Technology first = Technology.builder("reader", "Reader", Kind.SERVABLE_MODEL)
                .capability("reading")
                .weights(new Stated<>(Weights.OPEN, Optional.empty(), List.of("paper")))
                .build();
        Technology second =
                Technology.builder("READER", "Another", Kind.SERVABLE_MODEL).build();
        assertThatThrownBy(() -> Portfolio.of("mine", "me", TODAY, List.of(first, second)))
                .isInstanceOfSatisfying(
                        PortfolioException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        "portfolio `mine`, technology `READER`: its id is taken by another technology",
                                        "portfolio `mine`, technology `reader`: there is no capability `reading`",
                                        "portfolio `mine`, technology `reader`: there is no evidence `paper`"));
    }

    @Test
    void what_refers_to_nothing_is_sound() {
        Technology reader =
                Technology.builder("reader", "Reader", Kind.SERVABLE_MODEL).build();
        assertThat(Portfolio.of("mine", "me", TODAY, List.of(reader)).technologies())
                .containsExactly(reader);
    }
}
