package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A start leaves out the checks of the policy that ships, for they were made here. */
class ShippedTest {

    private static final PolicyFiles SHIPPED = PolicyFiles.standard();

    /** The same bytes under the same name, and nobody's word for them. */
    private static final PolicyFiles UNKNOWN = PolicyFiles.of(PolicyFiles.STANDARD, SHIPPED.files());

    @Test
    void what_ships_passes_every_check_and_reads_the_same_without() {
        Compiled checked = PolicyReader.read(UNKNOWN).compiled();
        Compiled read = PolicyReader.read(SHIPPED).compiled();
        Readings.same(read, checked);
        assertThat(read.phases()).allMatch(phase -> phase.direct().isPresent());
        assertThat(checked.warnings()).isEmpty();
    }

    @Test
    void nothing_is_left_out_unless_these_are_the_files_that_were_checked() {
        assertThat(SHIPPED.shipped())
                .as(
                        "The standard policy has changed: write its fingerprint, %s, into standard.sha256 of core/engine, so that a"
                                + " start need not check it",
                        SHIPPED.fingerprint())
                .isTrue();
        assertThat(UNKNOWN.shipped()).isFalse();
    }

    @Test
    void every_rule_file_that_ships_is_split_at_its_words() {
        assertThat(PolicyReader.read(SHIPPED).compiled().definition().phases())
                .flatExtracting(phase -> phase.files().stream()
                        .map(file -> ShippedRules.read(
                                new Places(
                                        SHIPPED.label(file.name()),
                                        SHIPPED.text(file.name(), new ArrayList<>())
                                                .orElseThrow()),
                                phase))
                        .toList())
                .hasSizeGreaterThan(10)
                .allMatch(Optional::isPresent);
    }
}
