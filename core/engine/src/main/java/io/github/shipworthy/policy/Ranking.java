package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.policy.Definition.RankingKey;
import io.github.shipworthy.vocabulary.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order of the candidates by the policy's ranking keys, then by id. Where a key's result was not concluded, the
 * technology stands after those where it was.
 */
final class Ranking {

    private static final Comparator<Subject> BY_ID =
            Comparator.comparing(subject -> subject.given().id());

    private final List<RankingKey> keys;
    private final List<Comparator<Subject>> comparators;
    private final Comparator<Subject> order;

    Ranking(List<RankingKey> keys) {
        this.keys = keys;
        this.comparators = keys.stream().map(Ranking::comparator).toList();
        this.order = Stream.concat(comparators.stream(), Stream.of(BY_ID))
                .reduce(Comparator::thenComparing)
                .orElse(BY_ID);
    }

    /** The candidates in rank order, then the others by id. */
    List<Assessment> assess(List<Subject> subjects) {
        List<Subject> ranked =
                subjects.stream().filter(Subject::candidate).sorted(order).toList();
        List<Assessment> assessments = new ArrayList<>(subjects.size());
        for (int index = 0; index < ranked.size(); index++) {
            Optional<TieBreak> tieBreak =
                    index == 0 ? Optional.empty() : Optional.of(tieBreak(ranked.get(index - 1), ranked.get(index)));
            assessments.add(new AssessedTechnology(ranked.get(index), index + 1, tieBreak));
        }
        subjects.stream()
                .filter(subject -> !subject.candidate())
                .sorted(BY_ID)
                .forEach(subject -> assessments.add(new AssessedTechnology(subject, 0, Optional.empty())));
        return assessments;
    }

    private TieBreak tieBreak(Subject above, Subject below) {
        for (int depth = 0; depth < keys.size(); depth++) {
            RankingKey key = keys.get(depth);
            if (comparators.get(depth).compare(above, below) != 0) {
                return new TieBreak(
                        above.given().id(), key.result().name(), value(key, below), value(key, above), depth);
            }
        }
        return new TieBreak(
                above.given().id(), "id", below.given().id(), above.given().id(), keys.size());
    }

    private static Comparator<Subject> comparator(RankingKey key) {
        Comparator<Subject> known = Comparator.comparing(subject -> !known(key, subject));
        Comparator<Subject> value = Comparator.comparingLong(subject -> place(key, subject));
        return known.thenComparing(key.descending() ? value.reversed() : value);
    }

    private static boolean known(RankingKey key, Subject subject) {
        return key.result().isScore()
                ? subject.standing().scored(key.result())
                : subject.standing().rank(key.result().index()) >= 0;
    }

    private static long place(RankingKey key, Subject subject) {
        return key.result().isScore()
                ? subject.standing().score(key.result(), subject.frame().numbers())
                : subject.standing().rank(key.result().index());
    }

    private static String value(RankingKey key, Subject subject) {
        if (!known(key, subject)) {
            return "none";
        }
        long place = place(key, subject);
        return key.result().isScore()
                ? Rational.ofMicros(place).toString()
                : key.result().levels().get((int) place).value();
    }
}
