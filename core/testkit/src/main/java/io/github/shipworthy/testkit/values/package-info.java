/** What a policy says of a technology or of a row, by the names that tests use. Knows the engine. */
@NullMarked
package io.github.shipworthy.testkit.values;

import org.jspecify.annotations.NullMarked;
