package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableList;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.facts.Technology;
import java.util.List;
import java.util.Map;

/**
 * Technologies as they were given, with their attributes as the policy reads them. What rules look at is made of them as often
 * as somebody needs it, and not kept. Immutable and thread-safe.
 */
final class Given {

    private final List<Technology> technologies;
    private final List<Map<String, Object>> attributes;
    private final Frame frame;
    private final int first;

    private Given(List<Technology> technologies, List<Map<String, Object>> attributes, Frame frame, int first) {
        this.technologies = technologies;
        this.attributes = attributes;
        this.frame = frame;
        this.first = first;
    }

    /**
     * Those of a portfolio, by their places in it.
     *
     * @throws PortfolioException with every attribute that the policy does not declare or whose value it does not allow
     */
    static Given of(Portfolio portfolio, Frame frame, Workers workers) {
        List<Technology> technologies = portfolio.technologies();
        return new Given(technologies, Attributes.of(technologies, frame.definition(), workers), frame, 0);
    }

    /** Some that follow each other, the first of them at this place. */
    static Given of(List<Technology> technologies, Frame frame, int first) {
        return new Given(technologies, Attributes.of(technologies, frame.definition(), Workers.none()), frame, first);
    }

    Frame frame() {
        return frame;
    }

    int size() {
        return technologies.size();
    }

    Technology technology(int place) {
        return technologies.get(place - first);
    }

    /** The technology at a place as rules see it; nothing is concluded of it yet. */
    Subject subject(int place) {
        return new Subject(technology(place), frame, attributes.get(place - first));
    }

    /** The technology at a place, of which this was concluded. */
    Subject subject(int place, Standing standing) {
        Subject subject = subject(place);
        subject.take(standing);
        return subject;
    }

    /** All of them; nothing is concluded of them yet. */
    List<Subject> subjects() {
        return subjects(first, first + size());
    }

    /** @param to the place after the last */
    List<Subject> subjects(int from, int to) {
        ImmutableList.Builder<Subject> subjects = ImmutableList.builderWithExpectedSize(to - from);
        for (int place = from; place < to; place++) {
            subjects.add(subject(place));
        }
        return subjects.build();
    }
}
