package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.vocabulary.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An endpoint or a feature of the owner's interface under assessment. */
final class ConsideredService extends Considered implements Service {

    private final Topic topic;
    private final boolean endpoint;
    private final Official stated;
    private final boolean evidenceExpired;
    private final boolean expired;
    private final List<String> evidence;
    private final Optional<LocalDate> expires;
    private final Optional<String> note;

    private ConsideredService(
            Whole whole,
            Topic topic,
            boolean endpoint,
            Official stated,
            Optional<LocalDate> expires,
            List<String> evidence,
            Optional<String> note) {
        super(whole.frame());
        this.topic = topic;
        this.endpoint = endpoint;
        this.evidenceExpired = !frame().market().stands(evidence);
        this.stated = evidenceExpired ? Official.UNKNOWN : stated;
        this.expired = expires.filter(today()::isAfter).isPresent();
        this.evidence = evidence;
        this.expires = expires;
        this.note = note;
    }

    static ConsideredService of(Whole whole, Endpoint given) {
        return new ConsideredService(
                whole,
                new Topic(Topic.Kind.SERVICE, given.id(), given.id()),
                true,
                given.status(),
                given.expires(),
                given.evidence(),
                given.note());
    }

    static ConsideredService of(Whole whole, Feature given) {
        return new ConsideredService(
                whole,
                new Topic(Topic.Kind.SERVICE, given.id(), given.name().orElse(given.id())),
                false,
                given.status(),
                given.expires(),
                given.evidence(),
                given.note());
    }

    boolean endpoint() {
        return endpoint;
    }

    @Override
    Topic topic() {
        return topic;
    }

    @Override
    String label() {
        return (endpoint ? "endpoint `" : "feature `") + topic.id() + "`";
    }

    @Override
    String detail(String fact) {
        return fact.equals("expired")
                ? String.join(", ", evidenceExpired ? evidence : List.of())
                : expires.map(day -> "until " + day).or(() -> note).orElse("");
    }

    @Override
    List<String> evidence(String fact) {
        return evidence;
    }

    @Override
    public Official stated() {
        return stated;
    }

    @Override
    public boolean evidenceExpired() {
        return evidenceExpired;
    }

    @Override
    public boolean expired() {
        return stated == Official.TEMPORARY && expired;
    }

    @Override
    public boolean named(String field) {
        return frame().market().claims().named(field, topic.id());
    }
}
