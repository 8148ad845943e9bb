package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Official;

/** The scales of the policy's own that rows are read from, each level with what {@link Handwritten} says of it. */
final class Scales {

    private Scales() {}

    /** What the owner offers of a capability, from least to most. */
    enum OwnOffering {
        NONE("A capability that nothing of the owner's reaches is not offered"),
        OPEN_WEIGHTS_UNKNOWN("A capability of which the weights are not known may at least be had as open weights"),
        OPEN_WEIGHTS_ONLY("A capability with open weights can be had by whoever runs them"),
        UNKNOWN("A capability of which a delivery is not known may be offered"),
        PARTIAL("A capability delivered in part, as a beta or for a time is offered in part"),
        FULL("A capability delivered to everyone is offered");

        private final String rule;

        OwnOffering(String rule) {
            this.rule = rule;
        }

        Because concluded() {
            return Because.level(rule, "own-offering", this);
        }
    }

    /** How a gap shows, the headline last, and what it costs customers. */
    enum Manifestation {
        NOT_OFFERED(
                "A gap that nothing else is known of is not offered",
                "NO_ACCESS",
                "Customers cannot get it in any form"),
        METHODS_NOT_OFFERED(
                "A gap of training methods is a service that is not offered",
                "LIMITED_CUSTOMISATION",
                "Customers cannot adapt what they buy"),
        OPEN_WEIGHTS_ONLY(
                "A gap in which a model's weights are open leaves customers to run it themselves",
                "INTEGRATION_COST",
                "Customers must run and support it themselves"),
        THIRD_PARTY_ONLY(
                "A gap in which a third party serves a model sends customers there",
                "FRAGMENTED_EXPERIENCE",
                "Each third party offers it in its own way"),
        NO_OFFICIAL_API(
                "A gap that the whole market presses on lacks an official interface above all",
                "CASES_NOT_SERVED",
                "Customers take the whole use case elsewhere");

        final String consequence;
        private final String rule;
        private final String why;

        Manifestation(String rule, String consequence, String why) {
            this.rule = rule;
            this.consequence = consequence;
            this.why = why;
        }

        Because concluded() {
            return Because.level(rule, "manifestation", this);
        }

        Because costs() {
            return Because.row(
                    "What a gap costs customers follows from how it shows",
                    "consequence",
                    "consequence",
                    consequence,
                    why);
        }
    }

    /** Whether an endpoint or a feature can be used. */
    enum Availability {
        UNKNOWN("Nobody said whether it can be used"),
        UNSUPPORTED("It cannot be used"),
        RETIRED("It was withdrawn"),
        EXPIRED("Its last day has passed"),
        UPCOMING("It was promised and cannot be used yet"),
        TEMPORARY("It can be used until its last day"),
        PARTIAL("Some of it can be used"),
        BETA("Everyone can use it without a promise"),
        GENERAL("Everyone can use it under a promise");

        private final String why;

        Availability(String why) {
            this.why = why;
        }

        Because concluded() {
            return Because.row(
                    "How an endpoint or a feature stands follows from how it is delivered and whether it has run out",
                    "availability",
                    this,
                    why);
        }

        /** What follows from how it is delivered, and from whether its last day has passed. */
        static Availability of(Official stated, boolean over) {
            return switch (stated) {
                case GA -> GENERAL;
                case BETA -> BETA;
                case PARTIAL -> PARTIAL;
                case TEMPORARY -> over ? EXPIRED : TEMPORARY;
                case ANNOUNCED -> UPCOMING;
                case RETIRED -> RETIRED;
                case NONE -> UNSUPPORTED;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }
}
