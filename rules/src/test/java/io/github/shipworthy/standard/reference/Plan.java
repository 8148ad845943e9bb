package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.standard.reference.Answer.Planned;
import io.github.shipworthy.standard.reference.Levels.Horizon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What becomes a product when. */
final class Plan {

    private static final List<Horizon> LANES = List.of(Horizon.SHORT, Horizon.MID, Horizon.LONG, Horizon.TRACK);

    private Plan() {}

    /** The planned technologies and programmes, by horizon; within one by rank, then by priority and id, then programmes. */
    static List<Planned> of(Ranking ranking, List<Programme> programmes, Numbers numbers) {
        List<Judged> technologies = new ArrayList<>(ranking.ranked());
        ranking.others().stream()
                .filter(Judged::planned)
                .sorted(Comparator.comparing(
                                (Judged technology) -> technology.planPriority().orElseThrow())
                        .thenComparing(Judged::id))
                .forEach(technologies::add);
        List<Planned> rows = new ArrayList<>();
        technologies.stream()
                .filter(Judged::planned)
                .map(technology -> new Planned(
                        "technology " + technology.id(),
                        technology.horizon(),
                        technology.planPriority(),
                        technology.action(),
                        List.of()))
                .forEach(rows::add);
        for (Programme programme : programmes) {
            List<Judged> members = members(programme, ranking);
            if (numbers.reaches(members.size(), "plan.programme.members")
                    && members.stream().anyMatch(Judged::planned)) {
                rows.add(new Planned(
                        "programme " + programme.id(),
                        Horizon.LONG,
                        Optional.empty(),
                        Optional.empty(),
                        members.stream().map(Judged::id).toList()));
            }
        }
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> LANES.indexOf(row.horizon())))
                .toList();
    }

    private static List<Judged> members(Programme programme, Ranking ranking) {
        List<Judged> members = new ArrayList<>();
        for (String id : programme.members()) {
            ranking.ranked().stream()
                    .filter(technology -> technology.id().equals(id))
                    .forEach(members::add);
            ranking.others().stream()
                    .filter(technology -> technology.id().equals(id))
                    .forEach(members::add);
        }
        return members;
    }
}
