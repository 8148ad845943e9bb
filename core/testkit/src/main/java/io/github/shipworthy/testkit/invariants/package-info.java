/**
 * What a policy promises of every portfolio: looked at exhaustively where its rules can tell few situations apart, in drawn
 * ones otherwise. What breaks a promise is made small and written down as a case. Knows the engine and documents, and tests
 * only by the names of their values.
 */
@NullMarked
package io.github.shipworthy.testkit.invariants;

import org.jspecify.annotations.NullMarked;
