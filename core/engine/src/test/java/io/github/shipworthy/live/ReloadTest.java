package io.github.shipworthy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reloads leave behind: nothing. The profile {@code soak} reloads 1,500 times. */
class ReloadTest {

    private static final int RELOADS = Integer.getInteger("reloads", 300);
    private static final int MOST_HEAP_BYTES = 100;

    @TempDir
    private Path folder;

    @Test
    void classes_metaspace_and_heap_stay_flat_however_often_a_policy_is_reloaded() throws Exception {
        List<Sample> samples = samples();
        Sample warm = samples.get(0);
        Sample last = samples.get(samples.size() - 1);
        int between = last.reloads - warm.reloads;
        assertThat(last.classes - warm.classes).as("classes: %s", samples).isLessThanOrEqualTo(between / 10);
        assertThat(last.metaspace - warm.metaspace).as("metaspace: %s", samples).isLessThan(warm.metaspace / 20);
        assertThat((last.heap - warm.heap) / between)
                .as("bytes of heap a reload: %s", samples)
                .isLessThan(MOST_HEAP_BYTES);
    }

    private List<Sample> samples() throws IOException, InterruptedException {
        String printed = OwnProcess.printed(
                List.of("-Xmx200m", "-XX:+UseSerialGC"),
                Reloads.class,
                folder.resolve("policy").toString(),
                String.valueOf(RELOADS));
        List<Sample> samples = printed.lines()
                .filter(line -> line.matches("[0-9]+( [0-9]+){3}"))
                .map(Sample::of)
                .toList();
        assertThat(samples).as(printed).hasSize(4);
        return samples;
    }

    private record Sample(int reloads, int classes, long metaspace, long heap) {
        static Sample of(String line) {
            long[] numbers =
                    Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
            return new Sample((int) numbers[0], (int) numbers[1], numbers[2], numbers[3]);
        }
    }
}
