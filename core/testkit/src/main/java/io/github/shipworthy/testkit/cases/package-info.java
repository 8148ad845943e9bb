/**
 * Tests of a policy that are written as data: read from YAML and CSV, run against a policy. Knows the engine and
 * change contracts, no test framework.
 */
@NullMarked
package io.github.shipworthy.testkit.cases;

import org.jspecify.annotations.NullMarked;
