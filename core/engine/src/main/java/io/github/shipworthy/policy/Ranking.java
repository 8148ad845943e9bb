package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
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

    /**
     * Technologies in their order: the candidates in rank order, then the others by id.
     *
     * @param places where among them the technology at each place of the roster stands, from 0
     */
    record Order(List<AssessedTechnology> assessments, ImmutableIntArray places) {}

    /** Puts technologies in order; what breaks the last ties is the order of their ids. */
    Order order(Roster.OfSubjects roster, Outcomes outcomes) {
        List<Subject> subjects = roster.subjects();
        List<AssessedTechnology> assessments = new ArrayList<>(subjects.size());
        int[] places = new int[subjects.size()];
        Arrays.fill(places, -1);
        @Nullable Subject above = null;
        ImmutableIntArray ranked = outcomes.ranked(roster.byId());
        for (int index = 0; index < ranked.length(); index++) {
            Subject subject = subjects.get(ranked.get(index));
            places[ranked.get(index)] = index;
            assessments.add(new AssessedTechnology(subject, index + 1, above, this));
            above = subject;
        }
        roster.byId().forEach(place -> {
            if (places[place] < 0) {
                places[place] = assessments.size();
                assessments.add(new AssessedTechnology(subjects.get(place), 0, null, this));
            }
        });
        return new Order(assessments, ImmutableIntArray.copyOf(places));
    }

    /** For each key a number; the smaller stands first. */
    long[] places(Subject subject) {
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
    TieBreak tieBreak(Candidate above, Candidate below) {
        ImmutableLongArray higher = above.places(this);
        ImmutableLongArray lower = below.places(this);
        int depth = 0;
        while (depth < keys.size() && higher.get(depth) == lower.get(depth)) {
            depth++;
        }
        if (depth == keys.size()) {
            return new TieBreak(above.id(), "id", below.id(), above.id(), keys.size());
        }
        RankingKey key = keys.get(depth);
        return new TieBreak(
                above.id(), key.result().name(), value(key, lower.get(depth)), value(key, higher.get(depth)), depth);
    }

    private static String value(RankingKey key, long ranked) {
        if (ranked == NOT_CONCLUDED) {
            return "none";
        }
        long place = key.descending() ? -ranked : ranked;
        return key.result().isScore()
                ? Rational.ofMicros(place).toString()
                : key.result().levels().get((int) place).value();
    }
}
