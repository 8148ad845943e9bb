/**
 * The bytes of a YAML or JSON document become a tree of nodes that know where they stand, and a schema says what is
 * wrong with the tree. Knows how to report a problem and nothing else: no facts, no policies.
 */
@NullMarked
package io.github.shipworthy.document;

import org.jspecify.annotations.NullMarked;
