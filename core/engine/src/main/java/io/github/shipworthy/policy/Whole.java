package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.facts.Capability;
import io.github.shipworthy.facts.Domain;
import io.github.shipworthy.facts.Endpoint;
import io.github.shipworthy.facts.Feature;
import io.github.shipworthy.facts.Forecast;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Programme;
import io.github.shipworthy.policy.Bodies.OfCapability;
import io.github.shipworthy.policy.Bodies.OfForecast;
import io.github.shipworthy.policy.Bodies.OfGap;
import io.github.shipworthy.policy.Bodies.OfRisk;
import io.github.shipworthy.policy.Definition.Scope;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio whose technologies have been assessed, part by part, as rules of a wider scope see it. Parts are made when
 * a phase first looks at them: nothing is worked out that no rule asks for.
 */
final class Whole {

    private final Portfolio portfolio;
    private final Given given;
    private final Roster roster;
    private final Map<String, List<? extends Considered>> parts = new HashMap<>();
    private final Map<String, OfGap> gaps = new TreeMap<>();
    private final Map<String, OfRisk> risks = new TreeMap<>();
    private @Nullable List<Subject> subjects;

    /** @param given nobody when the technologies are not in memory: then no rule of a wider scope may look at them */
    Whole(Portfolio portfolio, Given given, Roster roster) {
        this.portfolio = portfolio;
        this.given = given;
        this.roster = roster;
    }

    Portfolio portfolio() {
        return portfolio;
    }

    Frame frame() {
        return given.frame();
    }

    /** The ids of the candidates, by rank. */
    List<String> ranking() {
        return roster.ids(roster.order().ranked());
    }

    Optional<Subject> subject(String id) {
        int place = roster.find(id);
        return place < 0 ? Optional.empty() : Optional.of(subjects().get(place));
    }

    /** Technologies that are in memory. */
    List<Subject> subjects(Members members) {
        return members.byId().stream().mapToObj(subjects()::get).toList();
    }

    Roster roster() {
        return roster;
    }

    /** The technologies given, by their places. */
    Given given() {
        return given;
    }

    /** The technologies as rules of a wider scope see them. */
    List<Subject> subjects() {
        List<Subject> known = subjects;
        if (known == null) {
            known = new ArrayList<>(given.size());
            for (int place = 0; place < given.size(); place++) {
                known.add(given.subject(place, roster.standing(place).orElseThrow()));
            }
            known = List.copyOf(known);
            subjects = known;
        }
        return known;
    }

    /** The parts of a sort as they are now, always in the same order. */
    List<? extends Considered> parts(String sort) {
        return switch (sort) {
            case "Gap" -> List.copyOf(gaps.values());
            case "Risk" -> List.copyOf(risks.values());
            default -> {
                List<? extends Considered> known = parts.get(sort);
                if (known == null) {
                    known = made(sort);
                    parts.put(sort, known);
                }
                yield known;
            }
        };
    }

    /** The sorts whose parts a rule of a wider scope looks at. */
    List<String> looked() {
        SortedSet<String> looked = new TreeSet<>();
        for (Phase phase : frame().compiled().phases()) {
            if (phase.scope() != Scope.TECHNOLOGY) {
                looked.addAll(phase.sorts());
            }
        }
        return List.copyOf(looked);
    }

    /** Whether a rule of a wider scope looks at a sort of part, by the word policies use for it. */
    boolean looksAt(String word) {
        for (Phase phase : frame().compiled().phases()) {
            for (String sort : phase.sorts()) {
                if (phase.scope() != Scope.TECHNOLOGY
                        && Vocabulary.sort(sort).orElseThrow().word().equals(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    List<OfGap> gaps() {
        return List.copyOf(gaps.values());
    }

    List<OfRisk> risks() {
        return List.copyOf(risks.values());
    }

    <C extends Considered> List<C> parts(String sort, Class<C> type) {
        List<C> cast = new ArrayList<>();
        for (Considered part : parts(sort)) {
            cast.add(type.cast(part));
        }
        return List.copyOf(cast);
    }

    private List<? extends Considered> made(String sort) {
        return switch (sort) {
            case "Technology" -> subjects();
            case "Portfolio" ->
                List.of(new Bodies.OfPortfolio(
                        this, new Topic(Topic.Kind.PORTFOLIO, portfolio.id(), portfolio.owner()), roster.all()));
            case "Domain" -> domains();
            case "Capability" -> capabilities();
            case "Programme" -> programmes();
            case "Forecast" -> forecasts();
            case "Service" -> services();
            case "Section" -> sections();
            case "Claim" ->
                frame().market().claims().all().stream()
                        .map(claim -> new Stated.OneClaim(this, claim))
                        .toList();
            case "Statement" ->
                frame().market().claims().statements().entrySet().stream()
                        .map(entry -> new Stated.AllClaims(this, entry.getKey(), entry.getValue()))
                        .toList();
            default -> throw new IllegalArgumentException("no parts `" + sort + "`");
        };
    }

    private List<Bodies.OfDomain> domains() {
        Map<String, PlaceSet> members = new TreeMap<>();
        for (Capability capability : portfolio.capabilities().values()) {
            if (capability.domain().isPresent()) {
                members.merge(capability.domain().get(), roster.aspects().mainly(capability.id()), PlaceSet::or);
            }
        }
        List<Bodies.OfDomain> domains = new ArrayList<>();
        members.forEach((id, technologies) -> {
            Domain named = portfolio.domains().getOrDefault(id, new Domain(id, id, Map.of()));
            domains.add(new Bodies.OfDomain(this, id, named.names(), named.name(), new Members(roster, technologies)));
        });
        return List.copyOf(domains);
    }

    private List<Bodies.OfProgramme> programmes() {
        List<Bodies.OfProgramme> programmes = new ArrayList<>();
        for (Programme each : portfolio.programmes()) {
            List<String> known = new ArrayList<>(each.members().size());
            PlaceSet.Builder places = new PlaceSet.Builder(roster.size());
            for (String id : each.members()) {
                int place = roster.find(id);
                if (place >= 0 && places.add(place)) {
                    known.add(id);
                }
            }
            programmes.add(new Bodies.OfProgramme(this, each, List.copyOf(known), new Members(roster, places.build())));
        }
        return List.copyOf(programmes);
    }

    private List<OfForecast> forecasts() {
        List<OfForecast> forecasts = new ArrayList<>();
        for (Forecast each : portfolio.forecasts()) {
            forecasts.add(new OfForecast(this, each, () -> closing(each)));
        }
        return List.copyOf(forecasts);
    }

    private List<OfCapability> capabilities() {
        Aspects aspects = roster.aspects();
        List<OfCapability> capabilities = new ArrayList<>();
        for (Capability each : portfolio.capabilities().values()) {
            capabilities.add(new OfCapability(this, each, new Members(roster, aspects.serving(each.id()))));
        }
        return List.copyOf(capabilities);
    }

    private List<ConsideredService> services() {
        List<ConsideredService> services = new ArrayList<>();
        for (Endpoint each : portfolio.endpoints()) {
            services.add(ConsideredService.of(this, each));
        }
        for (Feature each : portfolio.features()) {
            services.add(ConsideredService.of(this, each));
        }
        return List.copyOf(services);
    }

    private List<Bodies.OfSection> sections() {
        Map<String, PlaceSet.Builder> seen = new TreeMap<>();
        for (int place = 0; place < roster.size(); place++) {
            for (String section : given.technology(place).seen()) {
                seen.computeIfAbsent(section, key -> new PlaceSet.Builder(roster.size()))
                        .add(place);
            }
        }
        List<Bodies.OfSection> sections = new ArrayList<>();
        seen.forEach((section, members) ->
                sections.add(new Bodies.OfSection(this, section, new Members(roster, members.build()))));
        return List.copyOf(sections);
    }

    /** The technologies of the gaps in the domain that a forecast is about. */
    private Members closing(Forecast forecast) {
        Members closing = roster.none();
        if (forecast.aboutDomain().isPresent()) {
            for (OfGap gap : gaps.values()) {
                boolean closes = gap.domain().equals(forecast.aboutDomain());
                closing = closes ? closing.or(gap.members()) : closing;
            }
        }
        return closing;
    }

    /** A gap opened by a rule; opened by several, it is one gap that all their technologies would close. */
    void gap(Body opener, Conclusion.Opened opened, Members technologies) {
        String id = rowId(opened.code(), opener.topic());
        OfGap before = gaps.get(id);
        gaps.put(
                id,
                new OfGap(
                        id,
                        opener,
                        before == null ? technologies : before.members().or(technologies)));
    }

    /** A risk registered by a rule. */
    void risk(Body opener, Conclusion.Opened opened, Members technologies) {
        String id = rowId(opened.code(), opener.topic());
        OfRisk before = risks.put(id, new OfRisk(id, opener, opened, technologies));
        if (before != null) {
            throw new AssessmentException("rules `" + before.opened().rule().name() + "` and `"
                    + opened.rule().name() + "` both register the risk `" + opened.code() + "` of "
                    + opener.label());
        }
    }

    /** The id of a row: what sort of row it is and what it is about. */
    static String rowId(String sort, Topic topic) {
        return rowId(sort, topic.kind(), topic.id());
    }

    /** How the ids of rows begin. */
    static String rowsOf(String sort, Topic.Kind kind) {
        return rowId(sort, kind, "");
    }

    private static String rowId(String sort, Topic.Kind kind, String id) {
        return sort + ":" + kind.word() + ":" + id;
    }

    /** The other risks that share a driver with this one, in the order of the register, and the shared drivers. */
    Map<OfRisk, List<String>> shared(OfRisk risk) {
        Map<OfRisk, List<String>> shared = new LinkedHashMap<>();
        for (OfRisk other : risks.values()) {
            Members both = other == risk ? roster.none() : risk.drivers().and(other.drivers());
            if (!both.isEmpty()) {
                shared.put(other, both.ids());
            }
        }
        return shared;
    }

    /** Whether another risk shares a driver with this one. */
    boolean sharesDriver(OfRisk risk) {
        for (OfRisk other : risks.values()) {
            if (other != risk && risk.drivers().meets(other.drivers())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a rule asks what is stated of a field; of capabilities alone, when what follows its dot is one. */
    boolean asks(String field) {
        String id = Claims.tail(field);
        return frame().compiled().rules().values().stream()
                .flatMap(rule -> rule.picks().stream())
                .filter(pick -> pick.asks(field))
                .anyMatch(pick -> id.isEmpty() || portfolio.capabilities().containsKey(id));
    }

    /** Whether a section states a field of two capabilities in opposite ways although a level of theirs is the same. */
    boolean countedUnlike(OfCapability capability, String field, String level) {
        Claims claims = frame().market().claims();
        String portfolioId = Stated.PORTFOLIO;
        return claims.of(portfolioId, field + "." + capability.topic().id()).stream()
                .anyMatch(here -> claims.of(field).stream()
                        .filter(there -> there.section().equals(here.section()))
                        .filter(there -> !there.values().equals(here.values()))
                        .anyMatch(there -> parts("Capability", OfCapability.class).stream()
                                .filter(other -> other.topic().id().equals(Claims.tail(there.field())))
                                .anyMatch(other -> other.concluded(level).isPresent()
                                        && other.concluded(level).equals(capability.concluded(level)))));
    }
}
