package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.policy.Definition.ClaimMeaning;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a policy derives in the place of a stated value, as its {@code claims} say.
 *
 * @param values the derived value, or values of a list; empty unless there is one
 */
record Derived(Kind kind, List<String> values) {

    /** How far a stated value can be compared. */
    enum Kind {
        /** With a derived one. */
        VALUE,
        /** With nothing: the policy looks for such a value and finds none. */
        NOTHING,
        /** Not with a value of its own; rules of the audit ask whether it is stated. */
        ASKED,
        /** Not at all: neither the portfolio nor the policy knows what it is about. */
        UNHEARD_OF
    }

    /** The only field whose list has an order. */
    private static final String RANKING = "ranking";

    /** What an assessment says of a technology beside its results. */
    private static final String RANK = "rank";

    private static final String FLAGS = "flags";

    private static final Derived UNHEARD_OF = new Derived(Kind.UNHEARD_OF, List.of());
    private static final Derived ASKED = new Derived(Kind.ASKED, List.of());

    static Derived of(Whole whole, Claims.Key key) {
        Derived derived = key.subject().equals(Stated.PORTFOLIO)
                ? ofPortfolio(whole, key.field())
                : whole.subject(key.subject())
                        .map(subject -> ofTechnology(whole, key.field(), subject))
                        .orElse(UNHEARD_OF);
        return derived.kind == Kind.UNHEARD_OF && whole.asks(key.field()) ? ASKED : derived;
    }

    /** The value, when there is one. */
    Optional<List<String>> known() {
        return kind == Kind.VALUE ? Optional.of(values) : Optional.empty();
    }

    /** Whether two values are the same: numbers by value, a ranking in order, other lists in any order. */
    static boolean same(String field, List<String> some, List<String> others) {
        if (some.size() == 1 && others.size() == 1) {
            return same(some.get(0), others.get(0));
        }
        return field.equals(RANKING)
                ? some.equals(others)
                : some.size() == others.size() && new HashSet<>(some).equals(new HashSet<>(others));
    }

    private static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return Rational.parse(one).equals(Rational.parse(other));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Derived value(List<String> values) {
        return new Derived(Kind.VALUE, values);
    }

    private static Derived valueOrNothing(Optional<String> value) {
        return value.map(List::of).map(Derived::value).orElseGet(() -> new Derived(Kind.NOTHING, List.of()));
    }

    private static Derived ofTechnology(Whole whole, String field, Subject subject) {
        ClaimMeaning meaning = whole.frame().definition().claims().get(field);
        if (meaning != null && (meaning.of().isPresent() || meaning.kind() != Definition.Meaning.READ)) {
            return UNHEARD_OF;
        }
        if (field.equals(FLAGS)) {
            return value(subject.standing().flags());
        }
        if (field.equals(RANK)) {
            int rank = whole.roster().order().rank(whole.roster().find(subject.id()));
            return valueOrNothing(rank == 0 ? Optional.empty() : Optional.of(String.valueOf(rank)));
        }
        List<String> names = meaning == null ? List.of(field) : meaning.read();
        return names.stream().anyMatch(name -> has(subject, name)) ? valueOrNothing(first(names, subject)) : UNHEARD_OF;
    }

    private static Derived ofPortfolio(Whole whole, String field) {
        if (field.equals(RANKING)) {
            return value(whole.ranking());
        }
        ClaimMeaning meaning = whole.frame().definition().claims().get(Claims.head(field));
        if (meaning == null) {
            return UNHEARD_OF;
        }
        String id = Claims.tail(field);
        return switch (meaning.kind()) {
            case MEMBERS -> value(members(whole, meaning));
            case COUNT -> value(List.of(String.valueOf(members(whole, meaning).size())));
            case BY -> by(whole, meaning.read().get(0), id);
            case READ ->
                meaning.of().map(sort -> read(whole, sort, meaning, id)).orElse(UNHEARD_OF);
        };
    }

    /** The technologies of which a level is this one. */
    private static Derived by(Whole whole, String level, String value) {
        boolean possible = whole.frame()
                .definition()
                .result(level)
                .filter(result -> result.level(value).isPresent())
                .isPresent();
        return possible
                ? value(whole.subjects(whole.roster().all()).stream()
                        .filter(subject -> first(List.of(level), subject).equals(Optional.of(value)))
                        .map(subject -> subject.given().id())
                        .toList())
                : UNHEARD_OF;
    }

    /** The highest that was concluded of the parts of a sort that an id or a code names. */
    private static Derived read(Whole whole, String sort, ClaimMeaning meaning, String id) {
        List<? extends Considered> meant =
                whole.parts(sort).stream().filter(part -> isOf(part, id)).toList();
        if (meant.isEmpty() && !couldBe(whole, sort, id)) {
            return UNHEARD_OF;
        }
        return valueOrNothing(meant.stream()
                .flatMap(part -> meaning.read().stream()
                        .flatMap(name ->
                                first(List.of(name), part).stream().map(value -> new Ranked(rank(part, name), value))))
                .max(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::value));
    }

    /** Whether rules could open such a gap or risk. */
    private static boolean couldBe(Whole whole, String sort, String id) {
        return switch (sort) {
            case "Gap" ->
                whole.portfolio().capabilities().containsKey(id)
                        || whole.portfolio().domains().containsKey(id)
                        || whole.portfolio().capabilities().values().stream()
                                .map(Capability::domain)
                                .anyMatch(Optional.of(id)::equals);
            case "Risk" -> whole.frame().definition().risks().containsKey(id);
            default -> false;
        };
    }

    /** A risk is meant by its code, whatever it is about; everything else by what it is about. */
    private static boolean isOf(Considered part, String id) {
        return part instanceof Bodies.OfRisk risk
                ? risk.of(id)
                : part.topic().id().equals(id);
    }

    private static int rank(Considered part, String name) {
        Result result = part.frame().definition().results().get(name);
        return result == null || result.isScore() ? 0 : part.standing().rank(result.index());
    }

    private static List<String> members(Whole whole, ClaimMeaning meaning) {
        PlaceSet meant = whole.roster().aspects().picked(meaning.read().get(0));
        return whole.roster().all().and(meant).ids();
    }

    /** The first of these results and properties that has a value. */
    private static Optional<String> first(List<String> names, Considered part) {
        return names.stream()
                .filter(name -> has(part, name))
                .map(name -> Look.value(name, part))
                .filter(value -> !value.equals(Look.UNKNOWN) && !value.endsWith("_" + Look.UNKNOWN))
                .findFirst();
    }

    /** Whether it is a result, property or attribute that a part may have. */
    private static boolean has(Considered part, String name) {
        Definition definition = part.frame().definition();
        Vocabulary.Sort sort = Vocabulary.sort(part);
        return sort.word(name).isPresent()
                || definition
                        .result(name)
                        .filter(result -> result.of().contains(sort.word()))
                        .isPresent()
                || (part instanceof Subject && definition.attributes().containsKey(name));
    }

    private record Ranked(int rank, String value) {}
}
