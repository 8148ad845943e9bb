/** A policy that is edited while a program runs. */
@org.jspecify.annotations.NullMarked
package io.github.shipworthy.examples.livereload;
