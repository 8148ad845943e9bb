/** A policy with facts, scores and outcomes of its own. */
@NullMarked
package io.github.shipworthy.examples.custom;

import org.jspecify.annotations.NullMarked;
