package io.github.shipworthy.cli;

import io.github.shipworthy.report.Language;
import io.github.shipworthy.report.Report;
import java.util.function.Function;

/**
 * A format of {@code assess}, for any language.
 *
 * @param audited whether it tells what the audit found
 */
record Format(boolean audited, Function<Language, Report> in) {}
