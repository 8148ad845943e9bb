package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.vocabulary.Level;
import io.github.shipworthy.vocabulary.Part;
import io.github.shipworthy.vocabulary.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/**
 * A part of a portfolio under assessment, and what rules conclude of it. Used by one thread at a time until the last phase
 * has ended; unchanged after.
 */
abstract class Considered implements Part {

    private final Frame frame;
    private Standing standing;

    Considered(Frame frame) {
        this.frame = frame;
        this.standing = frame.standings().nothing();
    }

    /** What rows about it name. */
    abstract Topic topic();

    /** Its name in messages, such as {@code technology `vl2`}. */
    abstract String label();

    /** What stands behind a fact of it, such as the hosts' names; may be empty. */
    String detail(String fact) {
        return "";
    }

    /** The ids of the evidence that a fact of it rests on. */
    List<String> evidence(String fact) {
        return List.of();
    }

    /** What the detail and the evidence of a fact follow from, when other parts may have the same. */
    Optional<Object> basis(String fact) {
        return Optional.empty();
    }

    /** The sections of a report in which it appears. */
    List<String> sections() {
        return List.of();
    }

    /** The ids of the technologies it is about, in alphabetical order. */
    List<String> technologies() {
        return List.of();
    }

    /** The technologies that belong to it and are picked. */
    Members picked(Object... what) {
        throw new IllegalArgumentException("no technologies belong to " + label());
    }

    final Frame frame() {
        return frame;
    }

    final Standing standing() {
        return standing;
    }

    /** Adds a conclusion to those of the phase. */
    final void add(Conclusion conclusion) {
        standing = standing.own();
        standing.add(conclusion);
    }

    /** Adds what is known of several cases. */
    final void addAll(Cases.Case[] cases) {
        for (Cases.Case known : cases) {
            known.conclusions().forEach(this::add);
        }
    }

    /** Shares what was concluded with others of which the same was concluded; more may follow all the same. */
    final void share() {
        standing = frame.standings().shared(standing);
    }

    /** Takes over what was concluded of it before. */
    final void take(Standing before) {
        standing = before;
    }

    /** Ends a phase. */
    final void settle() {
        standing.settle(this);
    }

    @Override
    public boolean known(String name) {
        Result result = frame.result(name);
        return result.isScore() ? standing.scored(result.index()) : standing.rank(result.index()) >= 0;
    }

    @Override
    public Rational quantity(String name) {
        return score(name);
    }

    @Override
    public Level level(String name) {
        Result result = frame.result(name);
        return result.levels().get(standing.rank(result.index()));
    }

    @Override
    public Level level(String name, String value) {
        return frame.result(name).level(value).orElseThrow();
    }

    @Override
    public final LocalDate today() {
        return frame.market().today();
    }

    @Override
    public final Rational number(String key) {
        return frame.number(key);
    }

    @Override
    public final boolean states(String field) {
        return frame.market().claims().states(field);
    }

    final boolean scored(String name) {
        Result result = frame.definition().results().get(name);
        return result != null && standing.scored(result.index());
    }

    final Rational score(String name) {
        return score(frame.result(name).index());
    }

    final Rational score(int result) {
        return Rational.ofMicros(standing.score(result, frame.limits()));
    }

    /** The level of a scale as its name, when one was concluded. */
    final Optional<String> concluded(String name) {
        Result result = frame.definition().results().get(name);
        return result == null || result.isScore() || standing.rank(result.index()) < 0
                ? Optional.empty()
                : Optional.of(result.levels().get(standing.rank(result.index())).value());
    }

    /** Adds the only conclusion of a rule, when it was made before. */
    final boolean said(RuleText rule) {
        Conclusion known = frame.spoken().of(rule);
        if (known != null) {
            add(known);
        }
        return known != null;
    }

    /** Adds the only conclusion of its rule, made for the first time. */
    final void say(Conclusion first) {
        frame.spoken().keep(first);
        add(first);
    }

    @Override
    public final void award(RuleContext context, String key) {
        award(frame.rule(context), key);
    }

    final void award(RuleText rule, String key) {
        if (!said(rule)) {
            say(new Conclusion.Points(
                    rule, frame.scoreOf(key), frame.number(key).micros(), key));
        }
    }

    @Override
    public final void award(RuleContext context, String score, Rational points) {
        award(frame.rule(context), score, points);
    }

    final void award(RuleText rule, String score, Rational points) {
        add(new Conclusion.Points(rule, frame.result(score), points.micros(), null));
    }

    @Override
    public final void conclude(RuleContext context, String result, String value) {
        conclude(frame.rule(context), result, value);
    }

    final void conclude(RuleText rule, String result, String value) {
        if (!said(rule)) {
            say(new Conclusion.Step(
                    rule, frame.result(result), level(result, value).rank(), null));
        }
    }

    /** Concludes a level of a built-in scale. */
    final void step(RuleText rule, String scale, int rank) {
        if (!said(rule)) {
            say(new Conclusion.Step(rule, frame.result(scale), rank, null));
        }
    }

    @Override
    public final void decide(RuleContext context, String grid) {
        decide(frame.rule(context), grid, null);
    }

    @Override
    public final void decide(RuleContext context, String grid, String result) {
        decide(frame.rule(context), grid, result);
    }

    /** @param result for another level than the grid's own */
    final void decide(RuleText rule, String grid, @Nullable String result) {
        Grid read = frame.grid(grid);
        int row = read.place(this);
        for (int outcome = 0; row >= 0 && outcome < read.outcomes().size(); outcome++) {
            if (read.rows().get(row).ranks().get(outcome) >= 0) {
                Result of = result == null ? read.outcomes().get(outcome) : frame.result(result);
                add(frame.spoken().of(rule, read, row, outcome, of));
            }
        }
    }

    @Override
    public final void flag(RuleContext context, String code) {
        flag(frame.rule(context), code);
    }

    final void flag(RuleText rule, String code) {
        if (!said(rule)) {
            say(new Conclusion.Raised(rule, code, frame.compiled().marks().flag(code)));
        }
    }

    @Override
    public final void find(RuleContext context, String code, Severity severity) {
        find(frame.rule(context), code, severity, null);
    }

    @Override
    public final void find(RuleContext context, String code, Severity severity, String field) {
        find(frame.rule(context), code, severity, field);
    }

    final void find(RuleText rule, String code, Severity severity, @Nullable String field) {
        if (!said(rule)) {
            say(new Conclusion.Found(rule, code, severity, field));
        }
    }
}
