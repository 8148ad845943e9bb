package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.vocabulary.Rational;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one rule concluded of one part of a portfolio, as small as it can be: a million technologies keep theirs until somebody
 * asks for reasons.
 */
sealed interface Conclusion {

    /** By rule, then by what was concluded, so that the order of firing never shows. */
    Comparator<Conclusion> ORDER = (one, other) -> {
        int byRule = Integer.compare(one.rule().order(), other.rule().order());
        return byRule != 0
                ? byRule
                : one.finding().toString().compareTo(other.finding().toString());
    };

    RuleText rule();

    /** What it is about: {@link Finding#result()} of its finding. */
    String result();

    Finding finding();

    /**
     * Points for a score, in millionths.
     *
     * @param parameter whose value they are; none when a formula calculated them
     */
    record Points(
            RuleText rule,
            Result score,
            long micros,
            @Nullable String parameter) implements Conclusion {

        /** Whether they are of one part alone. */
        boolean isCalculated() {
            return parameter == null;
        }

        @Override
        public String result() {
            return score.name();
        }

        @Override
        public Finding finding() {
            return new Finding.Award(score.name(), plain(micros), Optional.ofNullable(parameter), score.combine());
        }
    }

    /** Points that a score may lack because a fact is not known, in millionths. */
    record PossiblePoints(RuleText rule, Result score, long micros, String parameter) implements Conclusion {
        @Override
        public String result() {
            return score.name();
        }

        @Override
        public Finding finding() {
            return new Finding.PossibleAward(score.name(), plain(micros), Optional.of(parameter));
        }
    }

    /** A level of a scale, by its place on it. */
    record Step(RuleText rule, Result scale, int rank, Grid.@Nullable Row row) implements Conclusion {
        @Override
        public String result() {
            return scale.name();
        }

        @Override
        public Finding.Level finding() {
            return new Finding.Level(
                    scale.name(),
                    scale.levels().get(rank).value(),
                    Optional.ofNullable(row).map(Grid.Row::cited));
        }
    }

    /**
     * A risk flag.
     *
     * @param mark its number among the policy's marks
     */
    record Raised(RuleText rule, String code, int mark) implements Conclusion {
        @Override
        public String result() {
            return code;
        }

        @Override
        public Finding finding() {
            return new Finding.Flag(code);
        }
    }

    /**
     * A place in a group.
     *
     * @param mark its number among the policy's marks
     */
    record Joined(RuleText rule, String group, int mark) implements Conclusion {
        @Override
        public String result() {
            return group;
        }

        @Override
        public Finding finding() {
            return new Finding.Member(group);
        }
    }

    /** A gap, or a risk with what its probability is read from. */
    record Opened(RuleText rule, String code, @Nullable Rational ratio) implements Conclusion {

        /** The code of a gap, which is no risk's. */
        static final String GAP = "gap";

        @Override
        public String result() {
            return code;
        }

        @Override
        public Finding finding() {
            return new Finding.Opened(code, Optional.ofNullable(ratio).map(Rational::toString));
        }
    }

    /** Something the audit found, of a field or of none. */
    record Found(
            RuleText rule,
            String code,
            Severity severity,
            @Nullable String field) implements Conclusion {
        @Override
        public String result() {
            return code;
        }

        @Override
        public Finding finding() {
            return new Finding.Found(code, severity);
        }
    }

    /** Millionths as a number, without trailing zeros and without an exponent. */
    static BigDecimal plain(long micros) {
        return micros % 1_000_000 == 0 ? BigDecimal.valueOf(micros / 1_000_000) : plain(Rational.ofMicros(micros));
    }

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(Rational number) {
        BigDecimal stripped = number.decimal().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
