@NullMarked
package io.github.shipworthy.testkit.written;

import org.jspecify.annotations.NullMarked;
