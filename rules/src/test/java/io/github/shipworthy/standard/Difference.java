package io.github.shipworthy.standard;

import io.github.shipworthy.standard.reference.Answer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** In what two answers differ. */
final class Difference {

    private static final Set<String> NAMES = Set.of("id", "about", "code");

    private Difference() {}

    /** A line for each value that is not the same in both, and for each table whose rows stand in another order. */
    static String between(Answer words, Answer rules) {
        Map<String, String> said = values(words);
        Map<String, String> concluded = values(rules);
        Set<String> keys = new TreeSet<>(said.keySet());
        keys.addAll(concluded.keySet());
        return keys.stream()
                .filter(key -> !said.getOrDefault(key, "").equals(concluded.getOrDefault(key, "")))
                .map(key -> key + ": the words say " + said.getOrDefault(key, "nothing") + ", the rules say "
                        + concluded.getOrDefault(key, "nothing"))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> values(Answer answer) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<String>> order = new LinkedHashMap<>();
        for (Record row : answer.rows()) {
            Map<String, Object> components = components(row);
            String table = row.getClass().getSimpleName();
            String name = components.entrySet().stream()
                    .filter(component -> NAMES.contains(component.getKey()))
                    .map(component -> String.valueOf(component.getValue()))
                    .collect(Collectors.joining(" of "));
            order.computeIfAbsent(table, key -> new ArrayList<>()).add(name);
            components.forEach((component, value) -> values.put(table + " " + name + ", " + component, text(value)));
        }
        order.forEach((table, names) -> values.put("order of " + table, names.toString()));
        return values;
    }

    private static String text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("none")
                : value.toString();
    }

    private static Map<String, Object> components(Record row) {
        Map<String, Object> components = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            try {
                components.put(component.getName(), component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return components;
    }
}
