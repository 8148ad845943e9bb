package io.github.shipworthy.facts;

import io.github.shipworthy.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every id of a portfolio and every place that refers to one. Technologies may come one by one. */
final class References {

    /** The fields of a claim whose list names technologies; so does every {@code plan.*}. */
    private static final Set<String> TECHNOLOGY_LISTS = Set.of("notProductized", "ranking");

    private static final Set<String> FREE_KEYS = Set.of("attributes", "names", "interface");
    private static final Set<String> EVIDENCE_LISTS = Set.of("evidence", "basis");
    /** What claims call the portfolio itself; no technology may have this id. */
    static final String PORTFOLIO = "portfolio";

    private final Place header;
    private final List<Problem> problems;
    private final Ids capabilities;
    private final Ids domains;
    private final Ids vendors;
    private final Ids evidence;
    private final Ids technologies;

    References(Place header, List<Problem> problems) {
        this.header = header;
        this.problems = problems;
        this.capabilities = new Ids("capability", problems);
        this.domains = new Ids("domain", problems);
        this.vendors = new Ids("vendor", problems);
        this.evidence = new Ids("evidence", problems);
        this.technologies = new Ids("technology", problems);
        Set<String> named = new HashSet<>();
        for (Place capability : header.entries("capabilities").values()) {
            capability.text("domain").ifPresent(named::add);
        }
        domains.addAll(named, header.node().at());
        capabilities.addAll(
                header.entries("capabilities").keySet(), header.node().at());
        vendors.addAll(new HashSet<>(header.texts("vendors")), header.node().at());
        evidence.addAll(header.entries("evidence").keySet(), header.node().at());
    }

    private References(References known, List<Problem> problems) {
        this.header = known.header;
        this.problems = problems;
        this.capabilities = known.capabilities.reportingTo(problems);
        this.domains = known.domains;
        this.vendors = known.vendors;
        this.evidence = known.evidence.reportingTo(problems);
        this.technologies = known.technologies;
    }

    /** The same ids; what is wrong with the references of technologies goes somewhere else. */
    References reportingTo(List<Problem> others) {
        return new References(this, others);
    }

    /** The ids of the technologies, in their order. */
    IdTable technologies() {
        return technologies.known();
    }

    /** Makes the id of a technology known; whether it was not. */
    boolean add(String technology, int line) {
        return technologies.add(technology, line);
    }

    /** Looks at a technology; the references to it can be judged at the end only. */
    void technology(Place technology) {
        reserved(technology);
        technologies.add(technology);
        refers(technology);
    }

    /** Looks at what a technology refers to. */
    void refers(Place technology) {
        technology.at("capability").ifPresent(capabilities::require);
        capabilities.require(technology.items("alsoServes"));
        evidence(technology);
    }

    /** Looks at the id of a technology. */
    void reserved(Place technology) {
        Optional<Place> id = technology.at("id");
        if (id.isPresent() && isPortfolio(id.get())) {
            problems.add(id.get()
                    .problem(
                            "`" + PORTFOLIO + "` stands for the portfolio itself, a technology needs another id.",
                            Optional.empty()));
        }
    }

    /** Looks at everything but technologies and what refers to them. */
    void context() {
        market();
        for (String things : List.of("endpoints", "features", "forecasts")) {
            for (Place thing : header.items(things)) {
                evidence(thing);
            }
        }
        distinct("programmes", "programme");
        distinct("endpoints", "endpoint");
        distinct("features", "feature");
        distinct("forecasts", "forecast");
    }

    /** Looks at what refers to technologies, after the last one. */
    void toTechnologies() {
        for (Place programme : header.items("programmes")) {
            technologies.require(programme.items("members"));
        }
        for (Place claim : header.items("claims")) {
            claim(claim);
        }
    }

    private void market() {
        domains.requireKeys(header.entries("domains"));
        Map<String, Place> offerings = header.entries("offerings");
        capabilities.requireKeys(offerings);
        for (Place offering : offerings.values()) {
            vendors.requireKeys(offering.entries());
            evidence(offering);
        }
        for (Place forecast : header.items("forecasts")) {
            Optional<Place> about = forecast.at("about");
            if (about.isPresent()) {
                about.get().at("capability").ifPresent(capabilities::require);
                about.get().at("domain").ifPresent(domains::require);
            }
        }
    }

    private void distinct(String things, String what) {
        new Ids(what, problems).add(header.items(things));
    }

    private void claim(Place claim) {
        Optional<Place> subject = claim.at("subject");
        if (subject.isPresent() && !isPortfolio(subject.get())) {
            technologies.require(subject.get());
        }
        String field = claim.text("field").orElse("");
        if (TECHNOLOGY_LISTS.contains(field) || field.startsWith("plan.")) {
            technologies.require(claim.items("value"));
        }
    }

    private static boolean isPortfolio(Place id) {
        return id.text().equals(Optional.of(PORTFOLIO));
    }

    private void evidence(Place place) {
        for (Map.Entry<String, Place> entry : place.entries().entrySet()) {
            if (EVIDENCE_LISTS.contains(entry.getKey())) {
                evidence.require(entry.getValue().items());
            } else if (!FREE_KEYS.contains(entry.getKey())) {
                evidence(entry.getValue());
            }
        }
    }
}
