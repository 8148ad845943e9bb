package io.github.shipworthy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is deployed with the library inside and undeployed again: nothing of it may stay. */
class UndeployTest {

    @TempDir
    private Path folder;

    @Test
    void twenty_applications_come_and_go_and_leave_no_class_loader_and_no_thread() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        // What is only softly held is collected at once: it stays nowhere that needs the memory.
                        "-XX:SoftRefLRUPolicyMSPerMB=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Undeployments.class.getName(),
                        folder.toString(),
                        "20")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("20 deployed, 0 class loaders and 0 threads left");
    }
}
