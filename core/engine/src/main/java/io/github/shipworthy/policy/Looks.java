package io.github.shipworthy.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules of a policy look at, numbered, so that what was spelt out of a part is found by its number. */
final class Looks {

    private final Map<String, Look> looks = new HashMap<>();
    private final List<List<Look>> ofRules = new ArrayList<>();

    /**
     * @param rules of a policy
     * @param grids that they may read, by name
     */
    Looks(Collection<RuleText> rules, Map<String, Grid> grids) {
        for (RuleText rule : rules) {
            while (ofRules.size() <= rule.order()) {
                ofRules.add(List.of());
            }
            ofRules.set(rule.order(), looks(rule, grids));
        }
    }

    private List<Look> looks(RuleText rule, Map<String, Grid> grids) {
        Set<String> names = new LinkedHashSet<>(rule.reads());
        rule.grid().map(grids::get).ifPresent(grid -> grid.columns().forEach(column -> names.add(column.name())));
        List<Look> all = new ArrayList<>();
        for (String name : Reads.withoutGuards(List.copyOf(names))) {
            all.add(looks.computeIfAbsent(
                    rule.sort().name() + "." + name, key -> Look.at(rule.sort(), name, looks.size())));
        }
        for (Pick pick : rule.picks()) {
            all.add(looks.computeIfAbsent(pick.written(), key -> new Look.Through(looks.size(), pick)));
        }
        return List.copyOf(all);
    }

    /** What a rule looks at, and the grid that it reads: names without guards in the order written, then picks. */
    List<Look> of(RuleText rule) {
        return ofRules.get(rule.order());
    }
}
