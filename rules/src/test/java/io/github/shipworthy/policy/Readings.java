package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.policy.RuleReader.ReadFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Two readings of the same files. */
final class Readings {

    private static final List<Function<Compiled, ?>> PARTS = List.of(
            Compiled::id,
            Compiled::definition,
            Compiled::parameters,
            Compiled::constraints,
            Compiled::grids,
            Compiled::asked,
            Compiled::warnings,
            Compiled::picked,
            Compiled::own,
            compiled -> compiled.texts().languages());

    private Readings() {}

    /** They say the same in everything that an answer comes from. */
    static void same(Compiled one, Compiled other) {
        assertThat(List.copyOf(one.rules().values()))
                .isEqualTo(List.copyOf(other.rules().values()));
        for (Map.Entry<String, ReadFile> file : other.files().entrySet()) {
            assertThat(one.files().get(file.getKey())).as("%s", file.getKey()).isEqualTo(file.getValue());
        }
        assertThat(one.files()).hasSameSizeAs(other.files());
        assertThat(one.phases()).hasSameSizeAs(other.phases());
        for (int phase = 0; phase < one.phases().size(); phase++) {
            assertThat(one.phases().get(phase).source())
                    .isEqualTo(other.phases().get(phase).source());
            assertThat(one.phases().get(phase).sorts())
                    .isEqualTo(other.phases().get(phase).sorts());
        }
        for (Function<Compiled, ?> part : PARTS) {
            assertThat(part.apply(one)).usingRecursiveComparison().isEqualTo(part.apply(other));
        }
    }
}
