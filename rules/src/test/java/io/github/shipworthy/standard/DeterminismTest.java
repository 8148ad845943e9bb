package io.github.shipworthy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.assessment.PortfolioAssessment;
import io.github.shipworthy.facts.Offering;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.Technology;
import io.github.shipworthy.policy.Engine;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same facts and the same policy give the same bytes, whatever the machine and the moment. */
class DeterminismTest {

    /** The kept files were made on one machine with one JDK; every other must agree with them to the byte. */
    @Test
    void both_portfolios_come_out_as_kept_to_the_byte() throws IOException {
        Kept.is("report.json", audited(StandardPolicy.report(), StandardPolicy.POLICY));
        Kept.is("verified.json", audited(StandardPolicy.verified(), StandardPolicy.POLICY));
    }

    @Test
    void an_audit_adds_what_it_finds_and_moves_nothing() {
        PortfolioAssessment assessed = StandardPolicy.POLICY.assess(StandardPolicy.report());
        PortfolioAssessment audited = StandardPolicy.POLICY.audit(StandardPolicy.report());
        assertThat(Outputs.of(audited)).isEqualTo(Outputs.of(assessed));
        assertThat(Outputs.changedTables(assessed, audited)).containsExactly("AuditFinding");
    }

    @Test
    void the_order_of_facts_decides_nothing() {
        String expected = json(WidePortfolio.of(7, 600), StandardPolicy.POLICY);
        for (long seed = 0; seed < 10; seed++) {
            Portfolio shuffled = shuffled(WidePortfolio.of(7, 600), new Random(seed));
            assertThat(json(shuffled, StandardPolicy.POLICY)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void what_a_policy_has_assessed_before_decides_nothing() {
        Policy experienced = Policy.load(StandardPolicy.DIRECTORY).through(Engine.SESSION);
        experienced.assess(WidePortfolio.of(17, 2_000));
        for (long seed = 0; seed < 10; seed++) {
            Portfolio portfolio = WidePortfolio.of(seed, 100);
            Policy fresh = experienced.with(Map.of());
            assertThat(json(portfolio, experienced)).as("seed " + seed).isEqualTo(json(portfolio, fresh));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void the_number_of_threads_decides_nothing(int threads) {
        Portfolio portfolio = WidePortfolio.of(11, 1_500);
        assertThat(json(portfolio, StandardPolicy.POLICY.assess(portfolio, threads)))
                .isEqualTo(json(portfolio, StandardPolicy.POLICY));
    }

    @ParameterizedTest
    @EnumSource
    void eight_threads_share_one_policy(Engine engine) throws Exception {
        Portfolio portfolio = WidePortfolio.of(13, 200);
        String expected = json(portfolio, StandardPolicy.POLICY);
        // Sessions of this one are compiled by whichever thread comes first.
        Policy shared = Policy.standard().through(engine);
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int call = 0; call < 80; call++) {
                answers.add(executor.submit(() -> json(portfolio, shared)));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az-Latn-AZ", "ar-EG", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist"})
    void the_default_locale_and_time_zone_decide_nothing(String tag) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Policy policy = Policy.load(StandardPolicy.DIRECTORY);
            for (Engine engine : Engine.values()) {
                assertThat(audited(StandardPolicy.report(), policy.through(engine)))
                        .isEqualTo(Kept.read("report.json"));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Portfolio shuffled(Portfolio portfolio, Random random) {
        List<Technology> technologies = new ArrayList<>(portfolio.technologies());
        Collections.shuffle(technologies, random);
        List<String> vendors = new ArrayList<>(portfolio.vendors());
        Collections.shuffle(vendors, random);
        return new Portfolio(
                portfolio.id(),
                portfolio.owner(),
                portfolio.asOf(),
                vendors,
                shuffled(portfolio.capabilities(), random),
                portfolio.domains(),
                shuffled(portfolio.offerings(), random).entrySet().stream()
                        .collect(
                                LinkedHashMap::new,
                                (map, entry) -> map.put(
                                        entry.getKey(), DeterminismTest.<Offering>shuffled(entry.getValue(), random)),
                                Map::putAll),
                technologies,
                portfolio.programmes(),
                portfolio.endpoints(),
                portfolio.features(),
                portfolio.forecasts(),
                shuffled(portfolio.evidence(), random),
                portfolio.claims());
    }

    private static <V> Map<String, V> shuffled(Map<String, V> map, Random random) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, V> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, map.get(key)));
        return shuffled;
    }

    private static String audited(Portfolio portfolio, Policy policy) {
        return json(portfolio, policy.audit(portfolio));
    }

    private static String json(Portfolio portfolio, Policy policy) {
        return json(portfolio, policy.assess(portfolio));
    }

    private static String json(Portfolio portfolio, PortfolioAssessment result) {
        StringWriter out = new StringWriter();
        try {
            Report.json().write(portfolio, result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
