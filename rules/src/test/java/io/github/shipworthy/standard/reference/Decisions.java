package io.github.shipworthy.standard.reference;

import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.standard.reference.Levels.Action;
import io.github.shipworthy.standard.reference.Levels.Effort;
import io.github.shipworthy.standard.reference.Levels.EvidenceClass;
import io.github.shipworthy.standard.reference.Levels.Horizon;
import io.github.shipworthy.standard.reference.Levels.Priority;
import io.github.shipworthy.standard.reference.Levels.Urgency;
import java.util.Optional;

/** How hard the market presses on a technology, whether it stands for a decision, what comes first, and when. */
final class Decisions {

    private final Numbers numbers;

    Decisions(Numbers numbers) {
        this.numbers = numbers;
    }

    /**
     * The highest that holds: VERY_HIGH when the whole market has it, the publication lies a year back and it is not merely
     * announced; HIGH when half of the market has it; MEDIUM when its weights are open; else LOW. Coverage and lag that
     * are not known reach no limit. What cannot be assessed has no urgency.
     */
    Optional<Urgency> urgency(Known known) {
        if (known.official() == Official.UNKNOWN) {
            return Optional.empty();
        }
        if (known.official() != Official.ANNOUNCED
                && reaches(known.coverage(), "urgency.very-high.coverage")
                && reaches(known.lag(), "urgency.very-high.lag")) {
            return Optional.of(Urgency.VERY_HIGH);
        }
        if (reaches(known.coverage(), "urgency.high.coverage")) {
            return Optional.of(Urgency.HIGH);
        }
        return Optional.of(known.weights() == Weights.OPEN ? Urgency.MEDIUM : Urgency.LOW);
    }

    private boolean reaches(Optional<Fraction> number, String limit) {
        return number.filter(value -> numbers.reaches(value, limit)).isPresent();
    }

    /** Less than half a product, and published or announced. */
    boolean candidate(Known known, Optional<Fraction> productization) {
        return isBelow(productization, "candidacy.productization.below")
                && (known.publication() == Publication.PUBLISHED || known.official() == Official.ANNOUNCED);
    }

    /** Less than half a product, candidate or not. */
    boolean planned(Optional<Fraction> productization) {
        return isBelow(productization, "plan.productization.below");
    }

    private boolean isBelow(Optional<Fraction> number, String limit) {
        return number.filter(value -> value.isBelow(numbers.of(limit))).isPresent();
    }

    /** What an urgency makes of a candidate or of what is planned. */
    static Priority priority(Urgency urgency) {
        return switch (urgency) {
            case VERY_HIGH, HIGH -> Priority.P0;
            case MEDIUM -> Priority.P1;
            case LOW -> Priority.P2;
        };
    }

    static EvidenceClass evidenceClass(Known known) {
        return known.publication() == Publication.PUBLISHED ? EvidenceClass.PUBLISHED : EvidenceClass.UNPUBLISHED;
    }

    static Effort effort(Known known) {
        return known.needsNewService() ? Effort.NEW_SERVICE : Effort.EXISTING_SERVICE;
    }

    /** When what is planned becomes a product: the soonest that holds. */
    static Horizon horizon(Known known, boolean planned) {
        if (!planned) {
            return Horizon.NONE;
        }
        if (known.official() == Official.ANNOUNCED) {
            return Horizon.TRACK;
        }
        if (known.weights() == Weights.OPEN && (known.servable() || known.kind() == Kind.INFERENCE_TECHNIQUE)) {
            return Horizon.SHORT;
        }
        return known.needsNewService() ? Horizon.MID : Horizon.LONG;
    }

    /** What is done for what is planned. */
    static Action action(Known known, Horizon horizon) {
        if (horizon == Horizon.TRACK) {
            return Action.FOLLOW_RELEASE;
        }
        return switch (known.kind()) {
            case SERVABLE_MODEL, PLATFORM_COMPONENT -> Action.ADD_TO_API;
            case INFERENCE_TECHNIQUE -> Action.EXPOSE_PARAMETERS;
            case TRAINING_METHOD, AGENT_PLATFORM -> Action.OFFER_SERVICE;
            case ARCHITECTURE -> Action.ADOPT;
        };
    }
}
