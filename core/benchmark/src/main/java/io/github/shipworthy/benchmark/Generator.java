package io.github.shipworthy.benchmark;

import io.github.shipworthy.facts.Channel;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.HostsFact;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.OfficialFact;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.PublicationFact;
import io.github.shipworthy.facts.Stated;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.facts.TechnologyBuilder;
import io.github.shipworthy.facts.Weights;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Technologies by chance, but the same ones for the same seed, on any machine. */
final class Generator {

    private static final long SEED = 20_260_224;
    private static final List<String> HOSTS = List.of("Host 1", "Host 2", "Host 3", "Host 4");
    private static final List<Kind> KINDS = List.of(
            Kind.SERVABLE_MODEL,
            Kind.SERVABLE_MODEL,
            Kind.SERVABLE_MODEL,
            Kind.PLATFORM_COMPONENT,
            Kind.ARCHITECTURE,
            Kind.INFERENCE_TECHNIQUE,
            Kind.TRAINING_METHOD,
            Kind.AGENT_PLATFORM);
    private static final List<Official> OFFICIALS = List.of(
            Official.NONE,
            Official.NONE,
            Official.NONE,
            Official.NONE,
            Official.NONE,
            Official.GA,
            Official.GA,
            Official.BETA,
            Official.PARTIAL,
            Official.TEMPORARY,
            Official.ANNOUNCED,
            Official.ANNOUNCED,
            Official.RETIRED,
            Official.UNKNOWN);
    private static final List<Weights> WEIGHTS = List.of(
            Weights.OPEN,
            Weights.OPEN,
            Weights.OPEN,
            Weights.GATED,
            Weights.NON_COMMERCIAL,
            Weights.NONE,
            Weights.NOT_APPLICABLE,
            Weights.UNKNOWN);
    private static final List<Publication> PUBLICATIONS = List.of(
            Publication.PUBLISHED,
            Publication.PUBLISHED,
            Publication.PUBLISHED,
            Publication.PUBLISHED,
            Publication.MENTIONED,
            Publication.LEAKED,
            Publication.NONE,
            Publication.UNKNOWN);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final LocalDate today;
    private final List<String> capabilities;
    private final List<String> evidence;

    /** A generator that starts anew. */
    Generator(LocalDate today, List<String> capabilities, List<String> evidence) {
        this.today = today;
        this.capabilities = capabilities;
        this.evidence = evidence;
    }

    /** The next technology, whose id comes from its number. */
    Technology technology(int index) {
        // An odd factor keeps ids apart and out of order.
        String id = "t" + Integer.toUnsignedString(index * 0x9E3779B1, 36);
        TechnologyBuilder builder = Technology.builder(id, "Technology " + index, one(KINDS))
                .publication(publication())
                .weights(new Stated<>(one(WEIGHTS), Optional.empty(), cited()))
                .official(official())
                .hosts(hosts())
                .lineage(new Stated<>(one(List.of(Lineage.values())), Optional.empty(), cited()))
                .deviation(Stated.of(one(List.of(Deviation.values()))))
                .exercised(Stated.of(one(List.of(Exercised.values()))));
        if (random.nextInt(20) > 0) {
            int main = random.nextInt(capabilities.size());
            if (random.nextInt(5) > 0) {
                builder.capability(capabilities.get(main));
            } else {
                builder.capability(capabilities.get(main), capabilities.get((main + 1) % capabilities.size()));
            }
        }
        return builder.build();
    }

    private PublicationFact publication() {
        Publication status = one(PUBLICATIONS);
        boolean dated = status != Publication.NONE && status != Publication.UNKNOWN && random.nextInt(10) > 0;
        return new PublicationFact(
                status,
                Optional.empty(),
                dated ? Optional.of(today.minusDays(random.nextInt(900))) : Optional.empty(),
                Optional.empty(),
                cited());
    }

    private OfficialFact official() {
        Official status = one(OFFICIALS);
        return new OfficialFact(
                status,
                Channel.API,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status == Official.TEMPORARY ? Optional.of(today.plusDays(random.nextInt(5) - 2)) : Optional.empty(),
                Optional.empty(),
                cited());
    }

    private HostsFact hosts() {
        return switch (random.nextInt(3)) {
            case 0 -> HostsFact.UNKNOWN;
            case 1 -> HostsFact.of();
            default -> HostsFact.of(one(HOSTS));
        };
    }

    /** Evidence for one fact in six, now and then two pieces. */
    private List<String> cited() {
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> List.of(one(evidence));
            case 3 -> Stream.of(one(evidence), one(evidence)).distinct().toList();
            default -> List.of();
        };
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
