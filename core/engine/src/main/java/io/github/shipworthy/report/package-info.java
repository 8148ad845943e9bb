/**
 * An assessment written down for other programs and for people, one class for each format. Knows what was assessed and
 * what came out, and nothing of how a policy came to it.
 */
@NullMarked
package io.github.shipworthy.report;

import org.jspecify.annotations.NullMarked;
