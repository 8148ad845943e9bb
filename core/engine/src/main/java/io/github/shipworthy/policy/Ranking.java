package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.policy.Definition.RankingKey;
import io.github.shipworthy.vocabulary.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order of the candidates by the policy's ranking keys, then by id. Where a key's result was not concluded, the
 * technology stands after those where it was.
 */
final class Ranking {

    /** Greater than any score in millionths and any place on a scale. */
    private static final long NOT_CONCLUDED = Long.MAX_VALUE;

    private final List<RankingKey> keys;

    Ranking(List<RankingKey> keys) {
        this.keys = keys;
    }

    /** The candidates in rank order, then the others by id. */
    List<Assessment> assess(List<Subject> subjects) {
        List<Ranked> ranked = subjects.stream()
                .filter(Subject::candidate)
                .map(subject -> new Ranked(subject, places(subject)))
                .sorted()
                .toList();
        List<Assessment> assessments = new ArrayList<>(subjects.size());
        for (int index = 0; index < ranked.size(); index++) {
            Optional<TieBreak> tieBreak =
                    index == 0 ? Optional.empty() : Optional.of(tieBreak(ranked.get(index - 1), ranked.get(index)));
            assessments.add(new AssessedTechnology(ranked.get(index).subject(), index + 1, tieBreak));
        }
        subjects.stream()
                .filter(subject -> !subject.candidate())
                .sorted(Comparator.comparing(subject -> subject.given().id()))
                .forEach(subject -> assessments.add(new AssessedTechnology(subject, 0, Optional.empty())));
        return assessments;
    }

    /** For each key a number; the smaller stands first. */
    private long[] places(Subject subject) {
        long[] places = new long[keys.size()];
        for (int index = 0; index < places.length; index++) {
            RankingKey key = keys.get(index);
            long place = place(key.result(), subject);
            places[index] = key.descending() && place != NOT_CONCLUDED ? -place : place;
        }
        return places;
    }

    private static long place(Result result, Subject subject) {
        if (result.isScore()) {
            return subject.standing().scored(result)
                    ? subject.standing().score(result, subject.frame().numbers())
                    : NOT_CONCLUDED;
        }
        int rank = subject.standing().rank(result.index());
        return rank < 0 ? NOT_CONCLUDED : rank;
    }

    private TieBreak tieBreak(Ranked above, Ranked below) {
        String aboveId = above.subject().given().id();
        int depth = Arrays.mismatch(above.places(), below.places());
        if (depth < 0) {
            return new TieBreak(aboveId, "id", below.subject().given().id(), aboveId, keys.size());
        }
        Result result = keys.get(depth).result();
        return new TieBreak(
                aboveId, result.name(), value(result, below.subject()), value(result, above.subject()), depth);
    }

    private static String value(Result result, Subject subject) {
        long place = place(result, subject);
        if (place == NOT_CONCLUDED) {
            return "none";
        }
        return result.isScore()
                ? Rational.ofMicros(place).toString()
                : result.levels().get((int) place).value();
    }

    /** A candidate with the numbers it is ranked by. */
    private static final class Ranked implements Comparable<Ranked> {

        private final Subject subject;
        private final long[] places;

        Ranked(Subject subject, long[] places) {
            this.subject = subject;
            this.places = places;
        }

        Subject subject() {
            return subject;
        }

        long[] places() {
            return places;
        }

        @Override
        public int compareTo(Ranked other) {
            int byPlaces = Arrays.compare(places, other.places);
            return byPlaces != 0
                    ? byPlaces
                    : subject.given().id().compareTo(other.subject.given().id());
        }
    }
}
