package io.github.shipworthy.facts;

import io.github.shipworthy.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a schema cannot say of one part of a portfolio: days that exist, and facts that go together. */
final class Checks {

    private static final Set<String> DATES = Set.of("asOf", "date", "expected", "expires", "observed");
    private static final Set<String> FREE_KEYS = Set.of("attributes", "names", "interface");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final List<Problem> problems;

    Checks(List<Problem> problems) {
        this.problems = problems;
    }

    /** Looks at what stands here and at everything below. */
    void check(Place place) {
        expiry(place);
        for (Map.Entry<String, Place> entry : place.entries().entrySet()) {
            String name = entry.getKey();
            if (DATES.contains(name)) {
                date(entry.getValue());
            }
            if (name.equals("hosts")) {
                hosts(entry.getValue());
            }
            if (!FREE_KEYS.contains(name)) {
                check(entry.getValue());
            }
        }
        place.items().forEach(this::check);
    }

    private void date(Place place) {
        place.text()
                .filter(text -> DATE.matcher(text).matches() && Place.day(text).isEmpty())
                .ifPresent(text ->
                        problems.add(place.problem("`" + text + "` is not a day of the calendar.", Optional.empty())));
    }

    private void hosts(Place hosts) {
        Optional<String> status = hosts.text("status");
        boolean known = status.equals(Optional.of("KNOWN"));
        if (known && hosts.at("names").map(names -> names.items().isEmpty()).orElse(true)) {
            problems.add(hosts.problem(
                    "hosts that are KNOWN need at least one name.",
                    Optional.of("Add `names`, or make the status UNKNOWN.")));
        }
        if (status.isPresent() && !known && !hosts.items("names").isEmpty()) {
            problems.add(hosts.problem(
                    "hosts with names have the status KNOWN, not `" + status.get() + "`.",
                    Optional.of("Remove `names`, or make the status KNOWN.")));
        }
    }

    /** Only what is temporary ends on a stated day; evidence expires too, but has no status. */
    private void expiry(Place place) {
        Optional<Place> expires = place.at("expires");
        Optional<String> status = place.text("status");
        if (expires.isPresent() && status.isPresent() && !status.get().equals("TEMPORARY")) {
            problems.add(expires.get()
                    .problem(
                            "only what is TEMPORARY has a last day, the status is `" + status.get() + "`.",
                            Optional.of("Remove `expires`, or make the status TEMPORARY.")));
        }
    }
}
