/**
 * Which rules, conditions, rows and limits of a policy its tests reach. Counts what the engine's workbench tells and writes
 * it down; decides nothing.
 */
@NullMarked
package io.github.shipworthy.testkit.coverage;

import org.jspecify.annotations.NullMarked;
