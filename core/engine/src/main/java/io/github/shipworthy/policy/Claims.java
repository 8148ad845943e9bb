package io.github.shipworthy.policy;

import io.github.shipworthy.facts.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a report states, by field and by subject, in the order stated. */
final class Claims {

    private final List<Claim> all;
    private final Map<String, List<Claim>> byField = new LinkedHashMap<>();
    private final Map<Key, List<Claim>> byKey = new LinkedHashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    Claims(List<Claim> all) {
        this.all = all;
        for (Claim claim : all) {
            byKey.computeIfAbsent(new Key(claim.subject(), claim.field()), key -> new ArrayList<>())
                    .add(claim);
            byField.computeIfAbsent(claim.field(), field -> new ArrayList<>()).add(claim);
            if (claim.field().contains(".")) {
                byField.computeIfAbsent(head(claim.field()), field -> new ArrayList<>())
                        .add(claim);
            }
        }
        byField.forEach((field, claims) -> {
            Set<String> ids = new HashSet<>();
            claims.stream().filter(Claim::list).forEach(claim -> ids.addAll(claim.values()));
            named.put(field, ids);
        });
    }

    /** The part of a field's name before the first dot. */
    static String head(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }

    /** The part after the first dot; empty without one. */
    static String tail(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? "" : field.substring(dot + 1);
    }

    /** Whether a field is this one, or begins with it and a dot. */
    static boolean isOf(String field, String name) {
        return field.equals(name) || head(field).equals(name);
    }

    List<Claim> all() {
        return all;
    }

    /** The claims grouped by subject and field. */
    Map<Key, List<Claim>> statements() {
        return byKey;
    }

    /** The claims of a field, or of one that begins with it and a dot. */
    List<Claim> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** The claims about one subject's field. */
    List<Claim> of(String subject, String field) {
        return byKey.getOrDefault(new Key(subject, field), List.of());
    }

    boolean states(String field) {
        return byField.containsKey(field);
    }

    /** Whether something states this value of a field of the portfolio. */
    boolean states(String field, String value) {
        return of(Stated.PORTFOLIO, field).stream()
                .anyMatch(claim -> claim.values().equals(List.of(value)));
    }

    /** Whether a stated list of this field names an id. */
    boolean named(String field, String id) {
        return named.getOrDefault(field, Set.of()).contains(id);
    }

    /** Whether two subjects with the same stated value of one field have different stated values of another. */
    boolean varies(String field, String given) {
        Map<String, String> first = new HashMap<>();
        for (Claim claim : of(field)) {
            Optional<String> value = single(claim.subject(), field);
            Optional<String> group = single(claim.subject(), given);
            if (value.isPresent() && group.isPresent()) {
                String other = first.putIfAbsent(group.get(), value.get());
                if (other != null && !other.equals(value.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The one value stated of a subject's field; empty when there is none or more than one. */
    Optional<String> single(String subject, String field) {
        List<String> values = of(subject, field).stream()
                .filter(claim -> !claim.list())
                .map(claim -> claim.values().get(0))
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** What is claimed of. */
    record Key(String subject, String field) {}
}
