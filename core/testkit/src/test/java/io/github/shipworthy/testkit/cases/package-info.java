/** Tests of tests that are data. */
@NullMarked
package io.github.shipworthy.testkit.cases;

import org.jspecify.annotations.NullMarked;
