package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.policy.Definition.RankingKey;
import io.github.shipworthy.vocabulary.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** The technologies in the alphabetical order of their ids: sorted shards, which a last sort merges. */
    static List<Subject> byId(List<Subject> subjects, Workers workers) {
        List<Subject> sorted = new ArrayList<>(subjects.size());
        workers.shards(subjects, Ranking::byId).forEach(sorted::addAll);
        return byId(sorted);
    }

    private static List<Subject> byId(List<Subject> subjects) {
        Subject[] sorted = subjects.toArray(Subject[]::new);
        Arrays.sort(
                sorted, (one, other) -> one.given().id().compareTo(other.given().id()));
        return Arrays.asList(sorted);
    }

    /**
     * The candidates in rank order, then the others by id.
     *
     * @param byId in the order that breaks the last ties
     */
    List<AssessedTechnology> assess(List<Subject> byId) {
        List<Ranked> ranked = new ArrayList<>();
        List<Subject> others = new ArrayList<>();
        for (Subject subject : byId) {
            if (subject.candidate()) {
                ranked.add(new Ranked(subject, places(subject)));
            } else {
                others.add(subject);
            }
        }
        ranked.sort((one, other) -> Arrays.compare(one.places(), other.places()));
        List<AssessedTechnology> assessments = new ArrayList<>(byId.size());
        @Nullable Subject above = null;
        for (Ranked candidate : ranked) {
            assessments.add(new AssessedTechnology(candidate.subject(), assessments.size() + 1, above, this));
            above = candidate.subject();
        }
        for (Subject other : others) {
            assessments.add(new AssessedTechnology(other, 0, null, this));
        }
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

    /** Why a candidate stands just below another. */
    TieBreak tieBreak(Subject above, Subject below) {
        String aboveId = above.given().id();
        int depth = Arrays.mismatch(places(above), places(below));
        if (depth < 0) {
            return new TieBreak(aboveId, "id", below.given().id(), aboveId, keys.size());
        }
        Result result = keys.get(depth).result();
        return new TieBreak(aboveId, result.name(), value(result, below), value(result, above), depth);
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
    private static final class Ranked {

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
    }
}
