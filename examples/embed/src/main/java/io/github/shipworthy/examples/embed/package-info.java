/** The standard policy in a program of your own. */
@org.jspecify.annotations.NullMarked
package io.github.shipworthy.examples.embed;
