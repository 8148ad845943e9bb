package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.WhatIf;
import io.github.shipworthy.assessment.WhatIf.Move;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One technology with one fact at a time changed, assessed again: what would be different. */
final class Variations {

    private static final List<String> WATCHED =
            List.of("priority", "urgency", "candidacy", "horizon", "productization");
    private static final String NONE = "none";

    private Variations() {}

    /** The changes of one fact that move a result, in the order of the facts and their values. */
    static List<WhatIf> of(Subject subject) {
        List<Subject> varied = new ArrayList<>();
        List<GivenFact> facts = new ArrayList<>();
        for (GivenFact fact : GivenFact.ALL) {
            for (Enum<?> status : statuses(fact.of(subject.given()))) {
                if (!status.name().equals(Look.value(fact.word(), subject))
                        && !status.name().equals(Look.UNKNOWN)) {
                    varied.add(new Subject(with(subject, status), subject.frame(), subject.attributes()));
                    facts.add(fact);
                }
            }
        }
        new Assessor(subject.frame().compiled().phases(), Scope.TECHNOLOGY).assess(varied);
        List<WhatIf> changes = new ArrayList<>();
        for (int index = 0; index < varied.size(); index++) {
            List<Move> moves = moves(subject, varied.get(index));
            if (!moves.isEmpty()) {
                GivenFact fact = facts.get(index);
                changes.add(new WhatIf(
                        fact.word(),
                        Look.value(fact.word(), subject),
                        fact.of(varied.get(index).given()).status().name(),
                        moves));
            }
        }
        return List.copyOf(changes);
    }

    private static List<Enum<?>> statuses(Fact<?> fact) {
        return List.copyOf(Arrays.asList(fact.status().getDeclaringClass().getEnumConstants()));
    }

    private static List<Move> moves(Subject before, Subject after) {
        return WATCHED.stream()
                .map(name -> new Move(name, result(name, before), result(name, after)))
                .filter(move -> !move.before().equals(move.after()))
                .toList();
    }

    private static String result(String name, Subject subject) {
        Result result = subject.frame().definition().results().get(name);
        if (result == null) {
            return NONE;
        }
        return result.isScore()
                ? subject.scored(name) ? subject.score(name).toString() : NONE
                : subject.concluded(name).orElse(NONE);
    }

    /** The technology with another status of one fact, which then names no evidence and has no conditions. */
    private static Technology with(Subject subject, Enum<?> status) {
        Technology given = subject.given();
        // The day that evidence gave is gone with the evidence.
        boolean dated = subject.frame().market().stands(given.publication());
        return new Technology(
                given.id(),
                given.name(),
                given.names(),
                given.kind(),
                given.capability(),
                given.alsoServes(),
                status instanceof Publication publication
                        ? new PublicationFact(
                                publication,
                                given.publication().id(),
                                dated ? given.publication().date() : Optional.empty(),
                                Optional.empty(),
                                List.of())
                        : given.publication(),
                status instanceof Weights weights ? io.github.shipworthy.facts.Stated.of(weights) : given.weights(),
                status instanceof Official official ? OfficialFact.of(official) : given.official(),
                status instanceof Hosts hosts
                        ? new HostsFact(
                                hosts,
                                hosts == Hosts.KNOWN ? List.of("somebody") : List.of(),
                                Optional.empty(),
                                List.of())
                        : given.hosts(),
                status instanceof Lineage lineage ? io.github.shipworthy.facts.Stated.of(lineage) : given.lineage(),
                status instanceof Deviation deviation
                        ? io.github.shipworthy.facts.Stated.of(deviation)
                        : given.deviation(),
                status instanceof Exercised exercised
                        ? io.github.shipworthy.facts.Stated.of(exercised)
                        : given.exercised(),
                given.seen(),
                given.attributes());
    }
}
