package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Sort;
import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.util.List;
import java.util.Optional;

/** Something that rules look at, and how it is spelt out as a fact of a part. */
sealed interface Look {

    /** What a part has when it has no value. */
    String UNKNOWN = "UNKNOWN";

    /** What spells out the same for every part of which the value is the same. */
    Optional<Object> NOTHING_MORE = Optional.of("");

    /** Its number among all looks of the policy. */
    int place();

    /** What a part has; {@link #UNKNOWN} when it has no value. As text it is what rules write. */
    Object value(Considered part);

    /** What more of a part a fact follows from, beside the value; empty when no other part has the same. */
    default Optional<Object> basis(Considered part) {
        return NOTHING_MORE;
    }

    /** How many pieces of evidence it rests on, expired or not. */
    default int cited(Considered part) {
        return 0;
    }

    /** The fact that it is of a part. */
    ReadFact fact(Object value, Considered part);

    /** A look at a property, attribute or result of parts of a sort, by its name. */
    static Look at(Sort sort, String name, int place) {
        Optional<Word> word = sort.word(name);
        if (word.isEmpty()) {
            return new OfOwn(place, name);
        }
        OfProperty property = OfProperty.of(place, sort, word.get());
        Optional<GivenFact> fact = word.get().fact().flatMap(GivenFact::named);
        return fact.isPresent() ? new OfGiven(property, fact.get()) : property;
    }

    /** What a property, attribute or result is, as rules write it; {@link #UNKNOWN} when it has no value. */
    static String value(String name, Considered part) {
        return at(Vocabulary.sort(part), name, 0).value(part).toString();
    }

    /**
     * A property of the vocabulary.
     *
     * @param known whether a part has a value; empty when all have
     * @param read the value that a part has
     */
    record OfProperty(int place, Word word, Optional<DirectTest> known, DirectValue read) implements Look {

        static OfProperty of(int place, Sort sort, Word word) {
            Optional<DirectTest> known = word.guard().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            DirectProperties.test(sort.name(), word.guard().get())
                                    .orElseThrow());
            return new OfProperty(place, word, known, DirectProperties.look(sort.name(), word.name()));
        }

        @Override
        public Object value(Considered part) {
            return known.isEmpty() || known.get().holds(part) ? read.of(part) : UNKNOWN;
        }

        @Override
        public Optional<Object> basis(Considered part) {
            return word.fact().isEmpty() ? NOTHING_MORE : part.basis(word.fact().get());
        }

        @Override
        public int cited(Considered part) {
            return word.fact().map(part::evidence).orElse(List.of()).size();
        }

        @Override
        public ReadFact fact(Object value, Considered part) {
            return word.fact().isEmpty()
                    ? new ReadFact(word.name(), value.toString(), Optional.empty(), List.of())
                    : fact(
                            value,
                            part,
                            part.detail(word.fact().get()),
                            part.evidence(word.fact().get()));
        }

        ReadFact fact(Object value, Considered part, String detail, List<String> evidence) {
            return new ReadFact(
                    word.name(),
                    value.toString(),
                    detail.isEmpty() ? Optional.empty() : Optional.of(detail),
                    part.frame().market().standing(evidence));
        }
    }

    /** A property behind which a fact stands that is given of a technology. */
    record OfGiven(OfProperty property, GivenFact behind) implements Look {

        @Override
        public int place() {
            return property.place();
        }

        @Override
        public Object value(Considered part) {
            return property.value(part);
        }

        @Override
        public Optional<Object> basis(Considered part) {
            Fact<?> given = given(part);
            return FactDetail.isBare(given) ? NOTHING_MORE : Optional.of(given);
        }

        @Override
        public int cited(Considered part) {
            return given(part).evidence().size();
        }

        @Override
        public ReadFact fact(Object value, Considered part) {
            Fact<?> given = given(part);
            return property.fact(value, part, FactDetail.of(given), given.evidence());
        }

        private Fact<?> given(Considered part) {
            return behind.of(((Subject) part).given());
        }
    }

    /** A result, or an attribute that the policy declares. */
    record OfOwn(int place, String name) implements Look {

        @Override
        public Object value(Considered part) {
            if (!part.known(name)) {
                return UNKNOWN;
            }
            AttributeType type = part.frame().definition().attributes().get(name);
            if (type == null || !(part instanceof Subject subject)) {
                return part.frame().result(name).isScore()
                        ? part.quantity(name)
                        : part.level(name).value();
            }
            return switch (type.type()) {
                case BOOLEAN -> subject.yes(name);
                case INTEGER, DECIMAL -> subject.quantity(name);
                case LEVEL -> subject.level(name).value();
                case TEXT -> subject.text(name);
                case DATE -> subject.date(name);
            };
        }

        @Override
        public ReadFact fact(Object value, Considered part) {
            return new ReadFact(name, value.toString(), Optional.empty(), List.of());
        }
    }

    /** A look through a function that takes names; one that picks technologies is spelt out with those behind it. */
    record Through(int place, Pick pick) implements Look {

        @Override
        public Object value(Considered part) {
            return pick.value(part);
        }

        @Override
        public Optional<Object> basis(Considered part) {
            return pick.picksTechnologies() ? Optional.empty() : NOTHING_MORE;
        }

        @Override
        public ReadFact fact(Object value, Considered part) {
            return new ReadFact(pick.written(), value.toString(), pick.detail(part), List.of());
        }
    }
}
