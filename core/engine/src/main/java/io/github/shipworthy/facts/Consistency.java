package io.github.shipworthy.facts;

import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold between the parts of a portfolio, wherever it came from. A file's places are known only while it is
 * read, so {@link References} says the same with lines and columns; this is for portfolios built in Java.
 */
final class Consistency {

    /** A hint compares a word with every id, so there is an end to hints. */
    private static final int MOST_IDS_FOR_A_HINT = 10_000;

    private final String portfolio;
    private final Collection<String> vendors;
    private final Set<String> capabilities;
    private final Set<String> evidence;
    private final List<Problem> problems = new ArrayList<>();

    Consistency(String portfolio, Collection<String> vendors, Set<String> capabilities, Set<String> evidence) {
        this.portfolio = portfolio;
        this.vendors = vendors;
        this.capabilities = capabilities;
        this.evidence = evidence;
    }

    /**
     * Looks at what refers to these.
     *
     * @throws PortfolioException when an id occurs twice, or something refers to what is not there
     */
    void require(List<Technology> technologies, Map<String, Map<String, Offering>> offerings) {
        technologies(technologies);
        offerings(offerings);
        if (!problems.isEmpty()) {
            throw new PortfolioException(problems);
        }
    }

    private void technologies(List<Technology> technologies) {
        Set<String> ids = new HashSet<>();
        for (Technology technology : technologies) {
            String owner = "technology `" + technology.id() + "`";
            if (!ids.add(technology.id().toLowerCase(Locale.ROOT))) {
                problem(owner, "its id is taken by another technology", Optional.empty());
            }
            technology.capability().ifPresent(id -> known(owner, "capability", id, capabilities));
            technology.alsoServes().forEach(id -> known(owner, "capability", id, capabilities));
            for (Fact<?> fact : technology.facts()) {
                evidence(owner, fact);
            }
        }
    }

    private void offerings(Map<String, Map<String, Offering>> offerings) {
        offerings.forEach((capability, offers) -> {
            String owner = "offerings of `" + capability + "`";
            known(owner, "capability", capability, capabilities);
            offers.forEach((vendor, offering) -> {
                known(owner, "vendor", vendor, vendors);
                evidence(owner, offering);
            });
        });
    }

    private void evidence(String owner, Fact<?> fact) {
        fact.evidence().forEach(id -> known(owner, "evidence", id, evidence));
    }

    private void known(String owner, String what, String id, Collection<String> ids) {
        if (!ids.contains(id)) {
            problem(
                    owner,
                    "there is no " + what + " `" + id + "`",
                    ids.size() > MOST_IDS_FOR_A_HINT ? Optional.empty() : Maybe.hint(id, ids));
        }
    }

    private void problem(String owner, String message, Optional<String> hint) {
        problems.add(new Problem(Location.of("portfolio `" + portfolio + "`, " + owner), message, hint));
    }
}
