package io.github.shipworthy.testkit.invariants;

import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.Technology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Two portfolios, made of one, about which the same is to be said. */
enum Twist {
    /** The second has a technology more, which shares nothing with the others. */
    INDEPENDENT {
        @Override
        Optional<Pair> of(Portfolio portfolio, long seed) {
            List<Technology> others = portfolio.technologies().stream()
                    .filter(technology -> !technology.id().equals(DrawnPortfolios.UNRELATED))
                    .toList();
            return others.size() == portfolio.technologies().size()
                    ? Optional.empty()
                    : Optional.of(new Pair(with(portfolio, others), portfolio));
        }
    },
    /** The second lists everything in another order. */
    ANY_ORDER {
        @Override
        Optional<Pair> of(Portfolio portfolio, long seed) {
            return Optional.of(new Pair(portfolio, shuffled(portfolio, seed)));
        }
    },
    /** The second is the first. */
    REPEATABLE {
        @Override
        Optional<Pair> of(Portfolio portfolio, long seed) {
            return Optional.of(new Pair(portfolio, portfolio));
        }
    };

    /** The portfolio as it was, and the other one. */
    record Pair(Portfolio before, Portfolio after) {}

    /** The pair; empty when the portfolio has not what it takes. */
    abstract Optional<Pair> of(Portfolio portfolio, long seed);

    private static Portfolio with(Portfolio portfolio, List<Technology> technologies) {
        return new Portfolio(
                portfolio.id(),
                portfolio.owner(),
                portfolio.asOf(),
                portfolio.vendors(),
                portfolio.capabilities(),
                portfolio.domains(),
                portfolio.offerings(),
                technologies,
                portfolio.programmes(),
                portfolio.endpoints(),
                portfolio.features(),
                portfolio.forecasts(),
                portfolio.evidence(),
                portfolio.claims());
    }

    private static Portfolio shuffled(Portfolio portfolio, long seed) {
        return new Portfolio(
                portfolio.id(),
                portfolio.owner(),
                portfolio.asOf(),
                shuffled(portfolio.vendors(), vendor -> vendor, seed),
                portfolio.capabilities(),
                portfolio.domains(),
                portfolio.offerings(),
                shuffled(portfolio.technologies(), Technology::id, seed),
                shuffled(portfolio.programmes(), Programme::id, seed),
                shuffled(portfolio.endpoints(), Endpoint::id, seed),
                shuffled(portfolio.features(), Feature::id, seed),
                shuffled(portfolio.forecasts(), Forecast::id, seed),
                portfolio.evidence(),
                portfolio.claims());
    }

    /** An order that stays when some of the items are gone. */
    private static <T> List<T> shuffled(List<T> items, Function<T, String> id, long seed) {
        return items.stream()
                .sorted(Comparator.comparingLong(
                        item -> new SplittableRandom(seed + id.apply(item).hashCode()).nextLong()))
                .toList();
    }
}
