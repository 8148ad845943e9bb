package io.github.shipworthy.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Priority;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words a rule may use: read off {@link Technology} once, and the same for every policy. */
public final class Vocabulary {

    /** The enumerations whose constants a rule may name. */
    public static final List<Class<? extends Enum<?>>> ENUMS = ImmutableList.of(
            Candidacy.class,
            Channel.class,
            Deviation.class,
            Exercised.class,
            Hosts.class,
            Kind.class,
            Lineage.class,
            Official.class,
            Priority.class,
            Publication.class,
            Urgency.class,
            Weights.class);

    private static final ImmutableSortedMap<String, Word> WORDS = Arrays.stream(Technology.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Property.class))
            .collect(ImmutableSortedMap.toImmutableSortedMap(String::compareTo, Method::getName, Word::of));

    private Vocabulary() {}

    /** The property of this name. */
    public static Optional<Word> word(String name) {
        return Optional.ofNullable(WORDS.get(name));
    }

    /** The names of all properties, in alphabetical order. */
    public static List<String> words() {
        return WORDS.keySet().asList();
    }

    /** The enumeration of this simple name. */
    public static Optional<Class<? extends Enum<?>>> enumeration(String simpleName) {
        return ENUMS.stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .findFirst();
    }

    /**
     * A property of a technology.
     *
     * @param type what it is in Java: an enumeration, boolean, int or {@link Rational}
     * @param guard the property that says whether this one has a value
     * @param fact the fact behind it
     * @param result the result behind it
     * @param measure the measure a policy must define first
     * @param reader the method behind it
     */
    public record Word(
            String name,
            Class<?> type,
            Optional<String> guard,
            Optional<String> fact,
            Optional<String> result,
            Optional<String> measure,
            Method reader) {

        private static Word of(Method method) {
            Property property = method.getAnnotation(Property.class);
            return new Word(
                    method.getName(),
                    method.getReturnType(),
                    given(property.guard()),
                    given(property.fact()),
                    given(property.result()),
                    given(property.measure()),
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

        /** Its value for one technology. */
        public Object read(Technology technology) {
            try {
                return reader.invoke(technology);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }
}
