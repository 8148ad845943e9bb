package io.github.shipworthy.testkit.change;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.policy.ChangeSlice;
import io.github.shipworthy.policy.ChangeSlice.Decided;
import io.github.shipworthy.policy.Domain;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyChanges;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two policies decide differently of any technology at all: of every situation that their rules can tell apart,
 * instead of the technologies of a portfolio. Immutable; the same policies give the same difference.
 *
 * <p>A situation is one technology with what the market offers of it. What needs more than one, such as a domain with
 * several candidates, and what the audit finds is not looked at; where a change is about that, nothing is claimed.
 *
 * @param changes in what the policies differ
 * @param compared which decisions can differ at once: what follows from them differs when they do, and not otherwise
 * @param facts the facts behind these decisions, by which situations are told apart
 * @param situations how many situations there are
 * @param examined how many were looked at, those with the fewest facts first
 * @param beyond what differs in the policies and was not looked at, in words
 * @param smallest the first that is decided differently
 */
public record DomainDiff(
        PolicyChanges changes,
        List<String> compared,
        List<String> facts,
        long situations,
        long examined,
        List<String> beyond,
        Optional<Case> smallest) {

    /** How many situations are looked at before it is given up: a minute at most. */
    public static final long MOST = 1_000_000;

    private static final int BATCH = 2_000;

    /** Copies the lists. */
    public DomainDiff {
        compared = List.copyOf(compared);
        facts = List.copyOf(facts);
        beyond = List.copyOf(beyond);
    }

    /**
     * A situation that is decided differently.
     *
     * @param facts what is known in it, by name
     * @param portfolio the same as a portfolio file
     * @param decided what is decided differently at once
     * @param diff everything that differs over the portfolio, with the rules behind it; empty when one of the policies
     *     cannot assess it
     */
    public record Case(Map<String, String> facts, String portfolio, List<Decided> decided, Optional<PolicyDiff> diff) {

        /** Keeps the order of the facts. */
        public Case {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
            decided = List.copyOf(decided);
        }
    }

    /** What was found. */
    public enum Verdict {
        /** Every situation is decided the same. */
        EQUIVALENT,
        /** One is not. */
        DIFFERENT,
        /** No difference was found, and not everything was looked at. */
        UNDECIDED
    }

    /** What was found. */
    public Verdict verdict() {
        if (smallest.isPresent()) {
            return Verdict.DIFFERENT;
        }
        return examined == situations && beyond.isEmpty() ? Verdict.EQUIVALENT : Verdict.UNDECIDED;
    }

    /** Two policies, compared over at most {@link #MOST} situations. */
    public static DomainDiff between(Policy old, Policy next) {
        return between(old, next, MOST);
    }

    /**
     * The same over another number of situations.
     *
     * @param most how many are looked at, at least 1
     */
    public static DomainDiff between(Policy old, Policy next, long most) {
        ChangeSlice slice = ChangeSlice.of(old, next);
        Domain domain = slice.domain();
        Optional<Case> smallest = Optional.empty();
        long examined = 0;
        Iterator<int[]> situations = slice.names().isEmpty() ? Collections.emptyIterator() : domain.bySize();
        while (smallest.isEmpty() && situations.hasNext() && examined < most) {
            List<int[]> batch = new ArrayList<>();
            while (situations.hasNext() && batch.size() < BATCH && examined + batch.size() < most) {
                batch.add(situations.next());
            }
            List<List<Decided>> differences = slice.differences(batch);
            int same = 0;
            while (same < batch.size() && differences.get(same).isEmpty()) {
                same++;
            }
            examined += Math.min(same + 1, batch.size());
            if (same < batch.size()) {
                smallest = Optional.of(found(old, next, domain, batch.get(same), differences.get(same)));
            }
        }
        return new DomainDiff(
                old.changesTo(next),
                slice.names(),
                domain.axes().stream().map(Domain.Axis::name).toList(),
                slice.names().isEmpty() ? 0 : domain.size(),
                examined,
                slice.beyond(),
                smallest);
    }

    private static Case found(Policy old, Policy next, Domain domain, int[] situation, List<Decided> decided) {
        String text = PortfolioText.of(domain.portfolio(List.of(situation)));
        Portfolio portfolio = Portfolio.read("case.yaml", text.getBytes(StandardCharsets.UTF_8));
        boolean fails = decided.stream().anyMatch(each -> each.what().equals(ChangeSlice.ASSESSMENT));
        return new Case(
                domain.described(situation),
                text,
                decided,
                fails
                        ? Optional.empty()
                        : Optional.of(PolicyDiff.between(old, next).over(portfolio)));
    }
}
