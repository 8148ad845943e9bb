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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    public static final List<Sort> SORTS = ImmutableList.of(
            Sort.of(Technology.class),
            Sort.of(Portfolio.class),
            Sort.of(Domain.class),
            Sort.of(Capability.class),
            Sort.of(Programme.class),
            Sort.of(Gap.class),
            Sort.of(Risk.class),
            Sort.of(Forecast.class),
            Sort.of(Service.class),
            Sort.of(Claim.class),
            Sort.of(Statement.class),
            Sort.of(Section.class));

    /** A name means the same in every sort, so that one look tells its type; a test holds us to it. */
    private static final ImmutableMap<String, Word> WORDS = wordsOfAll();

    private static final ImmutableMap<Class<?>, Word> PICKED_BY = picking();

    private static final ClassValue<Sort> SORT_OF = new ClassValue<>() {
        @Override
        protected Sort computeValue(Class<?> type) {
            for (Sort sort : SORTS) {
                if (sort.type().isAssignableFrom(type)) {
                    return sort;
                }
            }
            throw new IllegalArgumentException("no sort of part is a " + type);
        }
    };

    private Vocabulary() {}

    private static ImmutableMap<String, Word> wordsOfAll() {
        Map<String, Word> words = new TreeMap<>();
        for (Sort sort : SORTS) {
            for (Word word : sort.words().values()) {
                words.putIfAbsent(word.name(), word);
            }
        }
        return ImmutableMap.copyOf(words);
    }

    private static ImmutableMap<Class<?>, Word> picking() {
        ImmutableMap.Builder<Class<?>, Word> picking = ImmutableMap.builder();
        for (Class<?> type : ENUMS) {
            Optional<Word> word = SORTS.get(0).word(decapitalized(type));
            if (word.isPresent() && word.get().type().isEnum()) {
                picking.put(word.get().type(), word.get());
            }
        }
        return picking.buildOrThrow();
    }

    /** The property of this name, whatever sort of part has it. */
    public static Optional<Word> word(String name) {
        return Optional.ofNullable(WORDS.get(name));
    }

    /** The names of all properties, in alphabetical order. */
    public static List<String> words() {
        return WORDS.keySet().asList();
    }

    /** The sort of part of this simple name. */
    public static Optional<Sort> sort(String name) {
        for (Sort sort : SORTS) {
            if (sort.name().equals(name)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }

    /** The sort that this part is of. */
    public static Sort sort(Part part) {
        return SORT_OF.get(part.getClass());
    }

    /** The enumeration of this simple name. */
    public static Optional<Class<? extends Enum<?>>> enumeration(String simpleName) {
        for (Class<? extends Enum<?>> type : ENUMS) {
            if (type.getSimpleName().equals(simpleName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
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
        Optional<Class<? extends Enum<?>>> type = enumeration(simpleName);
        if (type.isPresent()) {
            for (Enum<?> constant : type.get().getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return Optional.of(constant);
                }
            }
        }
        return Optional.empty();
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
            ImmutableSortedMap.Builder<String, Word> words = ImmutableSortedMap.naturalOrder();
            for (Method method : type.getMethods()) {
                @Nullable Property property = method.getAnnotation(Property.class);
                if (property != null) {
                    words.put(method.getName(), Word.of(method, property));
                }
            }
            return new Sort(type.getSimpleName(), decapitalized(type), type, words.buildOrThrow());
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

        private static Word of(Method method, Property property) {
            return new Word(
                    method.getName(),
                    method.getReturnType(),
                    given(property.guard()),
                    given(property.fact()),
                    given(property.result()),
                    given(property.measure()),
                    range(property.least(), property.most()),
                    method);
        }

        private static Optional<Range> range(String least, String most) {
            return least.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Range(
                            Rational.parse(least),
                            most.isEmpty() ? Optional.empty() : Optional.of(Rational.parse(most))));
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
            List<String> names = new ArrayList<>();
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    names.add(constant.toString());
                }
            }
            return List.copyOf(names);
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
