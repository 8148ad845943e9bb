/**
 * What a rule can see and say: the technology as rules know it, exact numbers, and the table of its properties. Rule
 * files import from here; Java code that embeds the library does not need to.
 */
@NullMarked
package io.github.shipworthy.vocabulary;

import org.jspecify.annotations.NullMarked;
