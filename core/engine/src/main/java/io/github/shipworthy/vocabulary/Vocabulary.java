package io.github.shipworthy.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Channel;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.Weights;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words a rule may use: read off {@link Part} and its sorts once, and the same for every policy. */
public final class Vocabulary {

    /** The enumerations whose constants a rule may name. */
    public static final List<Class<? extends Enum<?>>> ENUMS = ImmutableList.of(
            Candidacy.class,
            Channel.class,
            Deviation.class,
            Exercised.class,
            Hosts.class,
            Horizon.class,
            Kind.class,
            Lineage.class,
            Official.class,
            Priority.class,
            Publication.class,
            Severity.class,
            Urgency.class,
            Weights.class);

    /** What a pattern may match, in the order in which problems list them. */
    public static final List<Sort> SORTS = Stream.of(
                    Technology.class,
                    Portfolio.class,
                    Domain.class,
                    Capability.class,
                    Programme.class,
                    Gap.class,
                    Risk.class,
                    Forecast.class,
                    Service.class,
                    Claim.class,
                    Statement.class,
                    Section.class)
            .map(Sort::of)
            .collect(ImmutableList.toImmutableList());

    /** A name means the same in every sort, so that one look tells its type; a test holds us to it. */
    private static final ImmutableMap<String, Optional<Word>> WORDS = ImmutableMap.copyOf(SORTS.stream()
            .flatMap(sort -> sort.words().values().stream())
            .collect(
                    ImmutableSortedMap.toImmutableSortedMap(String::compareTo, Word::name, Optional::of, (a, b) -> a)));

    private static final ImmutableMap<Class<?>, Word> PICKED_BY = ENUMS.stream()
            .flatMap(type -> SORTS.get(0).word(decapitalized(type)).stream())
            .filter(word -> word.type().isEnum())
            .collect(ImmutableMap.toImmutableMap(Word::type, word -> word));

    private Vocabulary() {}

    /** The property of this name, whatever sort of part has it. */
    public static Optional<Word> word(String name) {
        return WORDS.getOrDefault(name, Optional.empty());
    }

    /** The names of all properties, in alphabetical order. */
    public static List<String> words() {
        return WORDS.keySet().asList();
    }

    /** The sort of part of this simple name. */
    public static Optional<Sort> sort(String name) {
        return SORTS.stream().filter(sort -> sort.name().equals(name)).findFirst();
    }

    /** The sort that this part is of. */
    public static Sort sort(Part part) {
        for (Sort sort : SORTS) {
            if (sort.type().isInstance(part)) {
                return sort;
            }
        }
        throw new IllegalArgumentException("no sort of part is a " + part.getClass());
    }

    /** The enumeration of this simple name. */
    public static Optional<Class<? extends Enum<?>>> enumeration(String simpleName) {
        return ENUMS.stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .findFirst();
    }

    /** The property of a technology that constants of an enumeration pick by, such as {@code priority}. */
    public static Optional<Word> pickedBy(Class<?> type) {
        return Optional.ofNullable(PICKED_BY.get(type));
    }

    private static String decapitalized(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The constant of this name in the enumeration of this simple name. */
    public static Optional<Enum<?>> constant(String simpleName, String name) {
        return enumeration(simpleName)
                .flatMap(type -> Arrays.<Enum<?>>stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(name))
                        .findFirst());
    }

    /**
     * A sort of part that rules look at.
     *
     * @param name as a pattern writes it
     * @param word as policies write it: {@code technology}, {@code gap}
     * @param words its properties, by name
     */
    public record Sort(String name, String word, Class<?> type, Map<String, Word> words) {

        private static Sort of(Class<?> type) {
            return new Sort(
                    type.getSimpleName(),
                    decapitalized(type),
                    type,
                    Arrays.stream(type.getMethods())
                            .filter(method -> method.isAnnotationPresent(Property.class))
                            .map(Word::of)
                            .collect(ImmutableSortedMap.toImmutableSortedMap(
                                    String::compareTo, Word::name, word -> word)));
        }

        /** The property of this name. */
        public Optional<Word> word(String property) {
            return Optional.ofNullable(words.get(property));
        }

        /** Whether technologies belong to a part of this sort. */
        public boolean holdsTechnologies() {
            return Technologies.class.isAssignableFrom(type);
        }
    }

    /**
     * A property of a part.
     *
     * @param type what it is in Java: an enumeration, boolean, int, {@link LocalDate} or {@link Rational}
     * @param guard the property that says whether this one has a value
     * @param fact the fact behind it
     * @param result the result behind it
     * @param measure the measure a policy must define first
     * @param range the values it can have; empty when any
     * @param reader the method behind it
     */
    public record Word(
            String name,
            Class<?> type,
            Optional<String> guard,
            Optional<String> fact,
            Optional<String> result,
            Optional<String> measure,
            Optional<Range> range,
            Method reader) {

        /** What a property is given, kept so that a look at one needs no room. */
        private static final Object[] NOTHING = {};

        /** The values that a number can have. */
        public record Range(Rational least, Optional<Rational> most) {}

        private static Word of(Method method) {
            Property property = method.getAnnotation(Property.class);
            return new Word(
                    method.getName(),
                    method.getReturnType(),
                    given(property.guard()),
                    given(property.fact()),
                    given(property.result()),
                    given(property.measure()),
                    given(property.least())
                            .map(least -> new Range(
                                    Rational.parse(least),
                                    given(property.most()).map(Rational::parse))),
                    method);
        }

        private static Optional<String> given(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        /** Whether its enumeration has a constant {@code UNKNOWN}, which is neither yes nor no. */
        public boolean threeValued() {
            return constants().contains("UNKNOWN");
        }

        /** The names of its enumeration's constants in declared order; empty when it is no enumeration. */
        public List<String> constants() {
            return type.isEnum()
                    ? Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .toList()
                    : List.of();
        }

        /** Its value for a part of the sort it belongs to. */
        public Object read(Part part) {
            if (!reader.getDeclaringClass().isInstance(part)) {
                return sort(part).word(name).orElseThrow().read(part);
            }
            try {
                return reader.invoke(part, NOTHING);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }
}
