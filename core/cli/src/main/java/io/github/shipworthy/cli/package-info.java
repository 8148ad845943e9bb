/**
 * The {@code shipworthy} command: arguments in, the library's answers out. Knows the engine's public types and decides
 * nothing of its own; everything it prints of an input is made visible first.
 */
@NullMarked
package io.github.shipworthy.cli;

import org.jspecify.annotations.NullMarked;
