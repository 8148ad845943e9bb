package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioLines;
import io.github.shipworthy.facts.PortfolioLines.Batch;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Assesses a portfolio without holding it. Its technologies are read twice: first for their order and for what is said of
 * several of them, then for what is said of each.
 */
final class Streaming {

    /** The sorts of part that rules can look at although no technology is there any more. */
    private static final Set<String> WITHOUT_TECHNOLOGIES =
            ImmutableSet.of("Portfolio", "Domain", "Capability", "Programme", "Gap", "Risk", "Forecast", "Service");

    private final Policy policy;
    private final PortfolioLines lines;
    private final int threads;
    private final Frame frame;
    private final Assessor assessor;
    private final Ranking ranking;

    Streaming(Policy policy, PortfolioLines lines, int threads) {
        this.policy = policy;
        this.lines = lines;
        this.threads = threads;
        this.frame = policy.frame(lines.context());
        this.assessor = new Assessor(frame.compiled().phases(), Scope.TECHNOLOGY);
        this.ranking = new Ranking(frame.definition().ranking());
    }

    /** Whether no rule about several technologies, or about a report, looks at a technology itself. */
    static boolean suits(Policy policy) {
        return policy.compiled().phases().stream()
                .filter(phase -> phase.scope() == Scope.PORTFOLIO)
                .allMatch(phase -> WITHOUT_TECHNOLOGIES.containsAll(phase.sorts()));
    }

    <V> StreamedAssessment assess(Function<List<Assessment>, V> each, Consumer<V> inOrder) {
        Roster roster = roster();
        StreamedAssessment streamed = streamed(roster);
        lines.read(threads, batch -> each.apply(assessments(batch, roster)), inOrder);
        return streamed;
    }

    /** What is assessed in memory, given out as if it were not. */
    static <V> StreamedAssessment inMemory(
            Policy policy, PortfolioLines lines, int threads, Function<List<Assessment>, V> each, Consumer<V> inOrder) {
        Portfolio portfolio = lines.load();
        PortfolioAssessment whole = policy.assess(portfolio, threads);
        Lists.partition(whole.inOrderOf(portfolio), PortfolioLines.BATCH)
                .forEach(some -> inOrder.accept(each.apply(some)));
        return StreamedAssessment.of(whole);
    }

    private Roster roster() {
        Roster.Builder enrolled = new Roster.Builder(Outcomes.Builder.ofSome());
        ImmutableLongArray.Builder beginnings = ImmutableLongArray.builder();
        lines.read(threads, batch -> Enrolment.of(assessed(batch), frame, ranking), enrolment -> {
            enrolled.add(enrolment);
            beginnings.addAll(enrolment.beginnings());
        });
        Roster.Ids ids = Roster.Ids.of(lines.ids());
        try (Workers workers = Workers.of(threads, lines.ids().size())) {
            Supplier<ImmutableIntArray> byId = workers.meanwhile(() -> ids.inOrder(beginnings.build()));
            Roster roster = enrolled.build(ids, byId, frame, ranking, workers);
            roster.order(); // While there is another thread to work it out.
            return roster;
        }
    }

    private StreamedAssessment streamed(Roster roster) {
        Whole whole = new Whole(lines.context(), Given.of(lines.context(), frame, Workers.none()), roster);
        new Assessor(frame.compiled().phases(), Scope.PORTFOLIO).assess(whole);
        Plan plan = Plan.of(whole, Workers.none());
        return new StreamedAssessment(
                policy.id(),
                PortfolioAssessment.Subject.of(lines.context()),
                roster.size(),
                plan.recommendations(),
                new Rows(whole, false).withoutTechnologies(plan));
    }

    private List<Subject> assessed(Batch batch) {
        List<Subject> subjects = given(batch).subjects();
        assessor.assess(subjects);
        return subjects;
    }

    private List<Assessment> assessments(Batch batch, Roster roster) {
        Given given = given(batch);
        int end = batch.first() + given.size();
        List<Subject> unknown = new ArrayList<>();
        for (int place = batch.first(); place < end; place++) {
            if (roster.standing(place).isEmpty()) {
                unknown.add(given.subject(place));
            }
        }
        assessor.assess(unknown);
        Iterator<Subject> assessed = unknown.iterator();
        List<Assessment> assessments = new ArrayList<>(given.size());
        for (int place = batch.first(); place < end; place++) {
            Standing standing =
                    roster.standing(place).orElseGet(() -> assessed.next().standing());
            assessments.add(new AssessedTechnology(given, roster, place, standing));
        }
        return assessments;
    }

    private Given given(Batch batch) {
        return Given.of(batch.technologies(), frame, batch.first());
    }
}
