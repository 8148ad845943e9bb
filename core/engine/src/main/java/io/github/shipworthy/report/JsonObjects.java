package io.github.shipworthy.report;

import com.google.gson.stream.JsonWriter;
import io.github.shipworthy.assessment.Assessment;
import io.github.shipworthy.assessment.Completeness;
import io.github.shipworthy.assessment.Finding;
import io.github.shipworthy.assessment.Finding.Award;
import io.github.shipworthy.assessment.Finding.Flag;
import io.github.shipworthy.assessment.Finding.Found;
import io.github.shipworthy.assessment.Finding.Level;
import io.github.shipworthy.assessment.Finding.Member;
import io.github.shipworthy.assessment.Finding.Opened;
import io.github.shipworthy.assessment.Finding.PossibleAward;
import io.github.shipworthy.assessment.GridRow;
import io.github.shipworthy.assessment.Plain;
import io.github.shipworthy.assessment.PolicyId;
import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.assessment.Range;
import io.github.shipworthy.assessment.Reason;
import io.github.shipworthy.assessment.Reason.ReadFact;
import io.github.shipworthy.assessment.Reason.ReadNumber;
import io.github.shipworthy.assessment.Recommendation;
import io.github.shipworthy.assessment.Row;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.assessment.StreamedAssessment;
import io.github.shipworthy.assessment.TieBreak;
import io.github.shipworthy.facts.Evidence;
import io.github.shipworthy.facts.Portfolio;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The objects of the JSON reports, each with its keys in a fixed order. Other tools rely on the keys: add, never rename.
 * What has no answer is null; a reason without details, numbers, a row of a grid or a parameter lacks that key.
 */
class JsonObjects {

    private final JsonWriter json;

    /** The rules that were named, by name. */
    private final SortedMap<String, Rule> named;

    JsonObjects(JsonWriter json) {
        this(json, new TreeMap<>());
    }

    /** @param named takes the rules that are named, by name */
    JsonObjects(JsonWriter json, SortedMap<String, Rule> named) {
        this.json = json;
        this.named = named;
    }

    /** Everything: who said it, of what, and each technology. */
    void document(Portfolio portfolio, PortfolioAssessment assessment) throws IOException {
        json.beginObject();
        policy(assessment.policy());
        subject(assessment.portfolio());
        json.name("technologies").beginArray();
        for (Assessment technology : assessment.assessments()) {
            technology(technology);
        }
        json.endArray();
        List<Row> rows = assessment.rows();
        int planned = assessment.plan().size();
        rows(portfolio, assessment.recommendations(), rows.subList(0, planned), rows.subList(planned, rows.size()));
        rules();
        json.endObject();
    }

    /**
     * The portfolio without its technologies; of its plan the programmes alone, beside what is recommended. Its rules are those of
     * technologies too.
     */
    void portfolio(Portfolio portfolio, StreamedAssessment assessment) throws IOException {
        json.beginObject();
        subject(assessment.portfolio());
        policy(assessment.policy());
        rows(portfolio, assessment.recommendations(), assessment.rows(), assessment.rows());
        rules();
        json.endObject();
    }

    /** @param plan where the rows of the plan are, which there can be many of */
    private void rows(Portfolio portfolio, List<Recommendation> recommendations, List<Row> plan, List<Row> rows)
            throws IOException {
        JsonRows written = new JsonRows(json, this);
        written.recommendations(recommendations);
        written.vendors(portfolio);
        written.write("plan", Row.Planned.class, plan);
        written.write("gaps", Row.Gap.class, rows);
        written.write("risks", Row.Risk.class, rows);
        written.write("capabilities", Row.CapabilityStanding.class, rows);
        written.write("services", Row.ServiceStanding.class, rows);
        written.write("forecasts", Row.ForecastStanding.class, rows);
        written.write("findings", Row.AuditFinding.class, rows);
    }

    /** One technology with every reason. */
    void technology(Assessment assessment) throws IOException {
        json.beginObject();
        json.name("id").value(assessment.id());
        json.name("name").value(assessment.name());
        number("productization", assessment.productization());
        range("productizationRange", assessment.productizationRange());
        number("maturity", assessment.maturity());
        text("urgency", assessment.urgency().map(Enum::name));
        truth("candidate", assessment.candidate());
        text("priority", assessment.priority().map(Enum::name));
        number("rank", assessment.rank());
        tieBreak(assessment.tieBreak());
        texts("flags", assessment.flags());
        texts("results", assessment.results());
        reasons(assessment.reasons());
        text("horizon", assessment.horizon().map(Enum::name));
        text("planPriority", assessment.planPriority().map(Enum::name));
        json.name("completeness");
        completeness(assessment.completeness());
        json.endObject();
    }

    /** Every reason, in order. */
    void reasons(List<Reason> reasons) throws IOException {
        json.name("reasons").beginArray();
        for (Reason reason : reasons) {
            reason(reason);
        }
        json.endArray();
    }

    private void completeness(Completeness facts) throws IOException {
        json.beginObject();
        json.name("percent").value(facts.percent());
        texts("asked", facts.asked());
        texts("unknown", facts.unknown());
        texts("expired", facts.expired());
        json.endObject();
    }

    private void policy(PolicyId policy) throws IOException {
        json.name("policy").beginObject();
        json.name("name").value(policy.name());
        json.name("version").value(policy.version());
        json.name("fingerprint").value(policy.fingerprint());
        json.endObject();
    }

    private void subject(PortfolioAssessment.Subject portfolio) throws IOException {
        json.name("portfolio").beginObject();
        json.name("id").value(portfolio.id());
        json.name("owner").value(portfolio.owner());
        json.name("asOf").value(portfolio.asOf().toString());
        json.endObject();
    }

    private void tieBreak(Optional<TieBreak> tie) throws IOException {
        json.name("tieBreak");
        if (tie.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("above").value(tie.get().above());
        json.name("key").value(tie.get().key());
        json.name("value").value(tie.get().value());
        json.name("aboveValue").value(tie.get().aboveValue());
        json.name("depth").value(tie.get().depth());
        json.endObject();
    }

    /** One reason. What its rule says of itself stands with the rules. */
    void reason(Reason reason) throws IOException {
        json.beginObject();
        concluded(reason);
        json.name("facts").beginObject();
        for (ReadFact fact : reason.facts()) {
            json.name(fact.property()).value(fact.value());
        }
        json.endObject();
        details(reason.facts());
        numbers(reason.numbers());
        json.name("evidence").beginArray();
        for (Evidence evidence : reason.evidence()) {
            evidence(evidence);
        }
        json.endArray();
        json.endObject();
    }

    /** Which rule concluded what: the first members of a reason. */
    void concluded(Reason reason) throws IOException {
        Rule rule = reason.rule();
        named.put(rule.name(), rule);
        json.name("rule").value(rule.name());
        finding(reason.finding());
    }

    /** What the rules that were named say of themselves, by name. */
    private void rules() throws IOException {
        json.name("rules").beginObject();
        for (Rule rule : named.values()) {
            json.name(rule.name()).beginObject();
            json.name("phase").value(rule.phase());
            json.name("rationale").value(rule.rationale());
            json.name("source").value(rule.source());
            json.endObject();
        }
        json.endObject();
    }

    private void details(List<ReadFact> facts) throws IOException {
        boolean some = false;
        for (ReadFact fact : facts) {
            if (fact.detail().isPresent()) {
                if (!some) {
                    json.name("details").beginObject();
                    some = true;
                }
                json.name(fact.property()).value(fact.detail().get());
            }
        }
        if (some) {
            json.endObject();
        }
    }

    private void numbers(List<ReadNumber> numbers) throws IOException {
        if (numbers.isEmpty()) {
            return;
        }
        json.name("numbers").beginObject();
        for (ReadNumber number : numbers) {
            json.name(number.parameter()).value(number.value());
        }
        json.endObject();
    }

    private void finding(Finding finding) throws IOException {
        if (finding instanceof Award award) {
            points("award", award.result(), award.points(), award.parameter());
            json.name("combination").value(award.combination().name());
        } else if (finding instanceof PossibleAward award) {
            points("possible-award", award.result(), award.points(), award.parameter());
        } else if (finding instanceof Level level) {
            kind("level", level.result());
            json.name("value").value(level.value());
            grid(level.row());
        } else if (finding instanceof Flag flag) {
            kind("flag", flag.result());
        } else if (finding instanceof Member member) {
            kind("group", member.result());
        } else if (finding instanceof Opened opened) {
            kind("row", opened.result());
            text("ratio", opened.ratio());
        } else if (finding instanceof Found found) {
            kind("audit", found.result());
            json.name("severity").value(found.severity().name());
        }
    }

    private void points(String kind, String result, BigDecimal points, Optional<String> parameter) throws IOException {
        kind(kind, result);
        number("points", Optional.of(points));
        if (parameter.isPresent()) {
            json.name("parameter").value(parameter.get());
        }
    }

    private void kind(String kind, String result) throws IOException {
        json.name("finding").value(kind);
        json.name("result").value(result);
    }

    private void grid(Optional<GridRow> row) throws IOException {
        if (row.isEmpty()) {
            return;
        }
        json.name("grid").beginObject();
        json.name("name").value(row.get().grid());
        json.name("why").value(row.get().why());
        json.endObject();
    }

    private void evidence(Evidence evidence) throws IOException {
        json.beginObject();
        json.name("id").value(evidence.id());
        json.name("source").value(evidence.source());
        text("grade", evidence.grade().map(Object::toString));
        text("observed", evidence.observed().map(Object::toString));
        json.endObject();
    }

    void number(String name, Optional<BigDecimal> value) throws IOException {
        json.name(name);
        if (value.isPresent()) {
            json.jsonValue(Plain.number(value.get()));
        } else {
            json.nullValue();
        }
    }

    private void number(String name, OptionalInt value) throws IOException {
        json.name(name);
        if (value.isPresent()) {
            json.value(value.getAsInt());
        } else {
            json.nullValue();
        }
    }

    private void range(String name, Optional<Range> range) throws IOException {
        json.name(name);
        if (range.isPresent()) {
            json.beginArray();
            json.jsonValue(Plain.number(range.get().low()));
            json.jsonValue(Plain.number(range.get().high()));
            json.endArray();
        } else {
            json.nullValue();
        }
    }

    private void truth(String name, Optional<Boolean> value) throws IOException {
        json.name(name).value(value.orElse(null));
    }

    void text(String name, Optional<String> value) throws IOException {
        json.name(name).value(value.orElse(null));
    }

    void texts(String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    void texts(String name, Map<String, String> values) throws IOException {
        json.name(name).beginObject();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            json.name(entry.getKey()).value(entry.getValue());
        }
        json.endObject();
    }
}
