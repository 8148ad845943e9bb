package io.github.shipworthy.assessment;

import io.github.shipworthy.facts.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a result is what it is: what a rule concluded, the facts its conditions read and the numbers it compared them
 * with. The engine records it; no rule can add to it, leave something out or bend it.
 *
 * @param facts what the conditions read, each property once, in the order in which the rule names them
 * @param numbers the parameters the rule read, each once, in the order in which the rule names them
 */
public record Reason(Rule rule, Finding finding, List<ReadFact> facts, List<ReadNumber> numbers) {

    /** Copies the lists. */
    public Reason {
        facts = List.copyOf(facts);
        numbers = List.copyOf(numbers);
    }

    /** The evidence the facts rest on, each once, by id. */
    public List<Evidence> evidence() {
        List<Evidence> pieces = new ArrayList<>();
        for (ReadFact fact : facts) {
            pieces.addAll(fact.evidence());
        }
        return pieces.size() < 2
                ? List.copyOf(pieces)
                : pieces.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Evidence::id))
                        .toList();
    }

    /**
     * A fact that a condition read.
     *
     * @param property its name in rules
     * @param value what it was, as rules write it
     * @param detail what stands behind the value, such as the hosts' names
     * @param evidence what it rests on, in the order given
     */
    public record ReadFact(String property, String value, Optional<String> detail, List<Evidence> evidence) {

        /** Copies the evidence. */
        public ReadFact {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A parameter that a rule read.
     *
     * @param value as the policy writes it
     */
    public record ReadNumber(String parameter, String value, String unit) {}
}
