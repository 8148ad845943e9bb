/** Tests of mutation, on a small policy with a complete suite. */
@NullMarked
package io.github.shipworthy.testkit.mutation;

import org.jspecify.annotations.NullMarked;
