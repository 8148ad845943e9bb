package io.github.shipworthy.standard;

import static io.github.shipworthy.testkit.suite.Floor.Of.CONDITIONS;
import static io.github.shipworthy.testkit.suite.Floor.Of.KILLED;
import static io.github.shipworthy.testkit.suite.Floor.Of.LIMITS;
import static io.github.shipworthy.testkit.suite.Floor.Of.ROWS;
import static io.github.shipworthy.testkit.suite.Floor.Of.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.testkit.suite.Examination;
import io.github.shipworthy.testkit.suite.Examination.Wanted;
import io.github.shipworthy.testkit.suite.ExaminationReport;
import io.github.shipworthy.testkit.suite.Floor;
import io.github.shipworthy.testkit.suite.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing in the policy is idle: its own tests reach each rule and row, and notice every slip that decides anything. */
class MutationFloorTest {

    private static final int THREADS = 2;

    private static final List<Floor> FLOORS = List.of(
            new Floor(RULES, 100),
            new Floor(ROWS, 100),
            new Floor(CONDITIONS, 97),
            new Floor(LIMITS, 94),
            new Floor(KILLED, 100));

    @Test
    void the_policys_own_tests_notice_whatever_goes_wrong_in_it() {
        Examination examined = Examination.of(
                Suite.load(StandardPolicy.DIRECTORY), new Wanted(false, false, FLOORS, THREADS), (done, all) -> {});
        assertThat(examined.floors()).hasSameSizeAs(FLOORS);
        assertThat(examined.good()).as(ExaminationReport.text(examined)).isTrue();
    }
}
