package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.vocabulary.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The values of a policy's parameters, each at its place: the one thing that {@link Policy#with} changes. Immutable. */
final class Numbers {

    private final ImmutableMap<String, Integer> places;
    private final Rational[] values;

    private Numbers(ImmutableMap<String, Integer> places, Rational[] values) {
        this.places = places;
        this.values = values;
    }

    static Numbers of(Collection<Parameter> parameters) {
        ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
        List<Rational> values = new ArrayList<>();
        for (Parameter parameter : parameters) {
            places.put(parameter.key(), values.size());
            values.add(Rational.parse(parameter.value()));
        }
        return new Numbers(places.buildOrThrow(), values.toArray(new Rational[0]));
    }

    /** The same with the values that some of these parameters have now; their places stay. */
    Numbers with(Map<String, Parameter> changed) {
        Rational[] others = values.clone();
        changed.forEach((key, parameter) -> others[place(key)] = Rational.parse(parameter.value()));
        return new Numbers(places, others);
    }

    /** The place of each parameter, by key; the same whatever the values. */
    ImmutableMap<String, Integer> places() {
        return places;
    }

    /** The value at a place. */
    Rational at(int place) {
        return values[place];
    }

    /** The value of a parameter that the check has seen. */
    Rational number(String key) {
        return values[place(key)];
    }

    private int place(String key) {
        Integer place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException("no parameter `" + key + "`");
        }
        return place;
    }
}
