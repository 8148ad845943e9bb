package io.github.shipworthy.standard;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Policy;
import java.nio.file.Path;

/** What these tests share: the policy as it stands in this module, and the portfolios that ship. */
final class StandardPolicy {

    static final Path DIRECTORY = Path.of("standard");

    /** Compiled once for all tests. */
    static final Policy POLICY = Policy.standard();

    private StandardPolicy() {}

    static Portfolio report() {
        return Portfolio.load(Path.of("../examples/portfolios/report.yaml"));
    }

    static Portfolio verified() {
        return Portfolio.load(Path.of("../examples/portfolios/verified.yaml"));
    }
}
