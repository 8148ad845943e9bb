package io.github.shipworthy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.facts.Portfolio;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generated portfolio in a file is the one in memory. */
class GeneratedLinesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 1_000})
    void a_file_reads_as_the_portfolio_itself(int technologies) throws Exception {
        Path file = directory.resolve("generated.jsonl");
        GeneratedLines.write(technologies, file);
        assertThat(Portfolio.load(file)).isEqualTo(Portfolios.generated(technologies));
    }

    @Test
    void what_stands_around_does_not_depend_on_the_number_of_technologies() {
        assertThat(Portfolios.around(1_000_000).technologies()).hasSize(12);
        assertThat(Portfolios.around(500).programmes())
                .isEqualTo(Portfolios.generated(500).programmes());
    }
}
