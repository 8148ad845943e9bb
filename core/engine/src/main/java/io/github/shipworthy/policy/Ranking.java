package io.github.shipworthy.policy;

import com.google.common.primitives.ImmutableLongArray;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.policy.Definition.RankingKey;
import io.github.shipworthy.vocabulary.Rational;
import java.util.List;

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
            return subject.standing().scored(result.index())
                    ? subject.standing().score(result.index(), subject.frame().limits())
                    : NOT_CONCLUDED;
        }
        int rank = subject.standing().rank(result.index());
        return rank < 0 ? NOT_CONCLUDED : rank;
    }

    /** Why a candidate stands just below another; {@code higher} and {@code lower} are what they are ranked by. */
    TieBreak tieBreak(String above, ImmutableLongArray higher, String below, ImmutableLongArray lower) {
        int depth = 0;
        while (depth < keys.size() && higher.get(depth) == lower.get(depth)) {
            depth++;
        }
        if (depth == keys.size()) {
            return new TieBreak(above, "id", below, above, keys.size());
        }
        RankingKey key = keys.get(depth);
        return new TieBreak(
                above, key.result().name(), value(key, lower.get(depth)), value(key, higher.get(depth)), depth);
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
