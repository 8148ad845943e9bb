/**
 * What the library costs, measured beside two other ways to do the same: the standard policy written by hand in Java,
 * and written in Drools as most people would. Both give the library's answers, which a test proves; only then do ratios
 * mean anything. Nothing depends on this package.
 */
@NullMarked
package io.github.shipworthy.benchmark;

import org.jspecify.annotations.NullMarked;
