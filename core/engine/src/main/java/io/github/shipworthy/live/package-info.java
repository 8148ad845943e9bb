/**
 * A policy directory in force: its edits are taken over while the application runs, or refused with reasons while the last
 * good policy stays. Knows policies and their files; no other room knows it.
 */
@NullMarked
package io.github.shipworthy.live;

import org.jspecify.annotations.NullMarked;
