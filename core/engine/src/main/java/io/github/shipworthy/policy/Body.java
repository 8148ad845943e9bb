package io.github.shipworthy.policy;

import com.google.common.base.Suppliers;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Technologies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kie.api.runtime.rule.RuleContext;

/** A part of a portfolio that technologies belong to. What it picks is worked out once: they do not change any more. */
class Body extends Considered implements Technologies {

    private final Whole whole;
    private final Topic topic;
    private final Supplier<List<Subject>> members;
    private final Map<Object, List<Subject>> picked = new ConcurrentHashMap<>();

    Body(Whole whole, Topic topic, List<Subject> members) {
        super(whole.frame());
        this.whole = whole;
        this.topic = topic;
        this.members = () -> members;
    }

    /** A part whose technologies are known only when a rule first asks for them. */
    Body(Whole whole, Topic topic, Supplier<List<Subject>> members) {
        super(whole.frame());
        this.whole = whole;
        this.topic = topic;
        this.members = Suppliers.memoize(members::get);
    }

    final Whole whole() {
        return whole;
    }

    final List<Subject> members() {
        return members.get();
    }

    @Override
    final Topic topic() {
        return topic;
    }

    @Override
    String label() {
        return topic.kind().name().toLowerCase(Locale.ROOT) + " `" + topic.id() + "`";
    }

    @Override
    final List<String> technologies() {
        return Whole.ids(members());
    }

    @Override
    final List<Subject> picked(Object... what) {
        return what.length == 1 ? picked(what[0]) : picked(what[0], what[1]);
    }

    final List<Subject> picked(Object what) {
        List<Subject> known = picked.get(what);
        if (known == null) {
            known = kept(members(), Subject.that(what));
            picked.put(what, known);
        }
        return known;
    }

    private List<Subject> picked(Object what, Object and) {
        List<Object> both = List.of(what, and);
        List<Subject> known = picked.get(both);
        if (known == null) {
            known = kept(picked(and), Subject.that(what));
            picked.put(both, known);
        }
        return known;
    }

    private static List<Subject> kept(List<Subject> technologies, Predicate<Subject> wanted) {
        List<Subject> kept = new ArrayList<>();
        for (Subject technology : technologies) {
            if (wanted.test(technology)) {
                kept.add(technology);
            }
        }
        return Collections.unmodifiableList(kept);
    }

    @Override
    public final Rational size() {
        return Rational.of(members().size());
    }

    /** Most looks end at the first technology that is picked; the others are picked when somebody asks for them. */
    @Override
    public final boolean any(Object what) {
        List<Subject> known = picked.get(what);
        if (known != null) {
            return !known.isEmpty();
        }
        Predicate<Subject> wanted = Subject.that(what);
        for (Subject technology : members()) {
            if (wanted.test(technology)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public final boolean any(Object what, Object and) {
        return !picked(what, and).isEmpty();
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
        return Rational.of(picked(part, all).size(), picked(all).size());
    }

    @Override
    public final boolean anyCoverage(Object what) {
        return !coverages(what).isEmpty();
    }

    @Override
    public final Rational highestCoverage(Object what) {
        return coverages(what).stream().reduce(Rational::max).orElseThrow();
    }

    @Override
    public final Rational meanCoverage(Object what) {
        List<Rational> shares = coverages(what);
        return shares.stream().reduce(Rational::plus).orElseThrow().over(Rational.of(shares.size()));
    }

    private List<Rational> coverages(Object what) {
        Set<String> served = new LinkedHashSet<>();
        for (Subject technology : picked(what)) {
            served.addAll(technology.capabilities());
        }
        return served.stream()
                .flatMap(capability -> frame().market().covered(Optional.of(capability)).share().stream())
                .toList();
    }

    @Override
    public final void gap(RuleContext context, Object what) {
        gap(frame().rule(context), what);
    }

    final void gap(RuleText rule, Object what) {
        Conclusion.Opened opened = new Conclusion.Opened(rule, Conclusion.Opened.GAP, null);
        standing().add(opened);
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

    final void risk(RuleText rule, String code, Rational ratio, List<Subject> technologies) {
        Conclusion.Opened opened = new Conclusion.Opened(rule, code, ratio);
        standing().add(opened);
        whole.risk(this, opened, technologies);
    }
}
