package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Attribute;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.policy.Domain.Axis;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds out which values of which facts some policies can tell apart. */
final class Axes {

    static final String UNKNOWN = "UNKNOWN";
    static final String ATTRIBUTE = "attribute ";

    private static final List<String> OF_EVIDENCE = List.of(
            "gradeKnown",
            "reliability",
            "credibility",
            "evidenceAgeKnown",
            "evidenceAge",
            "expiredFacts",
            "namedEvidence",
            "untrustedEvidence");
    /** Of these the axis of evidence has none, the least and the most: enough to compare them with 0 and each other. */
    private static final List<String> SOME_OF_EVIDENCE =
            List.of("reliability", "credibility", "expiredFacts", "namedEvidence", "untrustedEvidence");

    /** What the axis of evidence has in all its combinations; it has no others, such as old evidence of a low grade. */
    private static final List<Set<String>> TOGETHER =
            List.of(Set.of("namedEvidence", "untrustedEvidence"), Set.of("evidenceAge", "evidenceAgeKnown"));

    private static final List<String> FACTS =
            Stream.concat(GivenFact.NAMES.stream(), Stream.of("channel")).toList();

    private static final int WORST_PLACE = 6;
    private static final int MOST_VENDORS = 1_000;
    /** Back to the year 1 or so, the first that a file can name. */
    private static final Rational MOST_MONTHS = Rational.of(24_000);

    private static final Rational MOST_DAYS = Rational.of(730_000);

    private final List<Policy> policies;
    private final Map<String, Set<String>> named = new LinkedHashMap<>();
    private final Map<String, TreeSet<Rational>> limits = new LinkedHashMap<>();
    private final Set<String> calculated = new TreeSet<>();

    Axes(List<Policy> policies) {
        this.policies = policies;
        for (Policy policy : policies) {
            Slice.ofTechnologies(policy.compiled()).forEach(rule -> {
                rule.conditions().forEach(condition -> collect(condition, policy));
                calculated.addAll(Reads.of(rule.consequence().arguments()).names());
            });
            policy.compiled().grids().values().stream()
                    .flatMap(grid -> grid.columns().stream())
                    .forEach(column -> names(column.name()).addAll(column.values()));
        }
    }

    /** All that the rules of technologies read. */
    Domain domain() {
        Set<String> read = new TreeSet<>();
        for (Policy policy : policies) {
            Set<String> results = new TreeSet<>();
            Slice.ofTechnologies(policy.compiled())
                    .forEach(rule -> results.addAll(Slice.concluded(policy.compiled(), rule)));
            read.addAll(Slice.of(policy.compiled(), results).names());
        }
        return domain(read);
    }

    /**
     * Whether that is all of it. A value that is compared with limits alone acts like every other between the same two; one
     * that a formula calculates with acts like no other.
     */
    boolean exhaust(Collection<String> read) {
        return inexhaustible(read).isEmpty();
    }

    /** Those of which only some values are looked at, and the others may act otherwise. */
    List<String> inexhaustible(Collection<String> read) {
        boolean evidence = TOGETHER.stream().noneMatch(words -> words.containsAll(evidence(read)));
        return read.stream()
                .filter(name -> (calculated.contains(name) && !isListed(name))
                        || isOutOfReach(name)
                        || (evidence && OF_EVIDENCE.contains(name)))
                .toList();
    }

    private static Set<String> evidence(Collection<String> read) {
        Set<String> words = new TreeSet<>(OF_EVIDENCE);
        words.retainAll(Set.copyOf(read));
        return words;
    }

    private boolean isOutOfReach(String name) {
        return switch (name) {
            case "coverage" -> needsTooManyVendors() || !isCountedWhole();
            // What is published after the portfolio's day, or within a month, is on no axis.
            case "lag" -> exceeds(name, MOST_MONTHS) || reachesBelow(name, Rational.of(1));
            case "published" -> true;
            case "evidenceAge" -> exceeds(name, MOST_DAYS);
            default -> false;
        };
    }

    private boolean exceeds(String name, Rational most) {
        return limits.getOrDefault(name, new TreeSet<>()).stream()
                .anyMatch(limit -> limit.plus(Rational.of(1)).compareTo(most) > 0);
    }

    private boolean reachesBelow(String name, Rational least) {
        TreeSet<Rational> compared = limits.getOrDefault(name, new TreeSet<>());
        return !compared.isEmpty() && compared.first().compareTo(least) < 0;
    }

    /** Whether coverage is the share of the vendors that offer something: the axis knows no other. */
    private boolean isCountedWhole() {
        return policies.stream()
                .allMatch(policy -> policy.compiled().definition().coverage().stream()
                        .allMatch(measure -> policy.numbers()
                                        .number(measure.full())
                                        .equals(Rational.of(1))
                                && policy.numbers().number(measure.none()).equals(Rational.ZERO)));
    }

    private boolean isListed(String name) {
        Optional<Vocabulary.Word> word = Vocabulary.word(name);
        return word.isPresent()
                ? word.get().type().isEnum() || word.get().type() == boolean.class
                : policies.stream()
                        .flatMap(policy ->
                                Optional.ofNullable(policy.compiled()
                                                .definition()
                                                .attributes()
                                                .get(name))
                                        .stream())
                        .noneMatch(type -> type.values().isEmpty());
    }

    /** What these facts and words span. */
    Domain domain(Collection<String> read) {
        List<Axis> axes = new ArrayList<>();
        if (read.contains("kind") || read.contains("servable")) {
            axes.add(new Axis("kind", kinds(read.contains("servable"))));
        }
        FACTS.stream()
                .filter(name -> read.contains(name)
                        || (name.equals("official") && read.contains("expectedKnown"))
                        || (name.equals("publication") && looksAtPublication(read)))
                .forEach(name -> axes.add(new Axis(name, statuses(name))));
        if (read.contains("coverage") || read.contains("coverageKnown")) {
            axes.add(new Axis("coverage", shares()));
        }
        if (looksAtDay(read)) {
            axes.add(new Axis("lag", months()));
        }
        if (read.contains("expected") || read.contains("expectedKnown")) {
            axes.add(new Axis(
                    "expected",
                    List.of(
                            UNKNOWN,
                            Domain.DAY.minusDays(1).toString(),
                            Domain.DAY.toString(),
                            Domain.DAY.plusDays(1).toString())));
        }
        if (looksAtEvidence(read)) {
            axes.add(new Axis("evidence", evidence()));
        }
        Map<String, AttributeType> attributes = new LinkedHashMap<>();
        policies.stream()
                .flatMap(policy -> policy.compiled().definition().attributes().values().stream())
                .filter(type -> read.contains(type.name()))
                .forEach(type -> attributes.putIfAbsent(type.name(), type));
        attributes.forEach((name, type) -> axes.add(new Axis(ATTRIBUTE + name, attribute(type))));
        return new Domain(axes, exhaust(read));
    }

    /** Both a publication's day and the evidence belong to a publication. */
    private static boolean looksAtPublication(Collection<String> read) {
        return looksAtDay(read) || looksAtEvidence(read);
    }

    private static boolean looksAtDay(Collection<String> read) {
        return Stream.of("lag", "lagKnown", "published").anyMatch(read::contains);
    }

    private static boolean looksAtEvidence(Collection<String> read) {
        return OF_EVIDENCE.stream().anyMatch(read::contains);
    }

    private Set<String> names(String property) {
        return named.computeIfAbsent(property, name -> new TreeSet<>());
    }

    private void collect(Term term, Policy policy) {
        if (term instanceof Term.And and) {
            and.terms().forEach(inner -> collect(inner, policy));
        } else if (term instanceof Term.Or or) {
            or.terms().forEach(inner -> collect(inner, policy));
        } else if (term instanceof Term.Not not) {
            collect(not.term(), policy);
        } else if (term instanceof Term.Compare compare) {
            asked(compare.left()).ifPresent(name -> compared(name, compare, policy));
            if (!isOnAxis(compare)) {
                calculated.addAll(
                        Reads.of(List.of(compare.left(), compare.right())).names());
            }
        } else if (term instanceof Term.In in) {
            in.options()
                    .forEach(option ->
                            collect(new Term.Compare(in.offset(), Term.Operator.EQUAL, in.value(), option), policy));
        }
    }

    private void compared(String name, Term.Compare compare, Policy policy) {
        if (compare.operator().ordering() && compare.right() instanceof Term.Constant constant) {
            Vocabulary.enumeration(constant.type())
                    .ifPresent(type -> Arrays.stream(type.getEnumConstants())
                            .forEach(each -> names(name).add(each.name())));
        }
        constant(name, compare.right());
        if (compare.right() instanceof Term.Whole whole) {
            limit(name, Rational.parse(whole.digits()));
        } else if (compare.right() instanceof Term.Call call
                && call.function().equals("number")
                && call.arguments().get(0) instanceof Term.Text key) {
            limit(name, policy.numbers().number(key.value()));
        }
    }

    /** Whether an axis has a value for each way in which a comparison can turn out. */
    private static boolean isOnAxis(Term.Compare compare) {
        Optional<String> name = asked(compare.left());
        if (name.filter(SOME_OF_EVIDENCE::contains).isPresent()) {
            return asked(compare.right()).filter(SOME_OF_EVIDENCE::contains).isPresent()
                    || (compare.right() instanceof Term.Whole whole
                            && whole.digits().equals("0"));
        }
        return name.isPresent() && isFixed(compare.right());
    }

    /** Whether a term is the same for all technologies. */
    private static boolean isFixed(Term term) {
        return term instanceof Term.Constant
                || term instanceof Term.Text
                || term instanceof Term.Whole
                || term instanceof Term.Truth
                || (term instanceof Term.Read read && read.property().equals("today"))
                || (term instanceof Term.Call call
                        && (List.of("number", "today").contains(call.function())
                                || (call.function().equals("level")
                                        && call.arguments().size() == 2)));
    }

    private void constant(String name, Term term) {
        if (term instanceof Term.Constant constant) {
            names(name).add(constant.name());
        } else if (term instanceof Term.Text text) {
            names(name).add(text.value());
        }
    }

    private void limit(String name, Rational value) {
        limits.computeIfAbsent(name, key -> new TreeSet<>()).add(value);
    }

    /** The property or attribute that a term reads. */
    private static Optional<String> asked(Term term) {
        if (term instanceof Term.Read read) {
            return Optional.of(read.property());
        }
        return term instanceof Term.Call call
                        && call.arguments().size() == 1
                        && call.arguments().get(0) instanceof Term.Text name
                ? Optional.of(name.value())
                : Optional.empty();
    }

    /** The unknown first, then what is named, then one that is not. */
    private List<String> statuses(String fact) {
        List<String> all = Vocabulary.word(fact).orElseThrow().constants();
        Set<String> told = names(fact);
        Optional<String> other = all.stream()
                .filter(name -> !told.contains(name) && !name.equals(UNKNOWN))
                .findFirst();
        return Stream.of(Stream.of(UNKNOWN), all.stream().filter(told::contains), other.stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private List<String> kinds(boolean servable) {
        Set<String> told = names("kind");
        List<String> kinds = new ArrayList<>();
        Set<Boolean> others = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            if (told.contains(kind.name()) || others.add(servable && kind.servable())) {
                kinds.add(kind.name());
            }
        }
        return kinds;
    }

    /** Shares of vendors: none, all, each limit, and one between each two, of no more vendors than anybody counts. */
    private List<String> shares() {
        List<String> values = new ArrayList<>();
        values.add(UNKNOWN);
        Rational before = null;
        for (Rational share : limitsOfShares()) {
            if (before != null) {
                between(before, share).ifPresent(values::add);
            }
            fraction(share).ifPresent(values::add);
            before = share;
        }
        return values;
    }

    private Set<Rational> limitsOfShares() {
        TreeSet<Rational> shares = new TreeSet<>(limits.getOrDefault("coverage", new TreeSet<>()));
        shares.removeIf(share -> share.compareTo(Rational.ZERO) < 0 || share.compareTo(Rational.of(1)) > 0);
        shares.add(Rational.ZERO);
        shares.add(Rational.of(1));
        return shares;
    }

    /** Whether a limit, or what lies between two, takes more vendors than that. */
    private boolean needsTooManyVendors() {
        Rational before = null;
        for (Rational share : limitsOfShares()) {
            if (fraction(share).isEmpty()
                    || (before != null && between(before, share).isEmpty())) {
                return true;
            }
            before = share;
        }
        return false;
    }

    private static Optional<String> fraction(Rational share) {
        for (int vendors = 1; vendors <= MOST_VENDORS; vendors++) {
            Rational full = share.times(Rational.of(vendors));
            if (full.floor().equals(full)) {
                return Optional.of(full + "/" + vendors);
            }
        }
        return Optional.empty();
    }

    /** The share of the fewest vendors that lies between two. */
    private static Optional<String> between(Rational low, Rational high) {
        for (int vendors = 2; vendors <= MOST_VENDORS; vendors++) {
            Rational full = low.times(Rational.of(vendors)).floor().plus(Rational.of(1));
            if (full.compareTo(high.times(Rational.of(vendors))) < 0) {
                return Optional.of(full + "/" + vendors);
            }
        }
        return Optional.empty();
    }

    private List<String> months() {
        Set<Rational> months = new TreeSet<>();
        months.add(Rational.ZERO);
        around("lag", months, MOST_MONTHS);
        return withUnknown(months.stream().map(Rational::toString));
    }

    /** Each limit of a whole number, and the numbers beside it; none below 0, and none before there were dates. */
    private void around(String name, Set<Rational> values, Rational most) {
        for (Rational limit : limits.getOrDefault(name, new TreeSet<>())) {
            Rational below = limit.floor();
            for (Rational value : List.of(below.minus(Rational.of(1)), below, below.plus(Rational.of(1)))) {
                if (value.compareTo(Rational.ZERO) >= 0 && value.compareTo(most) <= 0) {
                    values.add(value);
                }
            }
        }
    }

    private List<String> evidence() {
        Set<Rational> ages = new TreeSet<>();
        ages.add(Rational.ZERO);
        around("evidenceAge", ages, MOST_DAYS);
        return withUnknown(Stream.of(
                        ages.stream().map(age -> "A1-" + age),
                        Stream.of("F6-0", "A1-0+F6-0", "A1-expired"),
                        disputed().flatMap(grade -> Stream.of(grade, "A1-0+" + grade, grade + "+F6-0")))
                .flatMap(pieces -> pieces));
    }

    /** Where the policies do not trust the same evidence: a piece of each grade at the limits and one beyond. */
    private Stream<String> disputed() {
        List<Integer> reliabilities = worst(Definition.TrustMeasure::reliability);
        List<Integer> credibilities = worst(Definition.TrustMeasure::credibility);
        return Stream.concat(
                around(reliabilities).map(place -> (char) ('A' + place - 1) + "1-0"),
                around(credibilities).map(place -> "A" + place + "-0"));
    }

    private List<Integer> worst(Function<Definition.TrustMeasure, String> key) {
        return policies.stream()
                .flatMap(policy -> policy.compiled().definition().trust().stream()
                        .map(trust -> policy.numbers().number(key.apply(trust))))
                .map(place -> Integer.parseInt(place.floor().toString()))
                .distinct()
                .toList();
    }

    private static Stream<Integer> around(List<Integer> limits) {
        return limits.size() < 2
                ? Stream.of()
                : limits.stream()
                        .flatMap(limit -> Stream.of(limit, limit + 1))
                        .filter(place -> place <= WORST_PLACE)
                        .distinct();
    }

    private List<String> attribute(AttributeType type) {
        return withUnknown(
                switch (type.type()) {
                    case BOOLEAN, LEVEL -> type.values().stream();
                    case INTEGER, DECIMAL -> numbers(type);
                    case TEXT -> Stream.concat(names(type.name()).stream(), Stream.of("another text"));
                    case DATE ->
                        Stream.of(
                                Domain.DAY.minusDays(1).toString(),
                                Domain.DAY.toString(),
                                Domain.DAY.plusDays(1).toString());
                });
    }

    /** Each limit, the numbers beside it, and both ends of the range; for decimals also one between each two. */
    private Stream<String> numbers(AttributeType type) {
        TreeSet<Rational> numbers = new TreeSet<>();
        type.range().ifPresent(range -> numbers.addAll(List.of(range.lowest(), range.highest())));
        boolean whole = type.type() == AttributeType.Type.INTEGER;
        for (Rational limit : limits.getOrDefault(type.name(), new TreeSet<>())) {
            Rational near = whole ? limit.floor() : limit;
            numbers.addAll(List.of(near.minus(Rational.of(1)), near, near.plus(Rational.of(1))));
        }
        if (!whole) {
            for (Rational number : List.copyOf(numbers)) {
                Rational next = numbers.higher(number);
                if (next != null) {
                    numbers.add(Rational.ofMicros(
                            number.plus(next).over(Rational.of(2)).micros()));
                }
            }
        }
        return numbers.stream().map(Rational::toString).filter(text -> mayBe(type, text));
    }

    private static boolean mayBe(AttributeType type, String text) {
        try {
            type.parse(Attribute.of(text));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> withUnknown(Stream<String> values) {
        return Stream.concat(Stream.of(UNKNOWN), values).distinct().toList();
    }
}
