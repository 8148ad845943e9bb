package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Technologies;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/** A part of a portfolio that technologies belong to. */
class Body extends Considered implements Technologies {

    private final Whole whole;
    private final Topic topic;
    private final @Nullable Supplier<Members> later;
    private @Nullable Members members;

    Body(Whole whole, Topic topic, Members members) {
        super(whole.frame());
        this.whole = whole;
        this.topic = topic;
        this.members = members;
        this.later = null;
    }

    /** A part whose technologies are known only when a rule first asks for them. */
    Body(Whole whole, Topic topic, Supplier<Members> members) {
        super(whole.frame());
        this.whole = whole;
        this.topic = topic;
        this.later = members;
    }

    final Whole whole() {
        return whole;
    }

    final Members members() {
        Members known = members;
        if (known == null) {
            known = Objects.requireNonNull(later).get();
            members = known;
        }
        return known;
    }

    @Override
    final Topic topic() {
        return topic;
    }

    @Override
    String label() {
        return topic.kind().word() + " `" + topic.id() + "`";
    }

    /** The id of the domain in which it is, if in one. */
    Optional<String> domain() {
        return Optional.empty();
    }

    @Override
    final List<String> technologies() {
        return members().ids();
    }

    @Override
    final Members picked(Object... what) {
        Members picked = members();
        for (Object each : what) {
            picked = picked.and(wanted(each));
        }
        return picked;
    }

    final PlaceSet wanted(Object what) {
        return whole.roster().aspects().picked(what);
    }

    @Override
    public final Rational size() {
        return Rational.of(members().size());
    }

    @Override
    public final boolean any(Object what) {
        return members().meets(wanted(what));
    }

    @Override
    public final boolean any(Object what, Object and) {
        return picked(what).meets(wanted(and));
    }

    @Override
    public final Rational count(Object what) {
        return Rational.of(picked(what).size());
    }

    @Override
    public final Rational count(Object what, Object and) {
        return Rational.of(picked(what, and).size());
    }

    @Override
    public final Rational share(Object part, Object all) {
        Members whole = picked(all);
        return Rational.of(whole.and(wanted(part)).size(), whole.size());
    }

    @Override
    public final boolean anyCoverage(Object what) {
        return coverages(what).findFirst().isPresent();
    }

    @Override
    public final Rational highestCoverage(Object what) {
        return coverages(what).reduce(Rational::max).orElseThrow();
    }

    @Override
    public final Rational meanCoverage(Object what) {
        List<Rational> shares = coverages(what).toList();
        return shares.stream().reduce(Rational::plus).orElseThrow().over(Rational.of(shares.size()));
    }

    private Stream<Rational> coverages(Object what) {
        Members wanted = picked(what);
        Aspects aspects = whole.roster().aspects();
        return whole.portfolio().capabilities().keySet().stream()
                .filter(capability -> wanted.meets(aspects.serving(capability)))
                .flatMap(capability -> frame().market().covered(Optional.of(capability)).share().stream());
    }

    @Override
    public final void gap(RuleContext context, Object what) {
        gap(frame().rule(context), what);
    }

    final void gap(RuleText rule, Object what) {
        Conclusion.Opened opened = new Conclusion.Opened(rule, Conclusion.Opened.GAP, null);
        add(opened);
        whole.gap(this, opened, picked(what));
    }

    @Override
    public final void risk(RuleContext context, String code, Rational ratio) {
        risk(frame().rule(context), code, ratio, members());
    }

    @Override
    public final void risk(RuleContext context, String code, Object what, Rational ratio) {
        risk(frame().rule(context), code, ratio, picked(what));
    }

    final void risk(RuleText rule, String code, Rational ratio, Members technologies) {
        Conclusion.Opened opened = new Conclusion.Opened(rule, code, ratio);
        add(opened);
        whole.risk(this, opened, technologies);
    }
}
