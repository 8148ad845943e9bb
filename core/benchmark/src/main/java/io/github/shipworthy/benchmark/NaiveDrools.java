package io.github.shipworthy.benchmark;

import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Portfolio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * The standard policy in Drools as most people would write it: one session for all technologies, rules that insert what
 * they conclude, sums by {@code accumulate}, numbers in the rules. It keeps no reasons and no ranges, so it does less
 * than the library.
 */
public final class NaiveDrools {

    private static final List<String> RULES =
            List.of("io/github/shipworthy/benchmark/naive.drl", "io/github/shipworthy/benchmark/naive-portfolio.drl");

    private static final Comparator<Draft> RANKING = Comparator.<Draft>comparingInt(
                    draft -> -draft.answer().urgency().map(Urgency::ordinal).orElse(-1))
            .thenComparingInt(draft -> draft.answer().productization().orElse(0))
            .thenComparingInt(Draft::evidenceClass)
            .thenComparingInt(Draft::effort)
            .thenComparing(draft -> draft.answer().id());

    private final KieBase base;

    NaiveDrools() {
        this.base = compile();
    }

    private static KieBase compile() {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, NaiveDrools.class.getClassLoader()));
        for (String rules : RULES) {
            builder.add(
                    ResourceFactory.newClassPathResource(rules, NaiveDrools.class.getClassLoader()), ResourceType.DRL);
        }
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(
                RuleBaseFactory.newKnowledgeBaseConfiguration(null, NaiveDrools.class.getClassLoader()));
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    /** The answers for a portfolio, the candidates in rank order, then the others by id; and the rows. */
    Answers assess(Portfolio portfolio) {
        Surroundings around = new Surroundings(portfolio, Settings.STANDARD);
        KieSession session = base.newKieSession();
        try {
            portfolio.technologies().forEach(technology -> session.insert(Observed.of(technology, around)));
            NaiveFacts.of(portfolio, around).forEach(session::insert);
            session.fireAllRules();
            List<Answer> answers = answers(portfolio, session);
            return new Answers(answers, new NaiveRows(portfolio, around, answers, session.getObjects()).all());
        } finally {
            session.dispose();
        }
    }

    private static List<Answer> answers(Portfolio portfolio, KieSession session) {
        Map<String, Conclusions> byId = new HashMap<>();
        portfolio.technologies().forEach(technology -> byId.put(technology.id(), new Conclusions()));
        for (Object fact : session.getObjects()) {
            if (fact instanceof Conclusion conclusion) {
                Conclusions conclusions = byId.get(conclusion.technology());
                if (conclusions != null) {
                    conclusions.add(conclusion);
                }
            }
        }
        List<Draft> ranked = new ArrayList<>();
        List<Answer> others = new ArrayList<>();
        byId.forEach((id, conclusions) -> {
            if (conclusions.candidate) {
                ranked.add(conclusions.draft(id));
            } else {
                others.add(conclusions.answer(id, OptionalInt.empty()));
            }
        });
        ranked.sort(RANKING);
        others.sort(Comparator.comparing(Answer::id));
        List<Answer> answers = new ArrayList<>(byId.size());
        for (Draft draft : ranked) {
            answers.add(draft.conclusions().answer(draft.answer().id(), OptionalInt.of(answers.size() + 1)));
        }
        answers.addAll(others);
        return answers;
    }

    /**
     * What it says of a portfolio.
     *
     * @param rows in the order of the library's, without reasons
     */
    record Answers(List<Answer> answers, List<Row> rows) {}

    /** What a rule concludes of a technology, inserted for other rules to match. */
    public sealed interface Conclusion {
        /** The technology's id. */
        String technology();
    }

    /** Points for a score. */
    public record Award(String technology, String score, int points) implements Conclusion {}

    /** A level that an urgency reaches at least. */
    public record Pressure(String technology, int rank) implements Conclusion {}

    /** A score. */
    public record Score(String technology, String name, int value) implements Conclusion {}

    /** An urgency. */
    public record Urgent(String technology, Urgency urgency) implements Conclusion {}

    /** That a technology stands for a decision. */
    public record Candidate(String technology) implements Conclusion {}

    /** A priority. */
    public record Prioritized(String technology, Priority priority) implements Conclusion {}

    /** A place that breaks ties, the lowest first. */
    public record TieBreaker(String technology, String key, int value) implements Conclusion {}

    /** A risk flag. */
    public record Flag(String technology, String code) implements Conclusion {}

    /** That a technology, of a domain or of none, belongs to a group. */
    public record Member(
            String technology, String group, @Nullable String domain) implements Conclusion {}

    /** When it becomes a product. */
    public record Scheduled(String technology, Horizon horizon) implements Conclusion {}

    /** Its priority in the plan. */
    public record PlanPriority(String technology, Priority priority) implements Conclusion {}

    /** What is done for it. */
    public record Action(String technology, String action) implements Conclusion {}

    private record Draft(Conclusions conclusions, Answer answer, int evidenceClass, int effort) {}

    private static final class Conclusions {
        private OptionalInt productization = OptionalInt.empty();
        private OptionalInt maturity = OptionalInt.empty();

        private @Nullable Urgency urgency;

        private @Nullable Priority priority;

        private @Nullable Priority planPriority;

        private @Nullable String action;

        private Horizon horizon = Horizon.NONE;
        private boolean candidate;
        private int evidenceClass;
        private int effort;
        private final TreeSet<String> flags = new TreeSet<>();

        void add(Conclusion conclusion) {
            if (conclusion instanceof Score score) {
                if (score.name().equals("productization")) {
                    productization = OptionalInt.of(score.value());
                } else {
                    maturity = OptionalInt.of(score.value());
                }
            } else if (conclusion instanceof Urgent urgent) {
                urgency = urgent.urgency();
            } else if (conclusion instanceof Candidate) {
                candidate = true;
            } else if (conclusion instanceof Prioritized prioritized) {
                priority = prioritized.priority();
            } else if (conclusion instanceof TieBreaker breaker) {
                if (breaker.key().equals("effort")) {
                    effort = breaker.value();
                } else {
                    evidenceClass = breaker.value();
                }
            } else if (conclusion instanceof Flag flag) {
                flags.add(flag.code());
            } else if (conclusion instanceof Scheduled scheduled) {
                horizon = scheduled.horizon();
            } else if (conclusion instanceof PlanPriority first) {
                planPriority = first.priority();
            } else if (conclusion instanceof Action done) {
                action = done.action();
            }
        }

        Draft draft(String id) {
            return new Draft(this, answer(id, OptionalInt.empty()), evidenceClass, effort);
        }

        Answer answer(String id, OptionalInt rank) {
            return new Answer(
                    id,
                    productization,
                    maturity,
                    Optional.ofNullable(urgency),
                    candidate,
                    Optional.ofNullable(priority),
                    horizon,
                    Optional.ofNullable(planPriority),
                    Optional.ofNullable(action),
                    List.copyOf(flags),
                    rank);
        }
    }
}
