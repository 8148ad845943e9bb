package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.LaterReasons;
import io.github.shipworthy.assessment.Row.AuditFinding;
import io.github.shipworthy.facts.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of the audit found, each with what is stated and what is derived. */
final class Findings {

    private static final Comparator<AuditFinding> ORDER = Comparator.comparing(AuditFinding::severity)
            .reversed()
            .thenComparing(AuditFinding::code)
            .thenComparing(AuditFinding::id);

    private final Whole whole;
    private final List<AuditFinding> findings = new ArrayList<>();

    Findings(Whole whole) {
        this.whole = whole;
    }

    /** The severest first, then by code and id. */
    List<AuditFinding> all() {
        for (String sort : whole.looked()) {
            for (Considered part : whole.parts(sort)) {
                for (Conclusion conclusion : part.standing().conclusions()) {
                    if (conclusion instanceof Conclusion.Found found) {
                        findings.add(finding(part, found));
                    }
                }
            }
        }
        findings.sort(ORDER);
        return List.copyOf(findings);
    }

    private AuditFinding finding(Considered part, Conclusion.Found found) {
        Optional<String> field =
                part instanceof Stated stated ? Optional.of(stated.field()) : Optional.ofNullable(found.field());
        List<Claim> claims = claims(part, field);
        List<String> sections = Stream.concat(
                        part instanceof Bodies.OfSection ? part.sections().stream() : Stream.empty(),
                        claims.stream().map(Claim::section))
                .distinct()
                .toList();
        return new AuditFinding(
                id(part, found),
                found.code(),
                found.severity(),
                part.topic(),
                field,
                sections.isEmpty() ? part.sections() : sections,
                field.isPresent() && part instanceof Bodies.OfForecast forecast
                        ? forecast.stated()
                        : claims.stream().map(claim -> stated(claim, part)).toList(),
                derived(part, field),
                Difference.of(part).onlyStated(),
                Difference.of(part).onlyDerived(),
                about(part, claims),
                LaterReasons.of(() -> Reasons.of(part, conclusion -> conclusion == found)));
    }

    /** The technologies a finding is about; of a whole portfolio those that claims name, when there are any. */
    private static List<String> about(Considered part, List<Claim> claims) {
        return part instanceof Bodies.OfPortfolio && !claims.isEmpty()
                ? claims.stream().map(Claim::subject).distinct().sorted().toList()
                : part.technologies();
    }

    private static String id(Considered part, Conclusion.Found found) {
        String field = part instanceof Stated stated ? ":" + stated.field() : "";
        String section = part instanceof Stated.OneClaim claim
                ? ":" + claim.claims().get(0).section()
                : "";
        return Whole.rowId("audit:" + found.code(), part.topic()) + field + section;
    }

    /** The claims a finding is about: its own, or those of its field about its technologies, or those that name it. */
    private List<Claim> claims(Considered part, Optional<String> field) {
        if (part instanceof Stated stated) {
            return stated.claims();
        }
        if (field.isEmpty()) {
            return List.of();
        }
        Claims claims = whole.frame().market().claims();
        if (part instanceof ConsideredService) {
            return claims.of(field.get()).stream()
                    .filter(claim -> claim.values().contains(part.topic().id()))
                    .toList();
        }
        if (part instanceof Bodies.OfCapability) {
            return claims.of(Stated.PORTFOLIO, field.get() + "." + part.topic().id());
        }
        return part.technologies().stream()
                .flatMap(id -> claims.of(id, field.get()).stream())
                .toList();
    }

    private static AuditFinding.Stated stated(Claim claim, Considered part) {
        String value = String.join(", ", claim.values());
        boolean several = part instanceof Body && !claim.subject().equals(Stated.PORTFOLIO);
        return new AuditFinding.Stated(claim.section(), several ? claim.subject() + " " + value : value);
    }

    private Optional<String> derived(Considered part, Optional<String> field) {
        if (part instanceof Stated stated) {
            return stated.derived().known().map(values -> String.join(", ", values));
        }
        if (field.isEmpty()) {
            return Optional.empty();
        }
        if (part instanceof Bodies.OfForecast forecast) {
            return Optional.of(forecast.today().toString());
        }
        if (part instanceof ConsideredService || part instanceof Bodies.OfCapability) {
            return Optional.of(String.join(", ", Rows.levels(part).values()));
        }
        Function<String, Optional<String>> of = id ->
                Derived.of(whole, new Claims.Key(id, field.get())).known().map(values -> String.join(", ", values));
        if (part instanceof Subject subject) {
            return of.apply(subject.given().id());
        }
        String all = about(part, claims(part, field)).stream()
                .flatMap(id -> of.apply(id).map(value -> id + " " + value).stream())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** What two lists do not have in common: a stated one and the derived one, or two that are stated. */
    private record Difference(List<String> onlyStated, List<String> onlyDerived) {

        static Difference of(Considered part) {
            return part instanceof Stated.OneClaim claim && claim.list()
                    ? between(claim.claims().get(0).values(), claim.derived().values())
                    : new Difference(List.of(), List.of());
        }

        private static Difference between(List<String> stated, List<String> derived) {
            return new Difference(without(stated, derived), without(derived, stated));
        }

        private static List<String> without(List<String> some, List<String> others) {
            return some.stream().filter(value -> !others.contains(value)).toList();
        }
    }
}
