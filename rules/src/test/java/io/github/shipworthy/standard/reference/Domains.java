package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Portfolio;
import java.util.List;
import java.util.Optional;

/** Which technologies belong to which domain: those whose main capability does. */
final class Domains {

    private final Portfolio portfolio;

    Domains(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** Every domain that some capability belongs to, in alphabetical order. */
    List<String> ids() {
        return portfolio.capabilities().values().stream()
                .map(Capability::domain)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    Optional<String> of(Judged technology) {
        return technology
                .known()
                .given()
                .capability()
                .map(portfolio.capabilities()::get)
                .flatMap(Capability::domain);
    }
}
