package io.github.shipworthy.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that rules concluded of more than one technology, or of something that is none: a row of the plan, of the
 * risk register, of the gaps and so on. Values only.
 */
public sealed interface Row {

    /** Its id, unique among the rows of an assessment: what sort of row it is and what it is about, with colons. */
    String id();

    /** What it is about. */
    Topic topic();

    /** Why it is what it is, in the order of the policy's phases and rules. */
    List<Reason> reasons();

    /** The row and every reason as text. */
    default String explain() {
        return RowExplanation.of(this);
    }

    /**
     * A row of the plan.
     *
     * @param topic a technology or a programme
     * @param horizon never {@link Horizon#NONE}
     * @param priority empty for a programme
     * @param action what to do, by its code, when the policy says so
     * @param members the ids of a programme's technologies, in the order given
     */
    record Planned(
            String id,
            Topic topic,
            Horizon horizon,
            Optional<Priority> priority,
            Optional<String> action,
            List<String> members,
            List<Reason> reasons)
            implements Row {

        /** Copies the lists. */
        public Planned {
            members = List.copyOf(members);
            reasons = LaterReasons.copy(reasons);
        }

        /** Whether it is about a technology, not about a programme. */
        boolean ofTechnology() {
            return topic.kind() == Topic.Kind.TECHNOLOGY;
        }
    }

    /**
     * A gap between what was published and what is offered.
     *
     * @param topic a capability or a domain
     * @param technologies the ids of the technologies that would close it, in alphabetical order
     * @param results the levels concluded of it, by name, such as {@code manifestation}
     */
    record Gap(String id, Topic topic, List<String> technologies, Map<String, String> results, List<Reason> reasons)
            implements Row {

        /** Copies the collections. */
        public Gap {
            technologies = LaterList.copy(technologies);
            results = Map.copyOf(results);
            reasons = LaterReasons.copy(reasons);
        }
    }

    /**
     * A row of the risk register.
     *
     * @param code which risk
     * @param ratio what its probability was read from, exactly: a decimal or a fraction such as {@code 17/24}
     * @param probability empty when the policy concludes none
     * @param impact empty when the policy concludes none
     * @param technologies the ids of the technologies it was looked for in, in alphabetical order
     * @param drivers those of them that carry the risk flag of the same code, in alphabetical order; all of them when
     *     there is no such flag
     * @param shared the other risks that have a driver in common with this one, in the order of the register
     * @param flags the codes of its own flags, in alphabetical order
     */
    record Risk(
            String id,
            String code,
            Topic topic,
            String ratio,
            Optional<RiskLevel> probability,
            Optional<RiskLevel> impact,
            List<String> technologies,
            List<String> drivers,
            List<Shared> shared,
            List<String> flags,
            List<Reason> reasons)
            implements Row {

        /** Copies the lists. */
        public Risk {
            technologies = LaterList.copy(technologies);
            drivers = LaterList.copy(drivers);
            shared = List.copyOf(shared);
            flags = List.copyOf(flags);
            reasons = LaterReasons.copy(reasons);
        }

        /**
         * What two risks have in common.
         *
         * @param risk the id of the other
         * @param drivers the ids of the technologies that drive both, in alphabetical order
         */
        public record Shared(String risk, List<String> drivers) {

            /** Copies the drivers. */
            public Shared {
                drivers = LaterList.copy(drivers);
            }
        }
    }

    /**
     * How a capability stands: what the market offers and what the owner offers.
     *
     * @param domain the group the capability belongs to
     * @param coverage the share of the known vendors that offer it, exactly; empty when no vendor is known
     * @param technologies the ids of the owner's technologies that serve it, in alphabetical order
     * @param results the levels concluded of it, by name, such as {@code own-offering}
     * @param flags the codes of its flags, in alphabetical order
     */
    record CapabilityStanding(
            String id,
            Topic topic,
            Optional<String> domain,
            Optional<String> coverage,
            List<String> technologies,
            Map<String, String> results,
            List<String> flags,
            List<Reason> reasons)
            implements Row {

        /** Copies the collections. */
        public CapabilityStanding {
            technologies = LaterList.copy(technologies);
            results = Map.copyOf(results);
            flags = List.copyOf(flags);
            reasons = LaterReasons.copy(reasons);
        }
    }

    /**
     * How an endpoint or a feature of the owner's interface stands on the portfolio's day.
     *
     * @param endpoint whether it is an endpoint; a feature otherwise
     * @param results the levels concluded of it, by name, such as {@code availability}
     * @param flags the codes of its flags, in alphabetical order
     */
    record ServiceStanding(
            String id,
            Topic topic,
            boolean endpoint,
            Map<String, String> results,
            List<String> flags,
            List<Reason> reasons)
            implements Row {

        /** Copies the collections. */
        public ServiceStanding {
            results = Map.copyOf(results);
            flags = List.copyOf(flags);
            reasons = LaterReasons.copy(reasons);
        }
    }

    /**
     * How a forecast stands on the portfolio's day.
     *
     * @param score how far it missed, from 0 (right) to 1 (wrong): Brier, Verification of forecasts expressed in terms of
     *     probability, 1950, for one event; empty until its outcome is known
     * @param flags the codes of its flags, in alphabetical order
     */
    record ForecastStanding(
            String id, Topic topic, Optional<BigDecimal> score, List<String> flags, List<Reason> reasons)
            implements Row {

        /** Copies the lists. */
        public ForecastStanding {
            flags = List.copyOf(flags);
            reasons = LaterReasons.copy(reasons);
        }
    }

    /**
     * Something the audit found.
     *
     * @param code which finding
     * @param field what was stated a value of; empty when the finding is about no value
     * @param sections where a report says so, in the order of the claims; empty when the portfolio does not tell
     * @param stated what was stated, in the order of the claims
     * @param derived what the policy derives from the facts; empty when it derives nothing
     * @param onlyStated what a stated list has and the derived one has not, in the order stated
     * @param onlyDerived what the derived list has and the stated one has not, in the order derived
     * @param technologies the ids of the technologies it is about, in alphabetical order
     */
    record AuditFinding(
            String id,
            String code,
            Severity severity,
            Topic topic,
            Optional<String> field,
            List<String> sections,
            List<Stated> stated,
            Optional<String> derived,
            List<String> onlyStated,
            List<String> onlyDerived,
            List<String> technologies,
            List<Reason> reasons)
            implements Row {

        /** Copies the lists. */
        public AuditFinding {
            sections = List.copyOf(sections);
            stated = List.copyOf(stated);
            onlyStated = List.copyOf(onlyStated);
            onlyDerived = List.copyOf(onlyDerived);
            technologies = LaterList.copy(technologies);
            reasons = LaterReasons.copy(reasons);
        }

        /**
         * A stated value.
         *
         * @param section where; empty when the portfolio does not tell
         * @param value as written; a list with commas between its values
         */
        public record Stated(String section, String value) {

            /** {@code section: value}, or the value alone. */
            @Override
            public String toString() {
                return section.isEmpty() ? value : section + ": " + value;
            }
        }
    }
}
