/**
 * What a change of a policy moves, with the rules and numbers behind it, and the list of moves that somebody has
 * reviewed. Knows the engine's public types and no test framework.
 */
@NullMarked
package io.github.shipworthy.testkit.change;

import org.jspecify.annotations.NullMarked;
