/**
 * The standard policy once more, in plain Java: written from its words, to be compared with what its rules say. Knows the
 * facts and nothing else of the library, so a mistake in the engine cannot hide here too.
 */
@NullMarked
package io.github.shipworthy.standard.reference;

import org.jspecify.annotations.NullMarked;
