package io.github.shipworthy.testkit.change;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Topic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers about one technology or row, by their names: those that were given, as text. */
record Answers(Map<String, String> byName) {

    private static final String FLAG = "flag:";
    private static final String ROW = "row";

    /** What every policy answers, or may: the rest is its own. */
    private static final List<String> COMMON = List.of(
            ROW,
            "priority",
            "candidate",
            "urgency",
            "productization",
            "productizationRange",
            "maturity",
            Move.RANK,
            "horizon",
            "planPriority");

    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    what -> COMMON.contains(what) ? COMMON.indexOf(what) : COMMON.size())
            .thenComparing(what -> what.startsWith(FLAG))
            .thenComparing(Comparator.naturalOrder());

    /** Of what is not there. */
    static final Answers NOTHING = new Answers(Map.of());

    static Answers of(Assessment assessment) {
        Listing answers = new Listing();
        answers.put("priority", assessment.priority().map(Enum::name));
        answers.put("candidate", assessment.candidate().map(String::valueOf));
        answers.put("urgency", assessment.urgency().map(Enum::name));
        answers.put("productization", assessment.productization().map(Plain::number));
        answers.put("productizationRange", assessment.productizationRange().map(Plain::range));
        answers.put("maturity", assessment.maturity().map(Plain::number));
        answers.put(
                Move.RANK, assessment.rank().stream().mapToObj(String::valueOf).findFirst());
        answers.put("horizon", assessment.horizon().map(Enum::name));
        answers.put("planPriority", assessment.planPriority().map(Enum::name));
        answers.putAll(assessment.results());
        answers.flags(assessment.flags());
        return answers.done();
    }

    static Answers of(Row row) {
        Listing answers = new Listing();
        answers.put(ROW, Optional.of(Move.PRESENT));
        if (row instanceof Row.Planned planned) {
            answers.put("horizon", Optional.of(planned.horizon().name()));
            answers.put("priority", planned.priority().map(Enum::name));
            answers.put("action", planned.action());
        } else if (row instanceof Row.Gap gap) {
            answers.putAll(gap.results());
        } else if (row instanceof Row.Risk risk) {
            answers.put("ratio", Optional.of(risk.ratio()));
            answers.put("probability", risk.probability().map(Enum::name));
            answers.put("impact", risk.impact().map(Enum::name));
            answers.flags(risk.flags());
        } else if (row instanceof Row.CapabilityStanding capability) {
            answers.put("coverage", capability.coverage());
            answers.putAll(capability.results());
            answers.flags(capability.flags());
        } else if (row instanceof Row.ServiceStanding service) {
            answers.putAll(service.results());
            answers.flags(service.flags());
        } else if (row instanceof Row.ForecastStanding forecast) {
            answers.put("score", forecast.score().map(Plain::number));
            answers.flags(forecast.flags());
        }
        return answers.done();
    }

    /**
     * The rows of an assessment that say more than the assessments of its technologies do, in their order. What the audit
     * found is none of them: it is about what a report states.
     */
    static List<Row> rows(PortfolioAssessment assessment) {
        return assessment.rows().stream()
                .filter(row -> !(row instanceof Row.AuditFinding))
                .filter(row -> !(row instanceof Row.Planned && row.topic().kind() == Topic.Kind.TECHNOLOGY))
                .toList();
    }

    /** In what the answers differ: what every policy answers in its order, then results and then flags by name. */
    List<Move> movesTo(Answers next, String id) {
        return Stream.concat(byName.keySet().stream(), next.byName.keySet().stream())
                .distinct()
                .sorted(ORDER)
                .map(what -> new Move(id, what, answer(what), next.answer(what)))
                .filter(move -> !move.from().equals(move.to()))
                .toList();
    }

    /** The answer of this name, or the word for none. */
    String answer(String what) {
        return byName.getOrDefault(what, what.startsWith(FLAG) || what.equals(ROW) ? Move.ABSENT : Move.NONE);
    }

    /** Answers in the making. */
    private static final class Listing {

        private final Map<String, String> byName = new HashMap<>();

        void put(String name, Optional<String> answer) {
            answer.ifPresent(text -> byName.put(name, text));
        }

        void putAll(Map<String, String> answers) {
            answers.forEach(byName::putIfAbsent);
        }

        void flags(List<String> codes) {
            codes.forEach(code -> byName.put(FLAG + code, Move.PRESENT));
        }

        Answers done() {
            return new Answers(Map.copyOf(byName));
        }
    }
}
