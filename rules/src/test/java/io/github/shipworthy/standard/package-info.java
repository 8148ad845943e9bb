/** The standard policy against the report it reconstructs, and against itself. */
@org.jspecify.annotations.NullMarked
package io.github.shipworthy.standard;
