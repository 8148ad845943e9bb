package io.github.shipworthy.policy;

import io.github.shipworthy.policy.Bodies.OfCapability;
import io.github.shipworthy.policy.Bodies.OfPortfolio;
import io.github.shipworthy.policy.Bodies.OfRisk;
import java.util.List;
import java.util.Optional;

/** What each function of the vocabulary calls; of properties, {@link DirectProperties} says so. */
final class DirectFunctions {

    private DirectFunctions() {}

    /** A function that is a yes or no, of the texts and constants it takes; empty when it is not known here. */
    static Optional<DirectCondition> test(String function, List<Comparable<?>> given) {
        if (function.equals("any") && given.size() == 1) {
            return Optional.of(new Any(given.get(0)));
        }
        Optional<Test> known = DirectNames.function(Test.class, function, given.size());
        return known.isEmpty() ? Optional.empty() : Optional.of(new TestCall(known.get(), Given.of(given)));
    }

    /** A function that is compared or calculated with; empty when it is not known here. */
    static Optional<DirectValue> value(String function, List<Comparable<?>> given) {
        Optional<Value> known = DirectNames.function(Value.class, function, given.size());
        return known.isEmpty() ? Optional.empty() : Optional.of(new ValueCall(known.get(), Given.of(given)));
    }

    /** What a function is given; what it does not take is an empty text. */
    private record Given(Comparable<?> first, Comparable<?> second) {

        static Given of(List<Comparable<?>> given) {
            return new Given(given.isEmpty() ? "" : given.get(0), given.size() < 2 ? "" : given.get(1));
        }

        String name() {
            return (String) first;
        }

        String text() {
            return (String) second;
        }
    }

    /** Whether some of the technologies of a part are picked; who is, is looked up once for all parts. */
    private record Any(Comparable<?> what) implements DirectCondition {

        @Override
        public long holding(DirectAnswers answers, long among) {
            Considered[] parts = answers.parts();
            PlaceSet wanted = ((Body) parts[Long.numberOfTrailingZeros(among)]).wanted(what);
            long holding = 0;
            for (long left = among; left != 0; left &= left - 1) {
                int part = Long.numberOfTrailingZeros(left);
                holding |= ((Body) parts[part]).members().meets(wanted) ? 1L << part : 0;
            }
            return holding;
        }
    }

    /** By name and by how many it takes. */
    private enum Test {
        KNOWN_1,
        STATES_1,
        MEMBER_1,
        FLAGGED_1,
        YES_1,
        NO_1,
        NAMED_1,
        OF_1,
        ANY_2,
        ANY_COVERAGE_1,
        MAINLY_1,
        STATED_AS_2,
        COUNTED_UNLIKE_2,
        STATED_VARIES_2
    }

    private record TestCall(Test function, Given given) implements DirectTest {

        @Override
        public boolean holds(Considered part) {
            return switch (function) {
                case KNOWN_1 -> part.known(given.name());
                case STATES_1 -> part.states(given.name());
                case MEMBER_1 -> ((Subject) part).member(given.name());
                case FLAGGED_1 -> ((Subject) part).flagged(given.name());
                case YES_1 -> ((Subject) part).yes(given.name());
                case NO_1 -> ((Subject) part).no(given.name());
                case NAMED_1 ->
                    part instanceof ConsideredService service
                            ? service.named(given.name())
                            : ((Subject) part).named(given.name());
                case OF_1 -> ((OfRisk) part).of(given.name());
                case ANY_2 -> ((Body) part).any(given.first(), given.second());
                case ANY_COVERAGE_1 -> ((Body) part).anyCoverage(given.first());
                case MAINLY_1 -> ((OfCapability) part).mainly(given.first());
                case STATED_AS_2 -> ((OfCapability) part).statedAs(given.name(), given.text());
                case COUNTED_UNLIKE_2 -> ((OfCapability) part).countedUnlike(given.name(), given.text());
                case STATED_VARIES_2 -> ((OfPortfolio) part).statedVaries(given.name(), given.text());
            };
        }
    }

    /** By name and by how many it takes. */
    private enum Value {
        TODAY_0,
        QUANTITY_1,
        LEVEL_1,
        LEVEL_2,
        TEXT_1,
        DATE_1,
        COUNT_1,
        COUNT_2,
        SHARE_2,
        HIGHEST_COVERAGE_1,
        MEAN_COVERAGE_1
    }

    private record ValueCall(Value function, Given given) implements DirectValue {

        @Override
        public Comparable<?> of(Considered part) {
            return switch (function) {
                case TODAY_0 -> part.today();
                case QUANTITY_1 -> part.quantity(given.name());
                case LEVEL_1 -> part.level(given.name());
                case LEVEL_2 -> part.level(given.name(), given.text());
                case TEXT_1 -> ((Subject) part).text(given.name());
                case DATE_1 -> ((Subject) part).date(given.name());
                case COUNT_1 -> ((Body) part).count(given.first());
                case COUNT_2 -> ((Body) part).count(given.first(), given.second());
                case SHARE_2 -> ((Body) part).share(given.first(), given.second());
                case HIGHEST_COVERAGE_1 -> ((Body) part).highestCoverage(given.first());
                case MEAN_COVERAGE_1 -> ((Body) part).meanCoverage(given.first());
            };
        }
    }
}
