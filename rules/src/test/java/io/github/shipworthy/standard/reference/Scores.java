package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Weights;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a technology is a product, and how ready it is, in percent. */
final class Scores {

    private final Numbers numbers;

    Scores(Numbers numbers) {
        this.numbers = numbers;
    }

    /** How far it is a product; nothing where its delivery is not known. */
    Optional<Fraction> productization(Known known) {
        return known.official() == Official.UNKNOWN ? Optional.empty() : Optional.of(score(known));
    }

    /**
     * The least and the most it could be, given the facts nobody knows. Where the delivery is not known, it may be anything
     * from nothing up to a product.
     */
    List<Fraction> range(Known known) {
        if (known.official() == Official.UNKNOWN) {
            return List.of(bounded(Fraction.ZERO), bounded(points("ga")));
        }
        List<Fraction> possible = known.possibilities().map(this::score).toList();
        return List.of(Collections.min(possible), Collections.max(possible));
    }

    private Fraction score(Known known) {
        Fraction base = base(known.official());
        if (known.official() == Official.GA && known.deviation() == Deviation.DECLARED) {
            return bounded(base.plus(points("deviation")));
        }
        return bounded(known.official() == Official.NONE ? base.plus(byOutsiders(known)) : base);
    }

    private Fraction base(Official official) {
        return switch (official) {
            case GA -> points("ga");
            case BETA -> points("beta");
            case PARTIAL -> points("partial");
            case TEMPORARY -> points("temporary");
            case ANNOUNCED -> points("announced");
            case NONE -> points("none");
            case RETIRED -> points("retired");
            case UNKNOWN -> throw new IllegalArgumentException("UNKNOWN is no delivery");
        };
    }

    /** What outsiders can do with an open, servable technology that its owner does not deliver. */
    private Fraction byOutsiders(Known known) {
        if (!known.servable() || known.weights() != Weights.OPEN) {
            return Fraction.ZERO;
        }
        Fraction points = points("open-weights");
        if (known.hosts() == Hosts.KNOWN) {
            points = points.plus(points("third-party-host"));
        }
        if (known.lineage() == Lineage.SHARED) {
            points = points.plus(points("shared-backbone"));
        }
        return points;
    }

    private Fraction points(String of) {
        return numbers.of("productization." + of + ".points");
    }

    private Fraction bounded(Fraction points) {
        return points.within(numbers.of("productization.range.lowest"), numbers.of("productization.range.highest"));
    }

    /**
     * The highest rung of the readiness ladder: GA of any kind; for servable kinds, run in service by a named third party;
     * exercised by outsiders, who have open weights or have used it anyway. Below that there is none.
     */
    Optional<Fraction> maturity(Known known) {
        boolean exercised = known.weights() == Weights.OPEN || known.exercised() == Exercised.YES_BY_OUTSIDERS;
        return Stream.of(
                        rung(known.official() == Official.GA, "maturity.delivered.points"),
                        rung(known.servable() && known.hosts() == Hosts.KNOWN, "maturity.in-service.points"),
                        rung(known.servable() && exercised, "maturity.exercised.points"))
                .flatMap(Optional::stream)
                .max(Fraction::compareTo);
    }

    private Optional<Fraction> rung(boolean reached, String points) {
        return reached ? Optional.of(numbers.of(points)) : Optional.empty();
    }
}
