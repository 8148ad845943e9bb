package io.github.shipworthy.standard.reference;

import io.github.shipworthy.standard.reference.Answer.OfTechnology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which candidate is productized first: by urgency, the highest first; then the less productized; then what is published;
 * then what needs no new service; then by id.
 */
final class Ranking {

    private static final Map<String, Comparator<Judged>> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put(
                "urgency",
                Comparator.comparing((Judged one) -> one.urgency().orElseThrow())
                        .reversed());
        KEYS.put(
                "productization",
                Comparator.comparing(one -> one.productization().orElseThrow()));
        KEYS.put("evidence-class", Comparator.comparing(one -> Decisions.evidenceClass(one.known())));
        KEYS.put("effort", Comparator.comparing(one -> Decisions.effort(one.known())));
        KEYS.put("id", Comparator.comparing(Judged::id));
    }

    private final List<Judged> ranked;
    private final List<Judged> others;

    Ranking(List<Judged> technologies) {
        Comparator<Judged> order =
                KEYS.values().stream().reduce(Comparator::thenComparing).orElseThrow();
        this.ranked =
                technologies.stream().filter(Judged::candidate).sorted(order).toList();
        this.others = technologies.stream()
                .filter(technology -> !technology.candidate())
                .sorted(Comparator.comparing(Judged::id))
                .toList();
    }

    /** The ranked technologies. */
    List<Judged> ranked() {
        return ranked;
    }

    /** Those that are not ranked, by id. */
    List<Judged> others() {
        return others;
    }

    /** All of them, the ranked ones first. */
    List<OfTechnology> answers() {
        List<OfTechnology> answers = new ArrayList<>();
        for (int index = 0; index < ranked.size(); index++) {
            Optional<String> tieBreak =
                    index == 0 ? Optional.empty() : Optional.of(difference(ranked.get(index - 1), ranked.get(index)));
            answers.add(answer(ranked.get(index), Optional.of(index + 1), tieBreak));
        }
        others.forEach(technology -> answers.add(answer(technology, Optional.empty(), Optional.empty())));
        return answers;
    }

    private static String difference(Judged above, Judged below) {
        return KEYS.entrySet().stream()
                .filter(key -> key.getValue().compare(above, below) != 0)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static OfTechnology answer(Judged technology, Optional<Integer> rank, Optional<String> tieBreak) {
        Known known = technology.known();
        boolean candidate = technology.candidate();
        return new OfTechnology(
                technology.id(),
                technology.productization(),
                technology.range().get(0),
                technology.range().get(1),
                technology.maturity(),
                technology.urgency(),
                Optional.of(candidate),
                technology.priority(),
                rank,
                tieBreak,
                Optional.of(technology.horizon()),
                technology.planPriority(),
                technology.action(),
                candidate ? Optional.of(Decisions.evidenceClass(known)) : Optional.empty(),
                candidate ? Optional.of(Decisions.effort(known)) : Optional.empty(),
                List.copyOf(technology.flags()));
    }
}
