/** The tests of a policy's files as JUnit's dynamic tests. The only room that knows JUnit: any version from 5.14 on. */
@NullMarked
package io.github.shipworthy.testkit.junit;

import org.jspecify.annotations.NullMarked;
