/** Tests of what JUnit is given. */
@NullMarked
package io.github.shipworthy.testkit.junit;

import org.jspecify.annotations.NullMarked;
