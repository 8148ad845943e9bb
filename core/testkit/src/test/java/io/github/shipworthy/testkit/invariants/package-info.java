@NullMarked
package io.github.shipworthy.testkit.invariants;

import org.jspecify.annotations.NullMarked;
