package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Urgency;

/** Every reason that {@link Handwritten} can give for a technology, made once from the policy's numbers. */
final class Statements {

    final Because ga;
    final Because beta;
    final Because partial;
    final Because temporary;
    final Because announced;
    final Because none;
    final Because retired;
    final Because deviation;
    final Because openWeights;
    final Because thirdPartyHost;
    final Because sharedBackbone;

    final Because maybeDelivered;
    final Because maybeDeviation;
    final Because maybeOpenWeights;
    final Because maybeHost;
    final Because maybeWeightsAndHost;
    final Because maybeBackbone;
    final Because maybeWeightsAndBackbone;

    final Because delivered;
    final Because inService;
    final Because canRun;
    final Because haveRun;

    final Because everyCompetitor =
            Because.level("Every known competitor sells it and it has waited for a year", Urgency.VERY_HIGH);
    final Because halfTheMarket = Because.level("Half of the market or more sells it", Urgency.HIGH);
    final Because othersFirst = Because.level("Open weights let others ship it first", Urgency.MEDIUM);
    final Because atLeastLow = Because.level("What can be assessed is at least of low urgency", Urgency.LOW);

    final Because publishedCandidate =
            Because.level("Less than half a product, and published, is a candidate", Candidacy.CANDIDATE);
    final Because announcedCandidate =
            Because.level("Less than half a product, and announced, is a candidate", Candidacy.CANDIDATE);
    final Because halfAProduct =
            Because.level("Half a product or more needs finishing, not a decision", Candidacy.NOT_CANDIDATE);
    final Because notReady =
            Because.level("Neither published nor announced is not ready for a decision", Candidacy.NOT_CANDIDATE);
    final Because publicationUnknown = Because.level(
            "Whether it is published is not known, so it cannot stand for a decision", Candidacy.NOT_CANDIDATE);
    final Because notAssessed =
            Because.level("What cannot be assessed cannot stand for a decision", Candidacy.NOT_CANDIDATE);

    private final Because[] priorities =
            priorities("A candidate's priority follows from how hard the market presses", "priority");
    private final Because[] planPriorities =
            priorities("What is planned has a priority as a candidate has", "plan-priority");

    final Because published = evidence(EvidenceClass.PUBLISHED, "A paper or report describes it");
    final Because unpublished =
            evidence(EvidenceClass.UNPUBLISHED, "There is nothing of the owner's to check it against");
    final Because existingService = effort(Effort.EXISTING_SERVICE, "The existing endpoints can carry it");
    final Because newService =
            effort(Effort.NEW_SERVICE, "Customers would train or run agents, which no endpoint offers today");

    final Because technicalDebt =
            Because.flag("A mature model that waits unproductized is a technical debt", "technical-debt");
    final Because fragmentation =
            Because.flag("A technology reached only through third parties splits its users", "ecosystem-fragmentation");
    final Because opportunityCost =
            Because.flag("What half of the market sells and the owner does not costs sales", "opportunity-cost");
    final Because pressure = Because.flag(
            "What two thirds of the competitors sell is under competitive pressure", "competitive-pressure");
    final Because mayComeLate =
            Because.flag("An announced delivery may come late or not at all", "release-uncertainty");
    final Because leaked = Because.flag("What leaked is a rumour until its owner says so", "rumour-only");
    final Because untrusted = Because.flag("What rests on untrusted evidence alone is a rumour", "rumour-only");
    final Because noMarket =
            Because.flag("An urgency derived without any known vendor is a guess about the market", "no-market-data");
    final Because notAssessable =
            Because.flag("What is delivered is not known, so nothing can be concluded", "not-assessable");

    final Because stale = Because.flag("What nobody has looked at for a year may no longer hold", "stale-evidence");
    final Because expired = Because.flag("A fact whose evidence has expired is not known any more", "expired-evidence");

    final Because planned = Because.member("Less than half a product is planned", "planned");
    final Because waiting = Because.member("A model that stands for a decision is waiting", "waiting-model");
    final Because undelivered =
            Because.member("A waiting model that its owner does not deliver is undelivered", "undelivered-model");
    final Because pressing = Because.member("What comes first and is not delivered is pressing", "pressing");
    final Because untouched = Because.member("A candidate of which nothing is a product is untouched", "untouched");

    final Because longWay =
            Because.level("Whatever is planned takes more than a year unless something shortens it", Horizon.LONG);
    final Because serviceFirst =
            Because.level("A training method or an agent platform needs a service of its own first", Horizon.MID);
    final Because shippable =
            Because.level("What outsiders can run already can be shipped within half a year", Horizon.SHORT);
    final Because tracked = Because.level("What is announced is tracked with its release", Horizon.TRACK);
    final Because finished = Because.level("Half a product or more is finished, not planned", Horizon.NONE);
    final Because unplannable = Because.level("What cannot be assessed cannot be planned", Horizon.NONE);

    final Because followRelease = action("FOLLOW_RELEASE", "Its owner has decided; what remains is to watch");
    final Because addToApi = action("ADD_TO_API", "A model is used through an interface");
    final Because exposeParameters =
            action("EXPOSE_PARAMETERS", "A technique is used through the parameters of what exists");
    final Because offerService = action("OFFER_SERVICE", "A method or platform is used as a service of its own");
    final Because adopt = action("ADOPT", "An architecture is used inside a product");

    Statements(Settings numbers) {
        ga = Because.points("What is generally available is a product", "productization.ga.points", numbers.ga());
        beta = Because.points("A beta is most of a product", "productization.beta.points", numbers.beta());
        partial = Because.points(
                "A part delivered is half a product", "productization.partial.points", numbers.partial());
        temporary = Because.points(
                "A delivery that will end is half a product", "productization.temporary.points", numbers.temporary());
        announced = Because.points(
                "An announcement is a first step", "productization.announced.points", numbers.announced());
        none = Because.points("What is not delivered is no product", "productization.none.points", numbers.none());
        retired = Because.points(
                "What was withdrawn is no product any more", "productization.retired.points", numbers.retired());
        deviation = Because.points(
                "A product that differs from its paper is not the published technology",
                "productization.deviation.points",
                numbers.deviation());
        openWeights = Because.points(
                "Open weights let anyone serve a model its owner does not serve",
                "productization.open-weights.points",
                numbers.openWeights());
        thirdPartyHost = Because.points(
                "A named third party already serves it",
                "productization.third-party-host.points",
                numbers.thirdPartyHost());
        sharedBackbone = Because.points(
                "Its backbone already runs in a product of the owner",
                "productization.shared-backbone.points",
                numbers.sharedBackbone());
        maybeDelivered = Because.possiblePoints(
                "Whether it is delivered is not known, so it may be anything up to a product",
                "productization.ga.points",
                numbers.ga());
        maybeDeviation = Because.possiblePoints(
                "Whether the product differs from its paper is not known",
                "productization.deviation.points",
                numbers.deviation());
        maybeOpenWeights = Because.possiblePoints(
                "Whether its weights are open is not known",
                "productization.open-weights.points",
                numbers.openWeights());
        maybeHost = Because.possiblePoints(
                "Whether a third party serves it is not known",
                "productization.third-party-host.points",
                numbers.thirdPartyHost());
        maybeWeightsAndHost = Because.possiblePoints(
                "A third party serves it, or may, and whether its weights are open is not known",
                "productization.third-party-host.points",
                numbers.thirdPartyHost());
        maybeBackbone = Because.possiblePoints(
                "Whether it shares a backbone with a product is not known",
                "productization.shared-backbone.points",
                numbers.sharedBackbone());
        maybeWeightsAndBackbone = Because.possiblePoints(
                "It shares a backbone with a product, or may, and whether its weights are open is not known",
                "productization.shared-backbone.points",
                numbers.sharedBackbone());
        delivered = Because.points(
                "Delivered to everyone is the highest rung of readiness",
                "maturity.delivered.points",
                numbers.delivered());
        inService = Because.points(
                "What a named third party runs in service is ready for service",
                "maturity.in-service.points",
                numbers.inService());
        canRun = Because.points(
                "What outsiders can run has been exercised", "maturity.exercised.points", numbers.exercised());
        haveRun = Because.points(
                "What outsiders have run has been exercised, open or not",
                "maturity.exercised.points",
                numbers.exercised());
    }

    /** The row of the priority grid for an urgency. */
    Because priority(Urgency urgency) {
        return priorities[urgency.ordinal()];
    }

    /** The same row, for a plan. */
    Because planPriority(Urgency urgency) {
        return planPriorities[urgency.ordinal()];
    }

    private static Because[] priorities(String rule, String result) {
        return new Because[] {
            priority(rule, result, Priority.P2, "Nobody presses and nobody else can ship it"),
            priority(rule, result, Priority.P1, "Nobody presses yet, but anyone may ship it first"),
            priority(rule, result, Priority.P0, "Half of the market has it: ship it now"),
            priority(rule, result, Priority.P0, "The whole market has it and a year has passed: ship it now")
        };
    }

    private static Because priority(String rule, String result, Priority priority, String why) {
        return Because.row(rule, result, "priority", priority.name(), why);
    }

    private static Because action(String value, String why) {
        return Because.row(
                "What is done for a planned technology follows from its horizon and its kind",
                "action",
                "action",
                value,
                why);
    }

    private static Because evidence(EvidenceClass value, String why) {
        return Because.row("What is published stands before what is only said", "evidence-class", value, why);
    }

    private static Because effort(Effort value, String why) {
        return Because.row(
                "What an existing service can carry stands before what needs a new one", "effort", value, why);
    }

    /** What evidence there is of a technology, the better first. */
    enum EvidenceClass {
        PUBLISHED,
        UNPUBLISHED
    }

    /** What it takes to deliver a technology, the lesser first. */
    enum Effort {
        EXISTING_SERVICE,
        NEW_SERVICE
    }
}
