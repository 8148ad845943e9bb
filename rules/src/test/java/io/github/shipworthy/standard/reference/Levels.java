package io.github.shipworthy.standard.reference;

/** The words for what the policy concludes. Where several hold, the last of a scale counts. */
public final class Levels {

    private Levels() {}

    /** How hard the market presses. */
    public enum Urgency {
        LOW,
        MEDIUM,
        HIGH,
        VERY_HIGH
    }

    /** What comes first. */
    public enum Priority {
        P0,
        P1,
        P2
    }

    /** When something becomes a product. */
    public enum Horizon {
        NONE,
        LONG,
        MID,
        SHORT,
        TRACK
    }

    /** What is done for what is planned. */
    public enum Action {
        FOLLOW_RELEASE,
        ADD_TO_API,
        EXPOSE_PARAMETERS,
        OFFER_SERVICE,
        ADOPT
    }

    /** What is published stands first. */
    public enum EvidenceClass {
        PUBLISHED,
        UNPUBLISHED
    }

    /** What an existing service can carry stands first. */
    public enum Effort {
        EXISTING_SERVICE,
        NEW_SERVICE
    }

    /** What the owner offers beside the vendors. */
    public enum OwnOffering {
        NONE,
        OPEN_WEIGHTS_UNKNOWN,
        OPEN_WEIGHTS_ONLY,
        UNKNOWN,
        PARTIAL,
        FULL
    }

    /** How a gap shows. */
    public enum Manifestation {
        NOT_OFFERED,
        METHODS_NOT_OFFERED,
        OPEN_WEIGHTS_ONLY,
        THIRD_PARTY_ONLY,
        NO_OFFICIAL_API
    }

    /** What a gap costs customers. */
    public enum Consequence {
        NO_ACCESS,
        LIMITED_CUSTOMISATION,
        INTEGRATION_COST,
        FRAGMENTED_EXPERIENCE,
        CASES_NOT_SERVED
    }

    /** How probable a risk is, or how bad. */
    public enum Risk {
        LOW,
        MEDIUM,
        HIGH
    }

    /** Whether an endpoint or a feature can be used. */
    public enum Availability {
        UNKNOWN,
        UNSUPPORTED,
        RETIRED,
        EXPIRED,
        UPCOMING,
        TEMPORARY,
        PARTIAL,
        BETA,
        GENERAL
    }
}
