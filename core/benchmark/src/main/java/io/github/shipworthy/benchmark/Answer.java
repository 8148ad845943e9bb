package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What every way to assess says of one technology: the part in which all of them must agree.
 *
 * @param flags each once, in alphabetical order
 * @param rank empty for what is no candidate
 */
record Answer(
        String id,
        OptionalInt productization,
        OptionalInt maturity,
        Optional<Urgency> urgency,
        boolean candidate,
        Optional<Priority> priority,
        Horizon horizon,
        Optional<Priority> planPriority,
        Optional<String> action,
        List<String> flags,
        OptionalInt rank) {}
