/**
 * Rule text as a tree: the small language of conditions and consequences that a policy may use, and nothing outside it.
 * Knows no policy; whether the words make sense is decided elsewhere.
 */
@NullMarked
package io.github.shipworthy.rule;

import org.jspecify.annotations.NullMarked;
