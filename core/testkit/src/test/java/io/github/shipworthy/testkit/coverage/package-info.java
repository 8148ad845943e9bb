/** Tests of coverage, on a small policy and the real engine. */
@NullMarked
package io.github.shipworthy.testkit.coverage;

import org.jspecify.annotations.NullMarked;
