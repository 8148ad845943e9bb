package io.github.shipworthy.assessment;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a policy says of a portfolio.
 *
 * @param policy which policy said it
 * @param portfolio whose technologies these are, and as of when
 * @param assessments one for each technology: the ranked ones first, in rank order, then the others by id; made when they are
 *     looked at, each time equal ones
 * @param rows what was concluded of more than one technology, table by table, the plan first, each in the order its accessor
 *     tells; those of the plan are made when they are looked at
 * @param audited whether the policy's audit was asked for too
 * @param texts the policy's words for people
 */
public record PortfolioAssessment(
        PolicyId policy,
        Subject portfolio,
        List<Assessment> assessments,
        List<Row> rows,
        boolean audited,
        Texts texts) {

    /** Copies the lists, unless their things are made later, and puts the plan first. */
    public PortfolioAssessment {
        assessments = LaterList.copy(assessments);
        rows = rows instanceof LaterList ? rows : planFirst(rows);
    }

    /** The ranked technologies, the first to be productized first. */
    public List<Assessment> ranking() {
        return assessments.stream()
                .filter(assessment -> assessment.rank().isPresent())
                .toList();
    }

    /**
     * The assessments in the order in which the portfolio names its technologies.
     *
     * @throws IllegalArgumentException when it is not the portfolio that was assessed
     */
    public List<Assessment> inOrderOf(Portfolio portfolio) {
        Map<String, Assessment> byId =
                assessments.stream().collect(Collectors.toMap(Assessment::id, Function.identity()));
        List<Assessment> inOrder = new ArrayList<>();
        for (Technology technology : portfolio.technologies()) {
            Assessment of = byId.get(technology.id());
            if (of == null) {
                throw new IllegalArgumentException("`" + technology.id() + "` was not assessed: another portfolio was");
            }
            inOrder.add(of);
        }
        return List.copyOf(inOrder);
    }

    /** The assessment of the technology with this id. */
    public Optional<Assessment> technology(String id) {
        return assessments.stream()
                .filter(assessment -> assessment.id().equals(id))
                .findFirst();
    }

    /**
     * The plan: by horizon ({@code SHORT}, {@code MID}, {@code LONG}, {@code TRACK}), then technologies by rank and
     * priority, then programmes in the order given.
     */
    public List<Row.Planned> plan() {
        return LaterList.of(
                planned(),
                (from, to) -> rows.subList(from, to).stream()
                        .map(Row.Planned.class::cast)
                        .toList());
    }

    /** What to do about each planned technology, in the order of the plan. */
    public List<Recommendation> recommendations() {
        return plan().stream()
                .filter(Row.Planned::ofTechnology)
                .map(planned -> new Recommendation(
                        planned.topic().id(), planned.horizon(), planned.priority(), planned.action()))
                .toList();
    }

    /** The gaps: those of capabilities, then those of domains, each by the best rank of a technology, then by id. */
    public List<Row.Gap> gaps() {
        return rows(Row.Gap.class);
    }

    /** The risk register, by code in the order in which the policy declares them, then by what they are about. */
    public List<Row.Risk> risks() {
        return rows(Row.Risk.class);
    }

    /** How each capability stands, by id. */
    public List<Row.CapabilityStanding> capabilities() {
        return rows(Row.CapabilityStanding.class);
    }

    /** How each endpoint and then each feature stands, in the order given. */
    public List<Row.ServiceStanding> services() {
        return rows(Row.ServiceStanding.class);
    }

    /** How each forecast stands, in the order given. */
    public List<Row.ForecastStanding> forecasts() {
        return rows(Row.ForecastStanding.class);
    }

    /** What the audit found, the severest first, then by code and id; empty unless it was {@link #audited}. */
    public List<Row.AuditFinding> findings() {
        return rows(Row.AuditFinding.class);
    }

    /** The row of this id. */
    public Optional<Row> row(String id) {
        return Stream.of(others(), rows.subList(0, planned()))
                .flatMap(List::stream)
                .filter(row -> row.id().equals(id))
                .findFirst();
    }

    /** The rows with this id, or about something with this id, in their order. */
    public List<Row> rowsAbout(String id) {
        return rows.stream()
                .filter(row -> row.id().equals(id) || row.topic().id().equals(id))
                .toList();
    }

    private <R extends Row> List<R> rows(Class<R> type) {
        return others().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The rows behind the plan. */
    private List<Row> others() {
        return rows.subList(planned(), rows.size());
    }

    private static List<Row> planFirst(List<Row> rows) {
        List<Row> copy = List.copyOf(rows);
        return Stream.of(true, false)
                .flatMap(planned -> copy.stream().filter(row -> row instanceof Row.Planned == planned))
                .toList();
    }

    /** How many rows the plan has: they come first, and there can be a million, which are not made to be counted. */
    private int planned() {
        int from = 0;
        int to = rows.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean planned = rows.get(middle) instanceof Row.Planned;
            from = planned ? middle + 1 : from;
            to = planned ? to : middle;
        }
        return from;
    }

    /** The portfolio that was assessed. */
    public record Subject(String id, String owner, LocalDate asOf) {

        /** What is told of a portfolio. */
        public static Subject of(Portfolio portfolio) {
            return new Subject(portfolio.id(), portfolio.owner(), portfolio.asOf());
        }
    }
}
