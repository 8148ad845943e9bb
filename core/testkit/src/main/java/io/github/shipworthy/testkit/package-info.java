/**
 * What a test in Java calls: assertions about assessments, single rules and changes. The only room that knows AssertJ.
 */
@NullMarked
package io.github.shipworthy.testkit;

import org.jspecify.annotations.NullMarked;
