package io.github.shipworthy.testkit.cases;

import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.Workbench;
import io.github.shipworthy.problem.Maybe;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ids that rows could have: a sort of row, a kind of topic, its id. Whoever expects that a row is not there must have
 * spelt it as it would be.
 */
final class RowIds {

    private final Policy policy;
    private final Portfolio portfolio;

    RowIds(Policy policy, Portfolio portfolio) {
        this.policy = policy;
        this.portfolio = portfolio;
    }

    /** Why no row can have this id; empty when one could. */
    Optional<String> impossible(String id) {
        return wrong(id, true);
    }

    /** Why no row's id can begin with these words; empty when one could. */
    Optional<String> impossibleBeginning(String words) {
        return wrong(words + ":", false);
    }

    private Optional<String> wrong(String id, boolean whole) {
        List<String> sorts = Workbench.of(policy).sortsOfRows();
        Optional<String> sort = sorts.stream().filter(id::startsWith).findFirst();
        if (sort.isEmpty()) {
            boolean more = !whole && sorts.stream().anyMatch(known -> known.startsWith(id));
            return more
                    ? Optional.empty()
                    : Optional.of("the policy has no rows of `" + stripped(id) + "`" + hint(id, sorts));
        }
        return ofTopic(id.substring(sort.get().length()));
    }

    private static String hint(String id, List<String> sorts) {
        return Maybe.hint(id, sorts)
                .map(hint -> ". " + hint)
                .orElseGet(() -> "; ids begin with one of " + String.join(", ", sorts));
    }

    /** What follows the sort: a kind, and the id of something of that kind. */
    private Optional<String> ofTopic(String rest) {
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        String word = rest.substring(0, rest.indexOf(':') < 0 ? rest.length() : rest.indexOf(':'));
        Optional<Topic.Kind> kind = Arrays.stream(Topic.Kind.values())
                .filter(each -> word(each).equals(word))
                .findFirst();
        if (kind.isEmpty()) {
            return Optional.of("rows are about no `" + word + "`" + Expectation.maybe(word, words()));
        }
        String topic = rest.substring(Math.min(rest.length(), word.length() + 1));
        Collection<String> known = known(kind.get(), portfolio);
        boolean there = topic.isEmpty()
                || kind.get() == Topic.Kind.SECTION
                || known.stream().anyMatch(id -> (topic + ":").startsWith(id + ":"));
        return there
                ? Optional.empty()
                : Optional.of("the portfolio has no " + word + " `" + stripped(topic) + "`"
                        + Expectation.maybe(topic, known));
    }

    private static String stripped(String id) {
        return id.endsWith(":") ? id.substring(0, id.length() - 1) : id;
    }

    private static String word(Topic.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
        return Arrays.stream(Topic.Kind.values()).map(RowIds::word).toList();
    }

    private static List<String> known(Topic.Kind kind, Portfolio portfolio) {
        return switch (kind) {
            case PORTFOLIO -> List.of(portfolio.id());
            case TECHNOLOGY ->
                portfolio.technologies().stream().map(Technology::id).toList();
            case PROGRAMME -> portfolio.programmes().stream().map(Programme::id).toList();
            case DOMAIN ->
                Stream.concat(
                                portfolio.domains().keySet().stream(),
                                portfolio.capabilities().values().stream()
                                        .map(Capability::domain)
                                        .flatMap(Optional::stream))
                        .distinct()
                        .toList();
            case CAPABILITY -> List.copyOf(portfolio.capabilities().keySet());
            case SERVICE ->
                Stream.concat(
                                portfolio.endpoints().stream().map(Endpoint::id),
                                portfolio.features().stream().map(Feature::id))
                        .toList();
            case FORECAST -> portfolio.forecasts().stream().map(Forecast::id).toList();
            case SECTION -> List.of();
        };
    }
}
