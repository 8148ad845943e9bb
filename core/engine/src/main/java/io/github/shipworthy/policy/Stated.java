package io.github.shipworthy.policy;

import io.github.shipworthy.assessment.Topic;
import io.github.shipworthy.facts.Claim;
import io.github.shipworthy.vocabulary.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a report states, as audit phases see it. */
abstract class Stated extends Considered {

    /** What claims call the portfolio itself. */
    static final String PORTFOLIO = "portfolio";

    /** What claims say when there is no value. */
    private static final Set<List<String>> ABSENT = Set.of(List.of("NONE"), List.of("UNKNOWN"));

    private final Whole whole;
    private final Claims.Key key;

    private Stated(Whole whole, Claims.Key key) {
        super(whole.frame());
        this.whole = whole;
        this.key = key;
    }

    /** The claims it is about, in the order stated. */
    abstract List<Claim> claims();

    final String field() {
        return key.field();
    }

    /** What the policy derives in the place of what is stated. */
    final Derived derived() {
        return Derived.of(whole, key);
    }

    @Override
    final Topic topic() {
        return whole.subject(key.subject())
                .map(Considered::topic)
                .orElseGet(() -> new Topic(
                        Topic.Kind.PORTFOLIO,
                        whole.portfolio().id(),
                        whole.portfolio().owner(),
                        Map.of()));
    }

    @Override
    final String label() {
        return "the claims of `" + key.field() + "` of `" + key.subject() + "`";
    }

    @Override
    final List<String> technologies() {
        return whole.subject(key.subject()).map(Considered::technologies).orElse(List.of());
    }

    @Override
    final String detail(String fact) {
        return "";
    }

    /** One claim. */
    static final class OneClaim extends Stated implements io.github.shipworthy.vocabulary.Claim {

        private final Claim claim;

        OneClaim(Whole whole, Claim claim) {
            super(whole, new Claims.Key(claim.subject(), claim.field()));
            this.claim = claim;
        }

        @Override
        List<Claim> claims() {
            return List.of(claim);
        }

        @Override
        public boolean list() {
            return claim.list();
        }

        @Override
        public boolean derivedKnown() {
            return derived().known().isPresent();
        }

        @Override
        public boolean derivedNothing() {
            return derived().kind() == Derived.Kind.NOTHING && !ABSENT.contains(claim.values());
        }

        @Override
        public boolean unheardOf() {
            return derived().kind() == Derived.Kind.UNHEARD_OF;
        }

        @Override
        public boolean agrees() {
            return Derived.same(claim.field(), claim.values(), derived().known().orElseThrow());
        }

        @Override
        public boolean reordered() {
            List<String> derivedValues = derived().known().orElseThrow();
            return claim.list()
                    && !claim.values().equals(derivedValues)
                    && Set.copyOf(claim.values()).equals(Set.copyOf(derivedValues));
        }
    }

    /** All claims about one field of one subject. */
    static final class AllClaims extends Stated implements Statement {

        private final List<Claim> claims;

        AllClaims(Whole whole, Claims.Key key, List<Claim> claims) {
            super(whole, key);
            this.claims = claims;
        }

        @Override
        List<Claim> claims() {
            return claims;
        }

        @Override
        public boolean list() {
            return claims.stream().anyMatch(Claim::list);
        }

        @Override
        public boolean contradictory() {
            List<String> first = claims.get(0).values();
            return claims.stream().anyMatch(claim -> !Derived.same(field(), claim.values(), first));
        }
    }
}
