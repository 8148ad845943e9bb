package io.github.shipworthy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is deployed with the library inside and undeployed again: nothing of it may stay. */
class UndeployTest {

    @TempDir
    private Path folder;

    @Test
    void twenty_applications_come_and_go_and_leave_no_class_loader_and_no_thread() throws Exception {
        String printed = OwnProcess.printed(
                // What is only softly held is collected at once: it stays nowhere that needs the memory.
                List.of("-Xmx300m", "-XX:SoftRefLRUPolicyMSPerMB=0"), Undeployments.class, folder.toString(), "20");
        assertThat(printed).contains("20 deployed, 0 class loaders and 0 threads left");
    }
}
