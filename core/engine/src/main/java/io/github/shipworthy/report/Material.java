package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Texts;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a report for people is made of: a portfolio, what a policy says of it, and the words of a language.
 *
 * @param technologies the technologies by id, in the order of the assessment
 * @param cards which of them have a card of their own
 */
record Material(
        Portfolio portfolio,
        PortfolioAssessment assessment,
        Words words,
        Map<String, Assessment> technologies,
        Selection cards) {

    static Material of(Portfolio portfolio, PortfolioAssessment assessment, Language language) {
        Map<String, Assessment> technologies = new LinkedHashMap<>();
        assessment.assessments().forEach(each -> technologies.put(each.id(), each));
        return new Material(
                portfolio, assessment, Words.of(language, assessment.texts()), technologies, Selection.of(assessment));
    }

    static Topic topic(Technology technology) {
        return new Topic(Topic.Kind.TECHNOLOGY, technology.id(), technology.name(), technology.names());
    }

    String name(Technology technology) {
        return technology.names().getOrDefault(words.tag(), technology.name());
    }

    /** The name of a technology; its id when there is none of this id. */
    String name(String technology) {
        return Optional.ofNullable(technologies.get(technology))
                .map(each -> name(each.technology()))
                .orElse(technology);
    }

    String names(Collection<String> ids) {
        return words.list(ids.stream().map(this::name).toList());
    }

    String name(Capability capability) {
        return capability.names().getOrDefault(words.tag(), capability.name());
    }

    String name(Topic topic) {
        return topic.kind() == Topic.Kind.TECHNOLOGY && technologies.containsKey(topic.id())
                ? name(topic.id())
                : topic.name(words.tag());
    }

    String domain(String id) {
        return Optional.ofNullable(portfolio.domains().get(id))
                .map(domain -> domain.names().getOrDefault(words.tag(), domain.name()))
                .orElse(id);
    }

    /** What a claim states: its field, and of what, as in {@code offering.ocr}. */
    String field(String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? words.field(field)
                : words.remarked(words.field(field.substring(0, dot)), Optional.of(called(field.substring(dot + 1))));
    }

    /** What stands behind an id or a code that a field ends with. */
    private String called(String id) {
        Optional<String> capability =
                Optional.ofNullable(portfolio.capabilities().get(id)).map(this::name);
        return capability
                .or(() -> words.risk(id))
                .or(() -> portfolio.features().stream()
                        .filter(feature -> feature.id().equals(id))
                        .map(feature -> feature.name().orElse(id))
                        .findFirst())
                .orElseGet(() -> domain(id));
    }

    /** A text of the policy with the places filled that any text about a topic may have. */
    String filled(String template, Topic topic, Collection<String> technologyIds) {
        return filled(template, topic, technologyIds, Map.of());
    }

    String filled(String template, Topic topic, Collection<String> technologyIds, Map<String, String> more) {
        Map<String, String> values = new HashMap<>();
        values.put("subject", name(topic));
        values.put("technologies", names(technologyIds));
        capability(topic).flatMap(Capability::domain).ifPresent(domain -> values.put("domain", domain(domain)));
        if (topic.kind() == Topic.Kind.DOMAIN) {
            values.put("domain", name(topic));
        }
        values.put("interface", interfaceOf(topic));
        values.put("day", portfolio.asOf().toString());
        values.putAll(more);
        return Texts.fill(template, values);
    }

    /** What a product would expose of a topic: its capability's interface, else the capability, else the topic. */
    private String interfaceOf(Topic topic) {
        return capability(topic)
                .map(capability -> Optional.ofNullable(
                                capability.interfaceNames().get(words.tag()))
                        .or(() ->
                                Optional.ofNullable(capability.interfaceNames().get(Language.EN.tag())))
                        .orElseGet(() -> name(capability)))
                .orElseGet(() -> name(topic));
    }

    private Optional<Capability> capability(Topic topic) {
        Optional<String> id = topic.kind() == Topic.Kind.CAPABILITY
                ? Optional.of(topic.id())
                : Optional.ofNullable(technologies.get(topic.id()))
                        .filter(each -> topic.kind() == Topic.Kind.TECHNOLOGY)
                        .flatMap(each -> each.technology().capability());
        return id.flatMap(each -> Optional.ofNullable(portfolio.capabilities().get(each)));
    }
}
