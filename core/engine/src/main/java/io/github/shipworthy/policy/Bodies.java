package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Row.AuditFinding.Stated;
import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.policy.Market.Covered;
import io.github.shipworthy.vocabulary.Capability;
import io.github.shipworthy.vocabulary.Domain;
import io.github.shipworthy.vocabulary.Forecast;
import io.github.shipworthy.vocabulary.Gap;
import io.github.shipworthy.vocabulary.Portfolio;
import io.github.shipworthy.vocabulary.Programme;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Risk;
import io.github.shipworthy.vocabulary.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/** The sorts of parts that technologies belong to. */
final class Bodies {

    private Bodies() {}

    /** All technologies. */
    static final class OfPortfolio extends Body implements Portfolio {

        OfPortfolio(Whole whole, Topic topic, Members members) {
            super(whole, topic, members);
        }

        @Override
        public boolean statedVaries(String field, String given) {
            return frame().market().claims().varies(field, given);
        }
    }

    /** Those of a domain. */
    static final class OfDomain extends Body implements Domain {

        OfDomain(Whole whole, String id, Map<String, String> names, String name, Members members) {
            super(whole, new Topic(Topic.Kind.DOMAIN, id, name, names), members);
        }

        @Override
        Optional<String> domain() {
            return Optional.of(topic().id());
        }
    }

    /** Those of a capability. */
    static final class OfCapability extends Body implements Capability {

        private final Optional<String> domain;
        private final Covered covered;

        OfCapability(Whole whole, io.github.shipworthy.facts.Capability given, Members members) {
            super(whole, new Topic(Topic.Kind.CAPABILITY, given.id(), given.name(), given.names()), members);
            this.domain = given.domain();
            this.covered = frame().market().covered(Optional.of(given.id()));
        }

        @Override
        Optional<String> domain() {
            return domain;
        }

        @Override
        String detail(String fact) {
            return fact.equals("expired") ? String.join(", ", covered.expired()) : covered.detail();
        }

        @Override
        List<String> evidence(String fact) {
            return fact.equals("expired") ? List.of() : covered.evidence();
        }

        @Override
        public boolean coverageKnown() {
            return covered.share().isPresent();
        }

        @Override
        public Rational coverage() {
            return covered.share().orElseThrow();
        }

        @Override
        public boolean evidenceExpired() {
            return !covered.expired().isEmpty();
        }

        @Override
        public boolean mainly(Object what) {
            return members().meets(mainlyWanted(what));
        }

        Members mainlyPicked(Object what) {
            return members().and(mainlyWanted(what));
        }

        private PlaceSet mainlyWanted(Object what) {
            return wanted(what).and(whole().roster().aspects().mainly(topic().id()));
        }

        @Override
        List<String> sections() {
            return whole().subjects(members()).stream()
                    .flatMap(member -> member.sections().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public boolean statedAs(String field, String value) {
            return frame().market().claims().states(field + "." + topic().id(), value);
        }

        @Override
        public boolean countedUnlike(String field, String level) {
            return whole().countedUnlike(this, field, level);
        }
    }

    /** Those of a programme. */
    static final class OfProgramme extends Body implements Programme {

        private final List<String> inOrder;

        /** @param inOrder the ids of the members, each once, in the order given */
        OfProgramme(Whole whole, io.github.shipworthy.facts.Programme given, List<String> inOrder, Members members) {
            super(whole, new Topic(Topic.Kind.PROGRAMME, given.id(), given.name(), given.names()), members);
            this.inOrder = inOrder;
        }

        /** The ids of its technologies, in the order given. */
        List<String> inOrder() {
            return inOrder;
        }

        @Override
        public void conclude(RuleContext context, Horizon horizon) {
            conclude(frame().rule(context), horizon);
        }

        void conclude(RuleText rule, Horizon horizon) {
            step(rule, "horizon", horizon.ordinal());
        }
    }

    /** Those of a section of a report. */
    static final class OfSection extends Body implements Section {

        OfSection(Whole whole, String id, Members members) {
            super(whole, new Topic(Topic.Kind.SECTION, id, id), members);
        }

        @Override
        List<String> sections() {
            return List.of(topic().id());
        }

        @Override
        public boolean onePublication() {
            List<Optional<String>> publications = whole().subjects(members()).stream()
                    .map(member -> member.given().publication().id())
                    .distinct()
                    .toList();
            return members().size() > 1
                    && publications.size() == 1
                    && publications.get(0).isPresent();
        }
    }

    /** Those of a gap. */
    static final class OfGap extends Body implements Gap {

        private final String row;
        private final Body opener;

        OfGap(String row, Body opener, Members members) {
            super(opener.whole(), opener.topic(), members);
            this.row = row;
            this.opener = opener;
        }

        /** The id of its row. */
        String row() {
            return row;
        }

        /** The part in which it was opened. */
        Body opener() {
            return opener;
        }

        @Override
        Optional<String> domain() {
            return opener.domain();
        }

        @Override
        String label() {
            return "the gap of " + opener.label();
        }
    }

    /** Those of a risk. */
    static final class OfRisk extends Body implements Risk {

        private final String row;
        private final Body opener;
        private final Conclusion.Opened opened;
        private @Nullable Members drivers;

        OfRisk(String row, Body opener, Conclusion.Opened opened, Members members) {
            super(opener.whole(), opener.topic(), members);
            this.row = row;
            this.opener = opener;
            this.opened = opened;
        }

        /** The id of its row. */
        String row() {
            return row;
        }

        Body opener() {
            return opener;
        }

        Conclusion.Opened opened() {
            return opened;
        }

        @Override
        Optional<String> domain() {
            return opener.domain();
        }

        @Override
        String label() {
            return "the risk `" + opened.code() + "` of " + opener.label();
        }

        /** The technologies that carry the flag of the same code, or all when there is no such flag. */
        Members drivers() {
            Members known = drivers;
            if (known == null) {
                known = frame().definition().flags().containsKey(opened.code()) ? picked(opened.code()) : members();
                drivers = known;
            }
            return known;
        }

        @Override
        public boolean of(String code) {
            return opened.code().equals(code);
        }

        @Override
        public Rational ratio() {
            return Objects.requireNonNull(opened.ratio());
        }

        @Override
        public boolean sharesDriver() {
            return whole().sharesDriver(this);
        }
    }

    /** Those of the gaps in the domain that a forecast is about. */
    static final class OfForecast extends Body implements Forecast {

        private static final Rational HUNDRED = Rational.of(100);

        private final io.github.shipworthy.facts.Forecast given;
        private @Nullable List<Evidence> basis;

        OfForecast(Whole whole, io.github.shipworthy.facts.Forecast given, Supplier<Members> members) {
            super(whole, new Topic(Topic.Kind.FORECAST, given.id(), given.statement(), given.names()), members);
            this.given = given;
        }

        io.github.shipworthy.facts.Forecast given() {
            return given;
        }

        @Override
        List<String> sections() {
            return given.seen();
        }

        @Override
        String detail(String fact) {
            return fact.equals("expired") && evidenceExpired() ? String.join(", ", given.basis()) : "";
        }

        @Override
        List<String> evidence(String fact) {
            return given.basis();
        }

        /** The day it speaks of, as a report states it. */
        List<Stated> stated() {
            String section = String.join(", ", given.seen());
            return given.expected().stream()
                    .map(day -> new Stated(section, day.toString()))
                    .toList();
        }

        @Override
        public boolean facesGap() {
            return !members().isEmpty();
        }

        @Override
        public boolean likelihoodKnown() {
            return given.probability().isPresent();
        }

        @Override
        public Rational likelihood() {
            return Rational.of(given.probability().orElseThrow()).over(HUNDRED);
        }

        @Override
        public Rational doubt() {
            return Rational.of(1).minus(likelihood());
        }

        @Override
        public boolean dueKnown() {
            return given.expected().isPresent();
        }

        @Override
        public LocalDate due() {
            return given.expected().orElseThrow();
        }

        @Override
        public boolean resolved() {
            return given.outcome().filter(outcome -> !outcome.hindsight()).isPresent();
        }

        @Override
        public boolean outcomeKnown() {
            return given.outcome().isPresent();
        }

        @Override
        public boolean cameTrue() {
            return given.outcome().orElseThrow().happened();
        }

        @Override
        public boolean evidenceExpired() {
            return !frame().market().stands(given.basis());
        }

        @Override
        public int namedEvidence() {
            return basis().size();
        }

        @Override
        public int untrustedEvidence() {
            return frame().market().distrusted(basis());
        }

        private List<Evidence> basis() {
            List<Evidence> known = basis;
            if (known == null) {
                known = frame().market().standing(given.basis());
                basis = known;
            }
            return known;
        }
    }
}
