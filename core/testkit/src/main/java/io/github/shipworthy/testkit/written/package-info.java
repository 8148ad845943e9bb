/** Portfolios as documents and as YAML, so that what was found can be put into a file. Knows the engine's facts alone. */
@NullMarked
package io.github.shipworthy.testkit.written;

import org.jspecify.annotations.NullMarked;
