package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.standard.reference.Answer.OfGap;
import io.github.shipworthy.standard.reference.Levels.Consequence;
import io.github.shipworthy.standard.reference.Levels.Manifestation;
import io.github.shipworthy.standard.reference.Levels.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where there is a gap between what was published and what is offered. */
final class Gaps {

    private final List<Gap> gaps = new ArrayList<>();

    /** A gap of a capability, or of a domain, and what would close it, in the order of the ranking. */
    private record Gap(String about, String id, Optional<String> domain, List<Judged> technologies) {}

    /**
     * One for each capability whose main technology comes first and is not delivered, and one for each domain in which
     * several candidates are untouched.
     *
     * @param ranked the candidates; nothing else is in a gap
     */
    Gaps(Portfolio portfolio, Domains domains, List<Judged> ranked, Numbers numbers) {
        for (Capability capability : portfolio.capabilities().values()) {
            List<Judged> pressing = ranked.stream()
                    .filter(technology -> technology.known().serves().contains(capability.id()))
                    .filter(Judged::pressing)
                    .toList();
            if (pressing.stream()
                    .anyMatch(technology ->
                            technology.known().given().capability().equals(Optional.of(capability.id())))) {
                gaps.add(new Gap("capability " + capability.id(), capability.id(), capability.domain(), pressing));
            }
        }
        sortFrom(0, ranked);
        int capabilities = gaps.size();
        for (String domain : domains.ids()) {
            List<Judged> untouched = ranked.stream()
                    .filter(technology -> domains.of(technology).equals(Optional.of(domain)))
                    .filter(Judged::untouched)
                    .toList();
            if (numbers.reaches(untouched.size(), "gap.domain.candidates")) {
                gaps.add(new Gap("domain " + domain, domain, Optional.of(domain), untouched));
            }
        }
        sortFrom(capabilities, ranked);
    }

    private void sortFrom(int first, List<Judged> ranked) {
        gaps.subList(first, gaps.size())
                .sort(Comparator.comparing(
                                (Gap gap) -> ranked.indexOf(gap.technologies().get(0)))
                        .thenComparing(Gap::id));
    }

    /** The technologies of every gap in a domain, be it a gap of one of its capabilities or its own. */
    List<Judged> closing(Optional<String> domain) {
        return gaps.stream()
                .filter(gap -> domain.isPresent() && gap.domain().equals(domain))
                .flatMap(gap -> gap.technologies().stream())
                .distinct()
                .toList();
    }

    List<OfGap> answers() {
        return gaps.stream()
                .map(gap -> {
                    Manifestation manifestation = manifestation(gap.technologies());
                    return new OfGap(
                            gap.about(),
                            Judged.ids(gap.technologies()),
                            Optional.of(manifestation),
                            Optional.of(consequence(manifestation)));
                })
                .toList();
    }

    /** The first that holds, from what customers notice first. */
    private static Manifestation manifestation(List<Judged> technologies) {
        if (technologies.stream().anyMatch(technology -> technology.is(Urgency.VERY_HIGH))) {
            return Manifestation.NO_OFFICIAL_API;
        }
        List<Judged> models = technologies.stream().filter(Judged::waitingModel).toList();
        if (models.stream().anyMatch(model -> model.known().hosts() == Hosts.KNOWN)) {
            return Manifestation.THIRD_PARTY_ONLY;
        }
        if (models.stream().anyMatch(model -> model.known().weights() == Weights.OPEN)) {
            return Manifestation.OPEN_WEIGHTS_ONLY;
        }
        return technologies.stream().anyMatch(technology -> technology.known().kind() == Kind.TRAINING_METHOD)
                ? Manifestation.METHODS_NOT_OFFERED
                : Manifestation.NOT_OFFERED;
    }

    private static Consequence consequence(Manifestation manifestation) {
        return switch (manifestation) {
            case NO_OFFICIAL_API -> Consequence.CASES_NOT_SERVED;
            case THIRD_PARTY_ONLY -> Consequence.FRAGMENTED_EXPERIENCE;
            case OPEN_WEIGHTS_ONLY -> Consequence.INTEGRATION_COST;
            case METHODS_NOT_OFFERED -> Consequence.LIMITED_CUSTOMISATION;
            case NOT_OFFERED -> Consequence.NO_ACCESS;
        };
    }
}
