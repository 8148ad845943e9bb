package io.github.shipworthy.report;

import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Combination;
import io.github.shipworthy.assessment.Finding.Award;
import io.github.shipworthy.assessment.Finding.Flag;
import io.github.shipworthy.assessment.Finding.Level;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One result of a technology and everything a policy said for it: points as a waterfall, rungs and levels as reasons,
 * what counts first.
 */
record Decision(String name, String value, Optional<Waterfall> waterfall, List<ReasonView> reasons) {

    /** The results that every policy shares, in the order in which one follows from another. */
    private static final List<String> SHARED =
            List.of("productization", "maturity", "urgency", "candidacy", "priority", "horizon", "plan-priority");

    /** Every result that has a value or a reason: the shared ones first, then the policy's own by name. */
    static List<Decision> of(Assessment assessment, Material material) {
        Set<String> own = new TreeSet<>(assessment.results().keySet());
        for (Reason reason : assessment.reasons()) {
            if (!(reason.finding() instanceof Flag)) {
                own.add(reason.finding().result());
            }
        }
        Set<String> names = new LinkedHashSet<>(SHARED);
        names.addAll(own);
        List<Decision> decisions = new ArrayList<>();
        for (String name : names) {
            Decision decision = of(name, assessment, material);
            if (!decision.reasons().isEmpty() || decision.waterfall().isPresent()) {
                decisions.add(decision);
            }
        }
        return List.copyOf(decisions);
    }

    private static Decision of(String name, Assessment assessment, Material material) {
        Words words = material.words();
        Optional<String> value = value(name, assessment);
        List<ReasonView> counting = new ArrayList<>();
        List<ReasonView> outdone = new ArrayList<>();
        for (Reason reason : assessment.reasons()) {
            if (!reason.finding().result().equals(name)) {
                continue;
            }
            label(reason).ifPresent(label -> {
                boolean counts = value.filter(label::equals).isPresent();
                (counts ? counting : outdone)
                        .add(ReasonView.of(reason, counts, level(name, label, assessment, material), words));
            });
        }
        counting.addAll(outdone);
        return new Decision(
                words.result(name),
                value.map(each -> level(name, each, assessment, material)).orElse("\u2013"),
                Waterfall.of(name, score(name, assessment), assessment, words),
                List.copyOf(counting));
    }

    private static String level(String name, String value, Assessment assessment, Material material) {
        return material.filled(
                material.words().level(name, value), Material.topic(assessment.technology()), List.of(assessment.id()));
    }

    private static Optional<String> label(Reason reason) {
        if (reason.finding() instanceof Level level) {
            return Optional.of(level.value());
        }
        return reason.finding() instanceof Award award && award.combination() == Combination.HIGHEST
                ? Optional.of(Plain.number(award.points()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> score(String name, Assessment assessment) {
        return switch (name) {
            case "productization" -> assessment.productization();
            case "maturity" -> assessment.maturity();
            default -> value(name, assessment).filter(Decision::isNumber).map(BigDecimal::new);
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    }

    private static Optional<String> value(String name, Assessment assessment) {
        return switch (name) {
            case "productization" -> assessment.productization().map(Plain::number);
            case "maturity" -> assessment.maturity().map(Plain::number);
            case "urgency" -> assessment.urgency().map(Enum::name);
            case "candidacy" ->
                assessment.candidate().map(yes -> (yes ? Candidacy.CANDIDATE : Candidacy.NOT_CANDIDATE).name());
            case "priority" -> assessment.priority().map(Enum::name);
            case "horizon" -> assessment.horizon().map(Enum::name);
            case "plan-priority" -> assessment.planPriority().map(Enum::name);
            default -> Optional.ofNullable(assessment.results().get(name));
        };
    }
}
