package io.github.shipworthy.assessment;

import io.github.shipworthy.assessment.Row.AuditFinding;
import io.github.shipworthy.assessment.Row.CapabilityStanding;
import io.github.shipworthy.assessment.Row.ForecastStanding;
import io.github.shipworthy.assessment.Row.Gap;
import io.github.shipworthy.assessment.Row.Planned;
import io.github.shipworthy.assessment.Row.Risk;
import io.github.shipworthy.assessment.Row.ServiceStanding;
import io.github.shipworthy.facts.Portfolio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of every table about the reference portfolio, and a policy's words for them. */
final class SampleRows {

    private static final List<String> VISION = List.of("janus", "ocr2", "vl2");

    private SampleRows() {}

    static List<Row> of(Portfolio portfolio) {
        List<Row> rows = new ArrayList<>();
        plan(rows, portfolio);
        gaps(rows, portfolio);
        risks(rows, portfolio);
        standings(rows, portfolio);
        audit(rows, portfolio);
        return rows;
    }

    private static void plan(List<Row> rows, Portfolio portfolio) {
        for (String line : """
                vl2 SHORT P0 OFFER_INTERFACE
                ocr2 SHORT P0 OFFER_INTERFACE
                janus SHORT P0 OFFER_INTERFACE
                mtp SHORT P1 EXPOSE_PARAMETERS
                grpo MID P1 OFFER_SERVICE
                distillation MID P2 OFFER_SERVICE
                native-agent MID P2 OFFER_INTERFACE
                v4-svg TRACK P0 AWAIT_RELEASE
                """.lines().toList()) {
            String[] words = line.split(" ", -1);
            rows.add(new Planned(
                    "plan:" + words[0],
                    technology(portfolio, words[0]),
                    Horizon.valueOf(words[1]),
                    Optional.of(Priority.valueOf(words[2])),
                    Optional.of(words[3]),
                    List.of(),
                    List.of()));
        }
        portfolio
                .programmes()
                .forEach(programme -> rows.add(new Planned(
                        "plan:programme:" + programme.id(),
                        new Topic(Topic.Kind.PROGRAMME, programme.id(), programme.name(), programme.names()),
                        Horizon.LONG,
                        Optional.empty(),
                        Optional.of("COMBINE"),
                        programme.members(),
                        List.of())));
    }

    private static void gaps(List<Row> rows, Portfolio portfolio) {
        rows.add(gap(portfolio, "vision-understanding", "vl2", "NO_OFFICIAL_API", "NO_USE_CASE"));
        rows.add(gap(portfolio, "ocr", "ocr2", "OPEN_WEIGHTS_ONLY", "COSTLY_INTEGRATION"));
        rows.add(gap(portfolio, "image-generation", "janus", "THIRD_PARTY_ONLY", "FRAGMENTED_EXPERIENCE"));
        rows.add(new Gap(
                "gap:domain:training",
                domain("training"),
                List.of("distillation", "grpo"),
                Map.of("manifestation", "NOT_OFFERED", "consequence", "LIMITED_CUSTOMISATION"),
                List.of()));
    }

    private static Gap gap(
            Portfolio portfolio, String capability, String technology, String manifestation, String consequence) {
        return new Gap(
                "gap:capability:" + capability,
                capability(portfolio, capability),
                List.of(technology),
                Map.of("manifestation", manifestation, "consequence", consequence),
                List.of());
    }

    private static void risks(List<Row> rows, Portfolio portfolio) {
        Topic all = new Topic(Topic.Kind.PORTFOLIO, portfolio.id(), portfolio.id(), Map.of());
        rows.add(risk("technical-debt", domain("multimodal"), "1", RiskLevel.HIGH, RiskLevel.HIGH, VISION));
        rows.add(risk(
                "ecosystem-fragmentation", all, "1/2", RiskLevel.MEDIUM, RiskLevel.MEDIUM, List.of("janus", "vl2")));
        rows.add(risk("opportunity-cost", domain("multimodal"), "1", RiskLevel.HIGH, RiskLevel.HIGH, VISION));
        rows.add(risk("competitive-pressure", domain("multimodal"), "17/24", RiskLevel.HIGH, RiskLevel.HIGH, VISION));
        rows.add(risk("release-uncertainty", domain("multimodal"), "0.6", RiskLevel.MEDIUM, RiskLevel.HIGH, List.of()));
    }

    private static Risk risk(
            String code, Topic topic, String ratio, RiskLevel probability, RiskLevel impact, List<String> drivers) {
        return new Risk(
                "risk:" + code,
                code,
                topic,
                ratio,
                Optional.of(probability),
                Optional.of(impact),
                VISION,
                drivers,
                code.equals("technical-debt")
                        ? List.of(new Risk.Shared("risk:opportunity-cost", List.of("ocr2", "vl2")))
                        : List.of(),
                code.equals("release-uncertainty") ? List.of("no-basis") : List.of(),
                List.of(SampleReport.opened("A domain whose models wait is at risk of " + code, code, ratio)));
    }

    private static void standings(List<Row> rows, Portfolio portfolio) {
        Map<String, String> coverage = Map.of(
                "vision-understanding", "1",
                "image-generation", "2/3",
                "unified-model", "1/6",
                "ocr", "1",
                "reasoning", "1",
                "reasoning-customisation", "0",
                "svg-generation", "1");
        Map<String, String> own = Map.of(
                "reasoning",
                "FULL",
                "ocr",
                "OPEN_WEIGHTS_ONLY",
                "agent-data",
                "PARTIAL",
                "unified-model",
                "OPEN_WEIGHTS_ONLY");
        portfolio
                .capabilities()
                .values()
                .forEach(capability -> rows.add(new CapabilityStanding(
                        "capability:" + capability.id(),
                        capability(portfolio, capability.id()),
                        capability.domain(),
                        Optional.ofNullable(coverage.get(capability.id())),
                        List.of(),
                        Map.of("own-offering", own.getOrDefault(capability.id(), "NONE")),
                        List.of(),
                        List.of())));
        portfolio
                .endpoints()
                .forEach(endpoint -> rows.add(new ServiceStanding(
                        "endpoint:" + endpoint.id(),
                        new Topic(Topic.Kind.SERVICE, endpoint.id(), endpoint.id(), Map.of()),
                        true,
                        Map.of(
                                "availability",
                                switch (endpoint.status()) {
                                    case GA -> "GENERAL";
                                    case TEMPORARY -> "EXPIRED";
                                    default -> "UPCOMING";
                                }),
                        List.of(),
                        List.of())));
        portfolio
                .features()
                .forEach(feature -> rows.add(new ServiceStanding(
                        "feature:" + feature.id(),
                        new Topic(
                                Topic.Kind.SERVICE, feature.id(), feature.name().orElse(feature.id()), Map.of()),
                        false,
                        Map.of(
                                "availability",
                                switch (feature.status()) {
                                    case GA -> "GENERAL";
                                    case BETA -> "BETA";
                                    default -> "UNSUPPORTED";
                                }),
                        List.of(),
                        List.of())));
        portfolio
                .forecasts()
                .forEach(forecast -> rows.add(new ForecastStanding(
                        "forecast:" + forecast.id(),
                        new Topic(Topic.Kind.FORECAST, forecast.id(), forecast.statement(), Map.of()),
                        forecast.id().equals("v4-coding")
                                ? Optional.of(new BigDecimal("0.0025"))
                                : forecast.id().equals("v4-context")
                                        ? Optional.of(new BigDecimal("0.64"))
                                        : Optional.empty(),
                        forecast.id().equals("v4-mid-february") ? List.of("stale") : List.of(),
                        List.of())));
    }

    private static void audit(List<Row> rows, Portfolio portfolio) {
        rows.add(finding(
                "priority-contradicts-itself",
                Severity.ERROR,
                technology(portfolio, "distillation"),
                Optional.of("priority"),
                List.of(new AuditFinding.Stated("3.1", "P2"), new AuditFinding.Stated("5.2", "P1")),
                Optional.of("P2"),
                List.of("distillation")));
        rows.add(finding(
                "set-differs",
                Severity.WARNING,
                new Topic(Topic.Kind.PORTFOLIO, portfolio.id(), portfolio.id(), Map.of()),
                Optional.of("notProductized"),
                List.of(new AuditFinding.Stated("2", "vl2, janus, agent-data")),
                Optional.of("vl2, janus, native-agent"),
                List.of("agent-data", "native-agent")));
        rows.add(finding(
                "announced-and-never-assessed",
                Severity.INFO,
                technology(portfolio, "mhc"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of("mhc")));
    }

    private static AuditFinding finding(
            String code,
            Severity severity,
            Topic topic,
            Optional<String> field,
            List<AuditFinding.Stated> stated,
            Optional<String> derived,
            List<String> technologies) {
        return new AuditFinding(
                "finding:" + code + ":" + topic.id(),
                code,
                severity,
                topic,
                field,
                stated.isEmpty()
                        ? List.of("banner")
                        : stated.stream().map(AuditFinding.Stated::section).toList(),
                stated,
                derived,
                List.of(),
                List.of(),
                technologies,
                List.of(SampleReport.found(
                        "A report that states two values states at least one wrong", code, severity)));
    }

    private static Topic technology(Portfolio portfolio, String id) {
        return portfolio.technologies().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> new Topic(Topic.Kind.TECHNOLOGY, id, each.name(), each.names()))
                .findFirst()
                .orElseThrow();
    }

    private static Topic capability(Portfolio portfolio, String id) {
        return Optional.ofNullable(portfolio.capabilities().get(id))
                .map(each -> new Topic(Topic.Kind.CAPABILITY, id, each.name(), each.names()))
                .orElseThrow();
    }

    private static Topic domain(String id) {
        return id.equals("training")
                ? new Topic(Topic.Kind.DOMAIN, id, "Training services", Map.of("zh", "训练服务"))
                : new Topic(Topic.Kind.DOMAIN, id, "Multimodal", Map.of("zh", "多模态"));
    }

    static Texts texts() {
        return new Texts(Map.of(
                "en",
                        Map.ofEntries(
                                Map.entry("flag-says/technical-debt", "A mature model waits unproductized and ages."),
                                Map.entry(
                                        "risk-says/technical-debt", "Mature {domain} technology ages: {technologies}."),
                                Map.entry("level/action/OFFER_INTERFACE", "Add {interface} to the API"),
                                Map.entry("level/action/OFFER_SERVICE", "Offer {interface} as a service"),
                                Map.entry("level/action/EXPOSE_PARAMETERS", "Expose {interface} parameters"),
                                Map.entry("level/action/AWAIT_RELEASE", "Await the release"),
                                Map.entry("level/action/COMBINE", "Combine {technologies}"),
                                Map.entry("level/availability/GENERAL", "supported"),
                                Map.entry(
                                        "finding/priority-contradicts-itself",
                                        "{subject}: §{sections} state {stated}; the rules derive {derived}"),
                                Map.entry(
                                        "finding/announced-and-never-assessed",
                                        "{subject} is announced in {sections} and assessed nowhere")),
                "zh",
                        Map.ofEntries(
                                Map.entry(
                                        "rule/Every known competitor sells it and it has waited for a year",
                                        "所有已知竞品均已提供，且已等待一年以上"),
                                Map.entry(
                                        "rule/Open weights let anyone serve a model its owner does not serve",
                                        "权重已开源，任何人都可部署厂商未提供的模型"),
                                Map.entry(
                                        "why/Open weights let anyone serve a model its owner does not serve",
                                        "外部已可运行，这是产品化的第一步"),
                                Map.entry("row/priority/Half of the market has it: ship it now", "半数竞品已提供：应立即产品化"),
                                Map.entry("flag/technical-debt", "技术债务"),
                                Map.entry("flag-says/technical-debt", "技术已成熟但未产品化，正在老化。"),
                                Map.entry("flag/competitive-pressure", "竞争压力"),
                                Map.entry("flag/opportunity-cost", "机会成本"),
                                Map.entry("flag/ecosystem-fragmentation", "生态碎片化"),
                                Map.entry("risk/technical-debt", "技术债务"),
                                Map.entry("risk-says/technical-debt", "多模态技术已成熟但未产品化：{technologies}。"),
                                Map.entry("risk/ecosystem-fragmentation", "生态碎片化"),
                                Map.entry("risk/opportunity-cost", "机会成本"),
                                Map.entry("risk/competitive-pressure", "竞争压力"),
                                Map.entry("risk/release-uncertainty", "发布不确定性"),
                                Map.entry("level/action/OFFER_INTERFACE", "添加{interface} API"),
                                Map.entry("level/manifestation/NO_OFFICIAL_API", "无官方 API"),
                                Map.entry("level/manifestation/OPEN_WEIGHTS_ONLY", "仅开源权重"),
                                Map.entry("level/manifestation/THIRD_PARTY_ONLY", "仅第三方平台"),
                                Map.entry("level/manifestation/NOT_OFFERED", "不提供 {technologies}"),
                                Map.entry("level/availability/GENERAL", "支持"),
                                Map.entry("result/effort", "投入"),
                                Map.entry(
                                        "finding/priority-contradicts-itself",
                                        "{subject}：{sections} 节分别为 {stated}，规则推导为 {derived}"))));
    }
}
