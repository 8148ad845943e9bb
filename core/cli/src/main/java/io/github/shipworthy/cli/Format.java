package io.github.shipworthy.cli;

import io.github.shipworthy.report.Language;
import io.github.shipworthy.report.Report;
import java.util.function.Function;

/**
 * A format of {@code assess}, for any language.
 *
 * @param audited whether it tells what the audit found
 * @param streamed whether it can be written without the whole assessment in memory
 */
record Format(boolean audited, boolean streamed, Function<Language, Report> in) {}
