package io.github.shipworthy.standard;

import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.Technology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pairs with a little less in them: without a technology, then without something else of the portfolio, then with a fact
 * less, then with a number of the policy's own instead of a drawn one.
 */
final class Smaller {

    private Smaller() {}

    /** A pair that fails as this one does, and of which nothing more can be taken. */
    static Pair thatFails(Pair failing, Predicate<Pair> fails) {
        Pair smallest = failing;
        Optional<Pair> smaller = Optional.of(failing);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = than(smallest).filter(fails).findFirst();
        }
        return smallest;
    }

    private static Stream<Pair> than(Pair pair) {
        Portfolio portfolio = pair.portfolio();
        Parts whole = Parts.of(portfolio);
        Stream<Parts> parts = Stream.of(
                        without(whole.technologies()).map(whole::withTechnologies),
                        without(whole.forecasts()).map(whole::withForecasts),
                        without(whole.programmes()).map(whole::withProgrammes),
                        without(whole.endpoints()).map(whole::withEndpoints),
                        without(whole.features()).map(whole::withFeatures),
                        fewerOfferings(whole.offerings()).map(whole::withOfferings),
                        each(whole.technologies(), SmallerFacts::technologies).map(whole::withTechnologies),
                        each(whole.forecasts(), SmallerFacts::forecasts).map(whole::withForecasts),
                        each(List.copyOf(whole.evidence().values()), SmallerFacts::evidence)
                                .map(pieces -> whole.withEvidence(byId(pieces))))
                .flatMap(Function.identity());
        return Stream.concat(
                parts.map(some -> new Pair(pair.values(), some.in(portfolio))),
                RandomNumbers.fewer(pair.values()).stream().map(values -> new Pair(values, portfolio)));
    }

    /** The parts of a portfolio that can be taken away; what refers to one that is gone is a smaller portfolio's business. */
    private record Parts(
            List<Technology> technologies,
            List<Programme> programmes,
            List<Endpoint> endpoints,
            List<Feature> features,
            List<Forecast> forecasts,
            Map<String, Map<String, Offering>> offerings,
            Map<String, Evidence> evidence) {

        static Parts of(Portfolio given) {
            return new Parts(
                    given.technologies(),
                    given.programmes(),
                    given.endpoints(),
                    given.features(),
                    given.forecasts(),
                    given.offerings(),
                    given.evidence());
        }

        Parts withTechnologies(List<Technology> some) {
            return new Parts(some, programmes, endpoints, features, forecasts, offerings, evidence);
        }

        Parts withProgrammes(List<Programme> some) {
            return new Parts(technologies, some, endpoints, features, forecasts, offerings, evidence);
        }

        Parts withEndpoints(List<Endpoint> some) {
            return new Parts(technologies, programmes, some, features, forecasts, offerings, evidence);
        }

        Parts withFeatures(List<Feature> some) {
            return new Parts(technologies, programmes, endpoints, some, forecasts, offerings, evidence);
        }

        Parts withForecasts(List<Forecast> some) {
            return new Parts(technologies, programmes, endpoints, features, some, offerings, evidence);
        }

        Parts withOfferings(Map<String, Map<String, Offering>> some) {
            return new Parts(technologies, programmes, endpoints, features, forecasts, some, evidence);
        }

        Parts withEvidence(Map<String, Evidence> some) {
            return new Parts(technologies, programmes, endpoints, features, forecasts, offerings, some);
        }

        Portfolio in(Portfolio given) {
            List<String> ids = technologies.stream().map(Technology::id).toList();
            return new Portfolio(
                    given.id(),
                    given.owner(),
                    given.asOf(),
                    given.vendors(),
                    given.capabilities(),
                    given.domains(),
                    offerings,
                    technologies,
                    programmes.stream()
                            .map(programme -> new Programme(
                                    programme.id(),
                                    programme.name(),
                                    programme.names(),
                                    programme.members().stream()
                                            .filter(ids::contains)
                                            .toList()))
                            .toList(),
                    endpoints,
                    features,
                    forecasts,
                    evidence,
                    given.claims());
        }
    }

    /** The list without one of its elements, each time another one. */
    private static <T> Stream<List<T>> without(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(index -> {
            List<T> rest = new ArrayList<>(list);
            rest.remove(index);
            return rest;
        });
    }

    /** The list with one of its elements made smaller, each time in another way. */
    private static <T> Stream<List<T>> each(List<T> list, Function<T, Stream<T>> smaller) {
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(index -> smaller.apply(list.get(index))
                        .filter(other -> !other.equals(list.get(index)))
                        .map(other -> {
                            List<T> changed = new ArrayList<>(list);
                            changed.set(index, other);
                            return changed;
                        }));
    }

    private static Stream<Map<String, Map<String, Offering>>> fewerOfferings(
            Map<String, Map<String, Offering>> offerings) {
        return offerings.entrySet().stream()
                .flatMap(entry -> entry.getValue().keySet().stream()
                        .flatMap(vendor -> {
                            Map<String, Offering> rest = new TreeMap<>(entry.getValue());
                            Offering last =
                                    Optional.ofNullable(rest.remove(vendor)).orElseThrow();
                            Map<String, Offering> plain = new TreeMap<>(entry.getValue());
                            plain.put(vendor, Offering.of(last.status()));
                            return Stream.of(rest, plain).filter(some -> !some.equals(entry.getValue()));
                        })
                        .map(some -> {
                            Map<String, Map<String, Offering>> changed = new TreeMap<>(offerings);
                            changed.put(entry.getKey(), some);
                            return changed;
                        }));
    }

    private static Map<String, Evidence> byId(Collection<Evidence> pieces) {
        Map<String, Evidence> evidence = new TreeMap<>();
        pieces.forEach(piece -> evidence.put(piece.id(), piece));
        return evidence;
    }
}
