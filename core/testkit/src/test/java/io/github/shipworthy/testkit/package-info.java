/** Tests of what a test in Java calls, on a small policy and the real engine. */
@NullMarked
package io.github.shipworthy.testkit;

import org.jspecify.annotations.NullMarked;
