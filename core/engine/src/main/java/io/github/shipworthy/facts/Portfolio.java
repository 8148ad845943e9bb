package io.github.shipworthy.facts;

import com.google.common.collect.ImmutableSortedMap;
import io.github.shipworthy.document.Node;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The technologies of one owner as of one day, with what the market offers, what is forecast and what somebody claimed.
 * Immutable.
 *
 * @param asOf the day the facts describe, and the only clock there is
 * @param vendors the competitors' names, in the order given
 * @param capabilities what technologies let a product do, by id
 * @param domains what the capabilities' domains are called, by id; a domain without a name is called by its id
 * @param offerings what vendors offer, by capability id and vendor; a vendor not named is unknown
 * @param technologies in the order given
 * @param evidence what facts rest on, by id
 * @param claims what a report states; inputs to an audit, never to the rules that derive a value
 */
public record Portfolio(
        String id,
        String owner,
        LocalDate asOf,
        List<String> vendors,
        Map<String, Capability> capabilities,
        Map<String, Domain> domains,
        Map<String, Map<String, Offering>> offerings,
        List<Technology> technologies,
        List<Programme> programmes,
        List<Endpoint> endpoints,
        List<Feature> features,
        List<Forecast> forecasts,
        Map<String, Evidence> evidence,
        List<Claim> claims) {

    /**
     * Copies the collections.
     *
     * @throws PortfolioException when a technology's id occurs twice, ignoring case, or something refers to a capability,
     *     vendor or evidence that is not there
     */
    public Portfolio {
        vendors = List.copyOf(vendors);
        capabilities = Sorted.hashed(capabilities);
        domains = Sorted.copy(domains);
        ImmutableSortedMap.Builder<String, Map<String, Offering>> byCapability = ImmutableSortedMap.naturalOrder();
        for (Map.Entry<String, Map<String, Offering>> ofCapability : offerings.entrySet()) {
            byCapability.put(ofCapability.getKey(), Sorted.hashed(ofCapability.getValue()));
        }
        offerings = byCapability.buildOrThrow();
        technologies = List.copyOf(technologies);
        programmes = List.copyOf(programmes);
        endpoints = List.copyOf(endpoints);
        features = List.copyOf(features);
        forecasts = List.copyOf(forecasts);
        evidence = Sorted.hashed(evidence);
        claims = List.copyOf(claims);
        new Consistency(id, vendors, capabilities.keySet(), evidence.keySet()).require(technologies, offerings);
    }

    /** Whether the name of a file says that it is JSON Lines, which {@link PortfolioLines} can read bit by bit. */
    public static boolean isJsonLines(Path file) {
        return PortfolioFile.isJsonLines(file.toString());
    }

    /**
     * The portfolio in a file: JSON when its name ends in {@code .json}, JSON Lines for {@code .jsonl}, YAML otherwise.
     *
     * @throws PortfolioException with every problem, when the file cannot be read or anything in it is wrong
     */
    public static Portfolio load(Path file) {
        return PortfolioFile.load(file);
    }

    /**
     * The portfolio in the bytes of a file; the name says how it is written and stands in every problem.
     *
     * @throws PortfolioException with every problem, when anything is wrong
     */
    public static Portfolio read(String fileName, byte[] bytes) {
        return PortfolioFile.read(fileName, bytes);
    }

    /**
     * The portfolio that a document is, wherever its parts were written; every problem names the place of its part.
     *
     * @throws PortfolioException with every problem, when anything is wrong
     */
    public static Portfolio of(Node document) {
        return PortfolioReader.whole(document, new ArrayList<>());
    }

    /** Whether what rests on the evidence of these ids still counts: there is none, or some has not expired by its day. */
    public boolean stands(Collection<String> ids) {
        if (ids.isEmpty()) {
            return true;
        }
        for (String id : ids) {
            if (stands(id)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is evidence of this id that has not expired by its day. */
    public boolean stands(String id) {
        Evidence piece = evidence.get(id);
        return piece != null && !piece.expiredBy(asOf);
    }

    /** The JSON Schema (2020-12) of portfolio files. */
    public static String schema() {
        return PortfolioReader.SCHEMA.text();
    }

    /** A portfolio of technologies alone: no market, no evidence, no claims. */
    public static Portfolio of(String id, String owner, LocalDate asOf, Collection<Technology> technologies) {
        return new Portfolio(
                id,
                owner,
                asOf,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.copyOf(technologies),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }
}
