/**
 * What is wrong with an input, where, and what to do about it. Every other room reports through this one; it knows
 * none of them.
 */
@NullMarked
package io.github.shipworthy.problem;

import org.jspecify.annotations.NullMarked;
