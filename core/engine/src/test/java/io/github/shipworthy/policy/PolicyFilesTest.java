package io.github.shipworthy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {

    @TempDir
    private Path folder;

    private Path policy;

    @BeforeEach
    void a_policy_directory() throws IOException {
        policy = Files.createDirectory(folder.resolve("policy"));
    }

    @Test
    void a_file_is_no_directory() throws IOException {
        Path file = Files.writeString(folder.resolve("policy.yaml"), "name: x", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Policy.load(file))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(file + ": is not a directory");
    }

    @Test
    void what_is_not_there_is_no_directory() {
        assertThatThrownBy(() -> Policy.load(folder.resolve("nowhere")))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("nowhere: is not a directory");
    }

    @Test
    void an_empty_directory_lacks_what_every_policy_needs() {
        assertThatThrownBy(() -> Policy.load(policy))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(policy + ": has no file `parameters.yaml`, which a policy needs")
                .hasMessageContaining(policy + ": has no file `policy.yaml`, which a policy needs");
    }

    @Test
    void a_file_over_a_mebibyte_is_refused() throws IOException {
        Files.write(policy.resolve("most.drl"), new byte[1 << 20]);
        assertThat(PolicyFiles.read(policy).files()).containsOnlyKeys("most.drl");
        Files.write(policy.resolve("more.drl"), new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> PolicyFiles.read(policy))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("policy/more.drl: is larger than 1048576 bytes")
                .hasMessageNotContaining("most.drl");
    }

    @Test
    void more_than_two_hundred_files_are_refused() throws IOException {
        for (int number = 1; number <= 200; number++) {
            Files.createFile(policy.resolve("rules-" + number + ".drl"));
        }
        assertThat(PolicyFiles.read(policy).files()).hasSize(200);
        Files.createFile(policy.resolve("rules-201.drl"));
        assertThatThrownBy(() -> PolicyFiles.read(policy))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("a policy has at most 200 files");
    }

    @Test
    void a_directory_named_like_a_rule_file_is_refused() throws IOException {
        Files.createDirectory(policy.resolve("rules.drl"));
        assertThatThrownBy(() -> PolicyFiles.read(policy))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("policy/rules.drl: is not a regular file");
    }

    @Test
    void a_link_out_of_the_policy_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "password: 1", StandardCharsets.UTF_8);
        link(policy.resolve("parameters.yaml"), secret);
        assertThatThrownBy(() -> PolicyFiles.read(policy))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("policy/parameters.yaml: is a link that leads out of the policy")
                .hasMessageNotContaining("password");
    }

    @Test
    void a_link_to_itself_is_refused() throws IOException {
        link(policy.resolve("parameters.yaml"), policy.resolve("parameters.yaml"));
        assertThatThrownBy(() -> PolicyFiles.read(policy))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("policy/parameters.yaml: is not a regular file");
    }

    /** A mounted configuration directory is a link to a directory of links. */
    @Test
    void links_within_the_policy_are_followed() throws IOException {
        Files.createDirectory(policy.resolve("..data"));
        Files.writeString(policy.resolve("..data/policy.yaml"), "name: x", StandardCharsets.UTF_8);
        link(policy.resolve("policy.yaml"), Path.of("..data/policy.yaml"));
        link(folder.resolve("link"), policy);
        assertThat(PolicyFiles.read(folder.resolve("link")).files()).containsOnlyKeys("policy.yaml");
    }

    @Test
    void what_is_no_part_of_a_policy_does_not_change_its_fingerprint() throws IOException {
        Files.writeString(policy.resolve("policy.yaml"), "name: x", StandardCharsets.UTF_8);
        String before = PolicyFiles.read(policy).fingerprint();
        Files.writeString(policy.resolve("._policy.yaml"), "?", StandardCharsets.UTF_8);
        Files.writeString(policy.resolve("README.md"), "?", StandardCharsets.UTF_8);
        Files.writeString(policy.resolve("x.policy-test.yaml"), "?", StandardCharsets.UTF_8);
        assertThat(PolicyFiles.read(policy).fingerprint()).isEqualTo(before);
        Files.writeString(policy.resolve("x.drl"), "", StandardCharsets.UTF_8);
        assertThat(PolicyFiles.read(policy).fingerprint()).isNotEqualTo(before);
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createSymbolicLink(from, to);
        } catch (UnsupportedOperationException e) {
            assumeThat(false).as("this machine has no links").isTrue();
        }
    }
}
