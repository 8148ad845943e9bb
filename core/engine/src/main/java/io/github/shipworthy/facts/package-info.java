/**
 * What is known: a portfolio and everything in it, as records, and the one door through which files become records.
 * Knows nothing of policies, rules or results.
 */
@NullMarked
package io.github.shipworthy.facts;

import org.jspecify.annotations.NullMarked;
