package io.github.shipworthy.testkit.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTestTest {

    private static final Path FILE = Path.of("src/test/resources/change/tests/x.policy-test.yaml");
    private static final String CROWDED = """
            from: ../policy
            over: [../portfolio.yaml]
            moves:
              - {id: ear, what: "flag:crowded", from: absent, to: present, why: reviewed}
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void a_change_that_is_as_listed_passes() {
        ChangeTest test = read(CROWDED
                        + "  - {id: voice, what: \"flag:crowded\", from: absent, to: present, why: reviewed}\n")
                .orElseThrow();
        assertThat(test.check(Small.policy().with("crowded.least", "1/2"))).isEmpty();
        assertThat(test.check(Small.policy()))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("In the contract, and not happening:")
                        .contains("x.policy-test.yaml:4:5: `flag:crowded` of `ear`"));
    }

    @Test
    void a_change_beyond_the_list_fails_with_the_rules_behind_it() {
        ChangeTest test = read(CROWDED).orElseThrow();
        assertThat(test.check(Small.policy().with("crowded.least", "1/2"))).contains("""
                Not in the contract:
                  - {id: voice, what: flag:crowded, from: absent, to: present, why: }

                Voice (voice)
                  flag:crowded          absent -> present
                  now                   What everybody sells is crowded
                  because of            parameter crowded.least 1 -> 0.5: with the old value flag:crowded does not
                                        move
                """);
    }

    @Test
    void ranks_may_move_when_it_says_so() {
        ChangeTest test = read("""
                from: ../policy
                over: [../portfolio.yaml]
                ranks: any
                moves:
                  - {id: page, what: productization, from: 20, to: 0, why: reviewed}
                  - {id: page, what: productizationRange, from: 20..20, to: 0..0, why: reviewed}
                  - {id: eye, what: productization, from: 20, to: 0, why: reviewed}
                  - {id: eye, what: productizationRange, from: 20..20, to: 0..0, why: reviewed}
                """).orElseThrow();
        assertThat(test.check(Small.policy().with("productization.open.points", "0")))
                .isEmpty();
    }

    @Test
    void every_mistake_is_told_with_its_place() {
        assertThat(read("""
                        from: ../polcy
                        over: [../portfolio.yaml, ../none.yaml]
                        moves:
                          - {id: ear, what: priority, from: P0, to: P0, why: w}
                        """)).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .satisfiesExactly(move -> assertThat(move).contains(":4:5: from `P0` to `P0` is no move"));
        problems.clear();
        assertThat(read("""
                        from: ../polcy
                        over: [../portfolio.yaml, ../none.yaml]
                        moves: []
                        """)).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .satisfiesExactly(
                        from -> assertThat(from)
                                .contains(":1:7: `../polcy` is neither `standard` nor a directory relative to"),
                        over -> assertThat(over).contains(":2:27: `../none.yaml` is no file relative to this one"));
        problems.clear();
        assertThat(read("form: standard\nover: []\nmoves: []\n")).isEmpty();
        assertThat(problems).extracting(Problem::message).hasSize(3);
    }

    private Optional<ChangeTest> read(String text) {
        Node node = Document.read(
                        FILE.toString(), text.getBytes(StandardCharsets.UTF_8), Limits.POLICY, new ArrayList<>())
                .orElseThrow();
        return ChangeTest.read(node, FILE, problems);
    }
}
