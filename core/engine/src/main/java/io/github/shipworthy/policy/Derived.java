package io.github.shipworthy.policy;

import io.github.shipworthy.policy.Definition.ClaimMeaning;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What a policy derives in the place of a stated value, as its {@code claims} say. */
final class Derived {

    /** The only field whose list has an order. */
    private static final String RANKING = "ranking";

    private Derived() {}

    /** The derived value, or values of a list; empty when the policy derives nothing to compare with. */
    static Optional<List<String>> of(Whole whole, Claims.Key key) {
        return key.subject().equals(Stated.PORTFOLIO)
                ? ofPortfolio(whole, key.field())
                : whole.subject(key.subject()).flatMap(subject -> {
                    ClaimMeaning meaning = whole.frame().definition().claims().get(key.field());
                    List<String> names = meaning == null ? List.of(key.field()) : meaning.read();
                    return first(names, subject).map(List::of);
                });
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

    private static Optional<List<String>> ofPortfolio(Whole whole, String field) {
        if (field.equals(RANKING)) {
            return Optional.of(whole.ranking());
        }
        ClaimMeaning meaning = whole.frame().definition().claims().get(Claims.head(field));
        if (meaning == null) {
            return Optional.empty();
        }
        String id = Claims.tail(field);
        return switch (meaning.kind()) {
            case MEMBERS -> Optional.of(members(whole, meaning));
            case COUNT ->
                Optional.of(List.of(String.valueOf(members(whole, meaning).size())));
            case BY ->
                Optional.of(Whole.ids(whole.subjects().stream()
                        .filter(subject -> first(meaning.read(), subject).equals(Optional.of(id)))
                        .toList()));
            case READ ->
                meaning.of()
                        .flatMap(sort -> whole.parts(sort).stream()
                                .filter(part -> isOf(part, id))
                                .flatMap(part -> meaning.read().stream()
                                        .flatMap(name -> first(List.of(name), part).stream()
                                                .map(value -> new Ranked(rank(part, name), value))))
                                .max(Comparator.comparingInt(Ranked::rank)))
                        .map(worst -> List.of(worst.value()));
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
        return Whole.ids(whole.subjects().stream()
                .filter(subject -> subject.is(meaning.read().get(0)))
                .toList());
    }

    /** The first of these results and properties that has a value. */
    private static Optional<String> first(List<String> names, Considered part) {
        return names.stream()
                .filter(name -> part.frame().definition().results().containsKey(name)
                        || Vocabulary.sort(part).word(name).isPresent())
                .map(name -> Reasons.value(name, part))
                .filter(value -> !value.equals(Reasons.UNKNOWN))
                .findFirst();
    }

    private record Ranked(int rank, String value) {}
}
