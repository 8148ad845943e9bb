package io.github.shipworthy.policy;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Fact;
import io.github.shipworthy.facts.Grade;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.Definition.CoverageMeasure;
import io.github.shipworthy.policy.Definition.TrustMeasure;
import io.github.shipworthy.vocabulary.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a technology on the portfolio's day: which evidence still stands and is trusted, and how far the market
 * covers each capability.
 */
final class Market {

    private static final Covered UNKNOWN = new Covered(Optional.empty(), Map.of(), List.of());

    private final Portfolio portfolio;
    private final Map<String, Covered> covered;
    private final Optional<Trust> trust;
    private final Supplier<Claims> claims;

    Market(Portfolio portfolio, Definition definition, Numbers numbers) {
        this.portfolio = portfolio;
        this.claims = Suppliers.memoize(() -> new Claims(portfolio.claims()));
        this.trust = definition.trust().map(measure -> Trust.of(measure, numbers));
        this.covered = definition
                .coverage()
                .map(measure -> coverage(portfolio.offerings(), measure, numbers))
                .orElse(Map.of());
    }

    /** The day the facts describe. */
    LocalDate today() {
        return portfolio.asOf();
    }

    /** What a report states; only audit phases look. */
    Claims claims() {
        return claims.get();
    }

    /** How far the market covers a capability. */
    Covered covered(Optional<String> capability) {
        return capability.map(id -> covered.getOrDefault(id, UNKNOWN)).orElse(UNKNOWN);
    }

    /** Whether a fact may still be relied on: it names no evidence, or some that has not expired. */
    boolean stands(Fact<?> fact) {
        return stands(fact.evidence());
    }

    /** Whether what rests on this evidence may still be relied on. */
    boolean stands(List<String> ids) {
        return portfolio.stands(ids);
    }

    /** The evidence of these ids that has not expired, in the order given. */
    List<Evidence> standing(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        ImmutableList.Builder<Evidence> standing = ImmutableList.builderWithExpectedSize(ids.size());
        for (int index = 0; index < ids.size(); index++) {
            Evidence piece = portfolio.evidence().get(ids.get(index));
            if (piece != null && !piece.expiredBy(portfolio.asOf())) {
                standing.add(piece);
            }
        }
        return standing.build();
    }

    /** How many of these pieces of evidence are graded too low to be trusted. */
    int distrusted(List<Evidence> pieces) {
        int distrusted = 0;
        for (int index = 0; index < pieces.size(); index++) {
            distrusted += distrusts(pieces.get(index)) ? 1 : 0;
        }
        return distrusted;
    }

    private boolean distrusts(Evidence piece) {
        return trust.isPresent()
                && piece.grade().isPresent()
                && !trust.get().includes(piece.grade().get());
    }

    private Map<String, Covered> coverage(
            Map<String, Map<String, Offering>> offerings, CoverageMeasure measure, Numbers numbers) {
        Map<Coverage, Rational> shares = new EnumMap<>(Coverage.class);
        shares.put(Coverage.FULL, numbers.number(measure.full()));
        shares.put(Coverage.PARTIAL, numbers.number(measure.partial()));
        shares.put(Coverage.NONE, numbers.number(measure.none()));
        Map<String, Covered> byCapability = new HashMap<>();
        offerings.forEach((capability, vendors) -> byCapability.put(capability, covered(vendors, shares)));
        return byCapability;
    }

    private Covered covered(Map<String, Offering> vendors, Map<Coverage, Rational> shares) {
        List<String> expired = new ArrayList<>(0);
        Rational sum = Rational.ZERO;
        int known = 0;
        for (Map.Entry<String, Offering> offered : vendors.entrySet()) {
            Rational share = shares.get(offered.getValue().status());
            if (!stands(offered.getValue())) {
                expired.add(offered.getKey());
            } else if (share != null) {
                sum = sum.plus(share);
                known++;
            }
        }
        return new Covered(
                known == 0 ? Optional.empty() : Optional.of(sum.over(Rational.of(known))),
                Maps.filterValues(vendors, offering -> shares.containsKey(offering.status()) && stands(offering)),
                List.copyOf(expired));
    }

    /** How far the market covers a capability. What reasons say of it is put together when one first does. */
    static final class Covered {

        private final Optional<Rational> share;
        private final Map<String, Offering> known;
        private final List<String> expired;
        private @Nullable List<String> evidence;
        private @Nullable String detail;

        /**
         * @param known what each known vendor offers, in the alphabetical order of vendors
         * @param expired the vendors of whom nothing is known because the evidence has expired, in alphabetical order
         */
        Covered(Optional<Rational> share, Map<String, Offering> known, List<String> expired) {
            this.share = share;
            this.known = known;
            this.expired = expired;
        }

        /** The exact share of the known vendors; empty when no vendor is known. */
        Optional<Rational> share() {
            return share;
        }

        /** The vendors of whom nothing is known because the evidence has expired, in alphabetical order. */
        List<String> expired() {
            return expired;
        }

        /** The ids of what it rests on, each once. */
        List<String> evidence() {
            List<String> ids = evidence;
            if (ids == null) {
                Set<String> each = new LinkedHashSet<>();
                for (Offering offering : known.values()) {
                    each.addAll(offering.evidence());
                }
                ids = List.copyOf(each);
                evidence = ids;
            }
            return ids;
        }

        /** The known vendors and what each offers. */
        String detail() {
            String text = detail;
            if (text == null) {
                StringJoiner offers = new StringJoiner(", ");
                known.forEach((vendor, offering) -> offers.add(vendor + " " + offering.status()));
                text = offers.toString();
                detail = text;
            }
            return text;
        }
    }

    private record Trust(Rational reliability, Rational credibility) {
        static Trust of(TrustMeasure measure, Numbers numbers) {
            return new Trust(numbers.number(measure.reliability()), numbers.number(measure.credibility()));
        }

        boolean includes(Grade grade) {
            return Rational.of(grade.reliabilityRank()).compareTo(reliability) <= 0
                    && Rational.of(grade.credibility()).compareTo(credibility) <= 0;
        }
    }
}
