package io.github.shipworthy.policy;

import java.util.function.ToIntFunction;

/**
 * One thing by which rules tell technologies apart, as a small number.
 *
 * @param name as rules write it
 * @param size how many values it has, from 0
 */
record Trait(String name, int size, ToIntFunction<Subject> reader) {

    int of(Subject subject) {
        return reader.applyAsInt(subject);
    }
}
