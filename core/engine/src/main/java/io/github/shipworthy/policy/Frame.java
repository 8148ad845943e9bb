package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import io.github.shipworthy.vocabulary.Rational;
import java.util.Map;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What all technologies of one assessment share: the policy's words, numbers and grids, and the market.
 *
 * @param cases what phases concluded before, by their names; a phase that looks closer at technologies has none
 * @param layout what rules about several technologies can see of them
 */
record Frame(
        Compiled compiled,
        ImmutableMap<String, Parameter> parameters,
        Numbers numbers,
        Limits limits,
        Spoken spoken,
        SpeltOut spelt,
        Standings standings,
        Map<String, Cases> cases,
        Market market,
        Aspects.Layout layout) {

    Definition definition() {
        return compiled.definition();
    }

    /** The rule that is firing. */
    RuleText rule(RuleContext context) {
        return known(compiled.rules(), context.getRule().getName());
    }

    Grid grid(String name) {
        return known(compiled.grids(), name);
    }

    Result result(String name) {
        Result result = compiled.definition().results().get(name);
        if (result == null) {
            throw new IllegalArgumentException("no result `" + name + "`");
        }
        return result;
    }

    /** The score that the first word of a parameter's key names. */
    Result scoreOf(String key) {
        return result(key.substring(0, key.indexOf('.')));
    }

    Rational number(String key) {
        return numbers.number(key);
    }

    private static <V> V known(ImmutableMap<String, V> map, String key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no `" + key + "`");
        }
        return value;
    }
}
