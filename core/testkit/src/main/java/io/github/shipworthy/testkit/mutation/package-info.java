/**
 * Whether the tests of a policy would notice a slip: runs them against every wrong version of it. Knows the engine's
 * workbench, and tests only as something that passes or fails.
 */
@NullMarked
package io.github.shipworthy.testkit.mutation;

import org.jspecify.annotations.NullMarked;
