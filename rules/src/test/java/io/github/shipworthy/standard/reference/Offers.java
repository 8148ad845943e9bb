package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.standard.reference.Answer.OfCapability;
import io.github.shipworthy.standard.reference.Answer.OfService;
import io.github.shipworthy.standard.reference.Levels.Availability;
import io.github.shipworthy.standard.reference.Levels.OwnOffering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is offered: by the vendors and by the owner, and what the owner's interface can do today. */
final class Offers {

    private static final List<String> EXPIRED = List.of("expired-evidence");

    private final Portfolio portfolio;
    private final Day day;

    Offers(Portfolio portfolio, Day day) {
        this.portfolio = portfolio;
        this.day = day;
    }

    /** How each capability stands, by id. */
    List<OfCapability> capabilities(List<Judged> technologies) {
        return portfolio.capabilities().values().stream()
                .map(Capability::id)
                .sorted()
                .map(id -> {
                    List<Judged> serving = technologies.stream()
                            .filter(technology -> technology.known().serves().contains(id))
                            .toList();
                    boolean expired = day.offerings(id).stream().anyMatch(offering -> day.hasLost(offering.evidence()));
                    return new OfCapability(
                            id,
                            day.coverage(id),
                            Judged.ids(serving),
                            Optional.of(ownOffering(serving)),
                            expired ? EXPIRED : List.of());
                })
                .toList();
    }

    /** The highest that one of the owner's technologies reaches. */
    private static OwnOffering ownOffering(List<Judged> serving) {
        return serving.stream()
                .map(technology -> ownOffering(technology.known()))
                .max(OwnOffering::compareTo)
                .orElse(OwnOffering.NONE);
    }

    /**
     * GA is offered; BETA, PARTIAL and TEMPORARY are offered in part; what is not known may be; else the weights may be all
     * there is.
     */
    private static OwnOffering ownOffering(Known known) {
        return switch (known.official()) {
            case GA -> OwnOffering.FULL;
            case BETA, PARTIAL, TEMPORARY -> OwnOffering.PARTIAL;
            case UNKNOWN -> OwnOffering.UNKNOWN;
            case ANNOUNCED, RETIRED, NONE -> {
                if (known.weights() == Weights.OPEN) {
                    yield OwnOffering.OPEN_WEIGHTS_ONLY;
                }
                yield known.weights() == Weights.UNKNOWN ? OwnOffering.OPEN_WEIGHTS_UNKNOWN : OwnOffering.NONE;
            }
        };
    }

    /** How each endpoint and then each feature stands. */
    List<OfService> services() {
        List<OfService> services = new ArrayList<>();
        for (Endpoint endpoint : portfolio.endpoints()) {
            services.add(
                    service("endpoint " + endpoint.id(), endpoint.status(), endpoint.expires(), endpoint.evidence()));
        }
        for (Feature feature : portfolio.features()) {
            services.add(service("feature " + feature.id(), feature.status(), feature.expires(), feature.evidence()));
        }
        return services;
    }

    private OfService service(String about, Official status, Optional<LocalDate> expires, List<String> evidence) {
        return day.hasLost(evidence)
                ? new OfService(about, Optional.of(Availability.UNKNOWN), EXPIRED)
                : new OfService(about, Optional.of(availability(status, day.isOver(expires))), List.of());
    }

    private static Availability availability(Official status, boolean over) {
        return switch (status) {
            case GA -> Availability.GENERAL;
            case BETA -> Availability.BETA;
            case PARTIAL -> Availability.PARTIAL;
            case TEMPORARY -> over ? Availability.EXPIRED : Availability.TEMPORARY;
            case ANNOUNCED -> Availability.UPCOMING;
            case RETIRED -> Availability.RETIRED;
            case NONE -> Availability.UNSUPPORTED;
            case UNKNOWN -> Availability.UNKNOWN;
        };
    }
}
