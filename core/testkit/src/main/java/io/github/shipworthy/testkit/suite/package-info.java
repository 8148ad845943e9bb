/**
 * A policy and all its tests: how they turn out, what of the policy they reach, which slips they notice, and whether that
 * is as much as somebody asks for. Knows cases, coverage and mutation, which do not know it.
 */
@NullMarked
package io.github.shipworthy.testkit.suite;

import org.jspecify.annotations.NullMarked;
