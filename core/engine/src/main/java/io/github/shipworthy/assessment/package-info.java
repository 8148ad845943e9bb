/**
 * What came out: for each technology its results with every reason attached, and the portfolio's ranking. Values only;
 * nothing here decides anything.
 */
@NullMarked
package io.github.shipworthy.assessment;

import org.jspecify.annotations.NullMarked;
