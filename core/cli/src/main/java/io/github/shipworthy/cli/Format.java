package io.github.shipworthy.cli;

import io.github.shipworthy.report.Language;
import io.github.shipworthy.report.Report;

/** A format of {@code assess}, which some formats have in more than one language. */
@FunctionalInterface
interface Format {

    /** The report in a language; a format for programs has none, and is the same in each. */
    Report in(Language language);
}
