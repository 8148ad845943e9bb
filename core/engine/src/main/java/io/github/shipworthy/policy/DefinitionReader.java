package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.github.shipworthy.assessment.Combination;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.policy.Definition.ClaimMeaning;
import io.github.shipworthy.policy.Definition.CoverageMeasure;
import io.github.shipworthy.policy.Definition.GridDefinition;
import io.github.shipworthy.policy.Definition.Meaning;
import io.github.shipworthy.policy.Definition.PhaseDefinition;
import io.github.shipworthy.policy.Definition.RankingKey;
import io.github.shipworthy.policy.Definition.RuleFile;
import io.github.shipworthy.policy.Definition.Scope;
import io.github.shipworthy.policy.Definition.Trend;
import io.github.shipworthy.policy.Definition.TrustMeasure;
import io.github.shipworthy.policy.Definition.Word;
import io.github.shipworthy.policy.Result.Bounds;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.vocabulary.Level;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import io.github.shipworthy.vocabulary.Vocabulary.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code policy.yaml}, which a schema has accepted, and checks what a schema cannot. */
final class DefinitionReader {

    private final Node.Mapping root;
    private final List<Problem> problems;

    private DefinitionReader(Node.Mapping root, List<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    static Definition read(Node.Mapping root, List<Problem> problems) {
        return new DefinitionReader(root, problems).definition();
    }

    private Definition definition() {
        Map<String, Result> results = results();
        Map<String, AttributeType> attributes = attributes(results.keySet());
        Node.Mapping measures = Yaml.mapping(root, "measures");
        return new Definition(
                Yaml.text(root, "name"),
                Yaml.text(root, "version"),
                root.at(),
                phases(),
                attributes,
                results,
                grids(),
                ranking(results),
                sentences("flags"),
                sentences("groups"),
                sentences("risks"),
                sentences("findings"),
                claims(results),
                words("without"),
                Yaml.texts(root, "languages"),
                coverage(measures),
                trust(measures));
    }

    private List<Word> words(String name) {
        List<Word> words = new ArrayList<>();
        for (Node item : Yaml.items(root, name)) {
            words.add(new Word(Yaml.text(item), item.at()));
        }
        return List.copyOf(words);
    }

    private static Optional<CoverageMeasure> coverage(Node.Mapping measures) {
        Node.Mapping node = Yaml.mapping(measures, "coverage");
        return measures.value("coverage").isEmpty()
                ? Optional.empty()
                : Optional.of(new CoverageMeasure(
                        Yaml.text(node, "full"), Yaml.text(node, "partial"), Yaml.text(node, "none")));
    }

    private static Optional<TrustMeasure> trust(Node.Mapping measures) {
        Node.Mapping node = Yaml.mapping(measures, "trust");
        return measures.value("trust").isEmpty()
                ? Optional.empty()
                : Optional.of(new TrustMeasure(Yaml.text(node, "reliability"), Yaml.text(node, "credibility")));
    }

    private List<PhaseDefinition> phases() {
        List<PhaseDefinition> phases = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        Map<String, Location> files = new HashMap<>();
        Scope widest = Scope.TECHNOLOGY;
        for (Node item : Yaml.items(root, "phases")) {
            Node.Mapping phase = (Node.Mapping) item;
            String name = Yaml.text(phase, "name");
            Scope scope = Scope.valueOf(Yaml.text(phase, "scope").toUpperCase(Locale.ROOT));
            if (scope.compareTo(widest) < 0) {
                problems.add(new Problem(
                        phase.at(),
                        "phase `" + name + "` of scope " + Yaml.text(phase, "scope")
                                + " comes after one of a wider scope; the order is technology, portfolio, audit"));
            }
            widest = scope;
            once(seen, name, phase.at(), "phase");
            List<RuleFile> rules = new ArrayList<>();
            for (Node file : Yaml.items(phase, "rules")) {
                if (once(files, Yaml.text(file), file.at(), "rule file")) {
                    rules.add(new RuleFile(Yaml.text(file), file.at()));
                }
            }
            phases.add(new PhaseDefinition(name, scope, List.copyOf(rules)));
        }
        return List.copyOf(phases);
    }

    /** Whether this is the first of its name; the second is a problem. */
    private boolean once(Map<String, Location> seen, String name, Location at, String what) {
        Location first = seen.putIfAbsent(name, at);
        if (first != null) {
            problems.add(
                    new Problem(at, what + " `" + name + "` is listed twice; the first time in line " + first.line()));
        }
        return first == null;
    }

    private Map<String, Result> results() {
        Map<String, Result> results = new LinkedHashMap<>();
        for (Result result : Result.BUILT_IN) {
            results.put(result.name(), result);
        }
        Yaml.mapping(root, "results").entries().forEach((name, entry) -> {
            Node.Mapping node = (Node.Mapping) entry.value();
            boolean score = Yaml.text(node, "type").equals("score") || Result.isNamedScore(name);
            if (results.containsKey(name)) {
                problems.add(
                        new Problem(entry.keyAt(), "`" + name + "` is a built-in result and needs no declaration"));
                return;
            }
            Set<String> of = of(node);
            if (!Result.isNamedScore(name) && meansOfAny(of, name)) {
                problems.add(new Problem(entry.keyAt(), "`" + name + "` means something else already"));
                return;
            }
            if (score && Yaml.text(node, "type").equals("level")) {
                problems.add(new Problem(entry.keyAt(), "`" + name + "` is a score in every policy"));
            }
            Combination combine = Combination.valueOf(Yaml.text(node, "combine").toUpperCase(Locale.ROOT));
            if (score && combine == Combination.SINGLE) {
                problems.add(new Problem(entry.keyAt(), "a score is combined by sum or highest"));
            } else if (!score && combine == Combination.SUM) {
                problems.add(new Problem(entry.keyAt(), "levels are combined by highest or single"));
            }
            if (score == node.value("values").isPresent()) {
                problems.add(new Problem(
                        entry.keyAt(), score ? "a score has no `values`" : "a level needs its `values`, lowest first"));
            }
            List<String> range = Yaml.texts(node, "range");
            if (!score && !range.isEmpty()) {
                problems.add(new Problem(entry.keyAt(), "a level has no `range`"));
            }
            results.put(
                    name,
                    new Result(
                            Result.index(name, results.size()),
                            name,
                            combine,
                            range.isEmpty() ? Optional.empty() : Optional.of(new Bounds(range.get(0), range.get(1))),
                            of,
                            score ? List.of() : levels(name, node)));
        });
        return ImmutableMap.copyOf(results);
    }

    /** The sorts of parts that a result is of: technologies, unless it says otherwise. */
    private static Set<String> of(Node.Mapping node) {
        Optional<Node> value = node.value("of");
        if (value.isEmpty()) {
            return Set.of(Result.TECHNOLOGY);
        }
        return value.get() instanceof Node.Sequence
                ? Set.copyOf(Yaml.texts(node, "of"))
                : Set.of(Yaml.text(value.get()));
    }

    private static boolean meansOfAny(Set<String> sorts, String name) {
        for (String sort : sorts) {
            if (means(sort, name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is a property of a sort already, and not the one that tells of the result of this name. */
    private static boolean means(String sort, String name) {
        Optional<Sort> known = sort(sort);
        Optional<Vocabulary.Word> word = known.isPresent() ? known.get().word(name) : Optional.empty();
        return word.isPresent() && !word.get().result().equals(Optional.of(name));
    }

    private List<Level> levels(String name, Node.Mapping node) {
        List<String> values = Yaml.texts(node, "values");
        if (new HashSet<>(values).size() < values.size()) {
            problems.add(new Problem(node.at(), "`" + name + "` lists a value twice"));
        }
        return Result.scale(name, values);
    }

    private Map<String, AttributeType> attributes(Set<String> results) {
        Map<String, AttributeType> attributes = new TreeMap<>();
        Yaml.mapping(root, "attributes").entries().forEach((name, entry) -> {
            if (results.contains(name) || means(Result.TECHNOLOGY, name)) {
                problems.add(new Problem(entry.keyAt(), "`" + name + "` means something else already"));
                return;
            }
            attributes.put(name, attribute(name, (Node.Mapping) entry.value()));
        });
        return ImmutableMap.copyOf(attributes);
    }

    private AttributeType attribute(String name, Node.Mapping node) {
        AttributeType.Type type =
                AttributeType.Type.valueOf(Yaml.text(node, "type").toUpperCase(Locale.ROOT));
        boolean number = type == AttributeType.Type.INTEGER || type == AttributeType.Type.DECIMAL;
        if ((type == AttributeType.Type.LEVEL) != node.value("values").isPresent()) {
            problems.add(new Problem(node.at(), "`values`, lowest first, belong to a level and to nothing else"));
        } else if (Yaml.texts(node, "values").contains("UNKNOWN")) {
            problems.add(new Problem(
                    node.at(), "`" + name + "` lists UNKNOWN, which says of any attribute that it has no value"));
        }
        if (!number && node.value("range").isPresent()) {
            problems.add(new Problem(node.at(), "a `range` belongs to an integer or a decimal"));
        }
        return new AttributeType(
                name, type, Yaml.text(node, "unit"), Yaml.text(node, "why"), bounds(name, node), levels(name, node));
    }

    private Optional<AttributeType.Bounds> bounds(String name, Node.Mapping node) {
        List<String> range = Yaml.texts(node, "range");
        if (range.isEmpty()) {
            return Optional.empty();
        }
        try {
            Rational lowest = Rational.parse(range.get(0));
            Rational highest = Rational.parse(range.get(1));
            if (lowest.compareTo(highest) > 0) {
                problems.add(new Problem(node.at(), "the range of `" + name + "` ends before it begins"));
            }
            return Optional.of(new AttributeType.Bounds(lowest, highest));
        } catch (NumberFormatException e) {
            problems.add(new Problem(node.at(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Map<String, GridDefinition> grids() {
        ImmutableMap.Builder<String, GridDefinition> grids = ImmutableMap.builder();
        Yaml.mapping(root, "tables").entries().forEach((name, entry) -> {
            Node.Mapping node = (Node.Mapping) entry.value();
            boolean partial = Yaml.text(node, "partial").equals("true");
            Map<String, Location> seen = new HashMap<>();
            List<Word> given = columns(node, "given", seen);
            List<Word> then = columns(node, "then", seen);
            grids.put(name, new GridDefinition(name, given, then, partial, trends(node, given), entry.keyAt()));
        });
        return grids.buildOrThrow();
    }

    private Map<String, Trend> trends(Node.Mapping node, List<Word> given) {
        ImmutableMap.Builder<String, Trend> trends = ImmutableMap.builder();
        List<String> names = Lists.transform(given, Word::name);
        Yaml.mapping(node, "monotone").entries().forEach((column, entry) -> {
            if (names.contains(column)) {
                trends.put(column, Trend.valueOf(Yaml.text(entry.value()).toUpperCase(Locale.ROOT)));
            } else {
                problems.add(new Problem(
                        entry.keyAt(),
                        "`" + column + "` is no condition of this grid: " + String.join(", ", names),
                        Maybe.hint(column, names)));
            }
        });
        return trends.buildOrThrow();
    }

    private List<Word> columns(Node.Mapping node, String name, Map<String, Location> seen) {
        List<Word> columns = new ArrayList<>();
        for (Node item : Yaml.items(node, name)) {
            if (once(seen, Yaml.text(item), item.at(), "column")) {
                columns.add(new Word(Yaml.text(item), item.at()));
            }
        }
        return List.copyOf(columns);
    }

    private List<RankingKey> ranking(Map<String, Result> results) {
        List<RankingKey> keys = new ArrayList<>();
        for (Node item : Yaml.items(root, "ranking")) {
            Node.Mapping node = (Node.Mapping) item;
            String by = Yaml.text(node, "by");
            Result result = results.get(by);
            if (result == null) {
                problems.add(new Problem(
                        node.at(),
                        "cannot rank by `" + by + "`, which is no result of this policy",
                        Maybe.hint(by, results.keySet())));
            } else if (!result.of().contains(Result.TECHNOLOGY)) {
                problems.add(new Problem(node.at(), "`" + by + "` is no result of technologies, which are ranked"));
            } else if (keys.stream().anyMatch(key -> key.result().equals(result))) {
                problems.add(new Problem(node.at(), "`" + by + "` ranks a second time, which changes nothing"));
            } else {
                keys.add(new RankingKey(result, Yaml.text(node, "order").equals("descending")));
            }
        }
        return List.copyOf(keys);
    }

    /** What each code under a key means, in the order given. */
    private Map<String, String> sentences(String key) {
        ImmutableMap.Builder<String, String> sentences = ImmutableMap.builder();
        Node.Mapping node = Yaml.mapping(root, key);
        for (String code : node.entries().keySet()) {
            sentences.put(code, Yaml.text(node, code));
        }
        return sentences.buildOrThrow();
    }

    private Map<String, ClaimMeaning> claims(Map<String, Result> results) {
        ImmutableMap.Builder<String, ClaimMeaning> claims = ImmutableMap.builder();
        Set<String> groups = Yaml.mapping(root, "groups").entries().keySet();
        Yaml.mapping(root, "claims").entries().forEach((field, entry) -> {
            Node.Mapping node = (Node.Mapping) entry.value();
            List<String> ways = new ArrayList<>(List.of("read", "members", "count", "by"));
            ways.retainAll(node.entries().keySet());
            if (ways.size() != 1) {
                problems.add(new Problem(entry.keyAt(), "a claim is compared in one way: read, members, count or by"));
                return;
            }
            Optional<Sort> sort = Yaml.optional(node, "of").flatMap(DefinitionReader::sort);
            Meaning meaning = Meaning.valueOf(ways.get(0).toUpperCase(Locale.ROOT));
            List<String> read =
                    meaning == Meaning.READ ? Yaml.texts(node, "read") : List.of(Yaml.text(node, ways.get(0)));
            boolean group = meaning == Meaning.MEMBERS || meaning == Meaning.COUNT;
            for (String name : read) {
                if (group && !groups.contains(name)) {
                    problems.add(new Problem(
                            entry.keyAt(), "`" + name + "` is no group of this policy", Maybe.hint(name, groups)));
                } else if (!group
                        && !readable(sort.orElse(Vocabulary.SORTS.get(0)), results)
                                .contains(name)) {
                    problems.add(new Problem(
                            entry.keyAt(),
                            "`" + name + "` is no result or property of "
                                    + sort.map(Sort::name).orElse("Technology"),
                            Maybe.hint(name, readable(sort.orElse(Vocabulary.SORTS.get(0)), results))));
                }
            }
            claims.put(field, new ClaimMeaning(meaning, sort.map(Sort::name), read, entry.keyAt()));
        });
        return claims.buildOrThrow();
    }

    /** The results and properties of a sort of part. */
    private static Set<String> readable(Sort sort, Map<String, Result> results) {
        Set<String> names = new TreeSet<>(sort.words().keySet());
        for (Result result : results.values()) {
            if (result.of().contains(sort.word())) {
                names.add(result.name());
            }
        }
        return names;
    }

    /** The sort of part that policies write like this. */
    private static Optional<Sort> sort(String word) {
        for (Sort sort : Vocabulary.SORTS) {
            if (sort.word().equals(word)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }
}
