package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioLines;
import io.github.shipworthy.facts.PortfolioLines.Batch;
import io.github.shipworthy.policy.Definition.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

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
        Kept kept = kept();
        Whole whole = new Whole(lines.context(), frame, kept);
        new Assessor(frame.compiled().phases(), Scope.PORTFOLIO).assess(whole);
        StreamedAssessment streamed = new StreamedAssessment(
                policy.id(),
                PortfolioAssessment.Subject.of(lines.context()),
                kept.size(),
                kept.recommendations(Plan.action(frame.definition())),
                new Rows(whole, kept.order(), false).withoutTechnologies());
        lines.read(threads, batch -> each.apply(assessments(batch, kept)), inOrder);
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

    private Kept kept() {
        Kept.Builder kept = new Kept.Builder();
        lines.read(threads, batch -> Kept.Some.of(assessed(batch), frame, ranking), kept::add);
        return kept.build(lines.ids(), frame.layout());
    }

    private List<Assessment> assessments(Batch batch, Kept kept) {
        List<Subject> subjects = Attributes.subjects(batch.technologies(), frame);
        List<Subject> unknown = new ArrayList<>();
        int place = batch.first();
        for (Subject subject : subjects) {
            kept.standing(place++).ifPresentOrElse(subject::take, () -> unknown.add(subject));
        }
        assessor.assess(unknown);
        List<Assessment> assessments = new ArrayList<>(subjects.size());
        int number = batch.first();
        for (Subject subject : subjects) {
            int rank = kept.rank(number++);
            assessments.add(new AssessedTechnology(subject, rank, kept.above(rank), ranking));
        }
        return assessments;
    }

    private List<Subject> assessed(Batch batch) {
        List<Subject> subjects = Attributes.subjects(batch.technologies(), frame);
        assessor.assess(subjects);
        return subjects;
    }
}
