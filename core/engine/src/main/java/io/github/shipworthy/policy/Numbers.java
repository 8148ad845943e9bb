package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.vocabulary.Rational;
import java.util.Collection;

/** The values of a policy's parameters, by key: the one thing that {@link Policy#with} changes. */
record Numbers(ImmutableMap<String, Rational> values) {

    static Numbers of(Collection<Parameter> parameters) {
        return new Numbers(parameters.stream()
                .collect(ImmutableMap.toImmutableMap(Parameter::key, parameter -> Rational.parse(parameter.value()))));
    }

    /** The value of a parameter that the check has seen. */
    Rational number(String key) {
        Rational value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no parameter `" + key + "`");
        }
        return value;
    }
}
