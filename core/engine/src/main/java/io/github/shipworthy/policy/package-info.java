/**
 * A policy: rules, numbers and grids read from a directory, checked, compiled once and applied to portfolios. The only
 * room that runs Drools; everything but {@link io.github.shipworthy.policy.Policy}, its parameters and its exceptions is
 * private to it.
 */
@NullMarked
package io.github.shipworthy.policy;

import org.jspecify.annotations.NullMarked;
