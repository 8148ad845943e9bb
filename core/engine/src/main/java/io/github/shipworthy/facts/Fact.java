package io.github.shipworthy.facts;

import java.util.List;
import java.util.Optional;

/** One observed statement, with what it rests on. A statement nobody made has the status {@code UNKNOWN}. */
public sealed interface Fact<S extends Enum<S>> permits Stated, PublicationFact, OfficialFact, HostsFact, Offering {

    /** What was observed. */
    S status();

    /** A remark for the reader; no rule sees it. */
    Optional<String> note();

    /** The ids of the evidence this rests on, in the order given. */
    List<String> evidence();
}
