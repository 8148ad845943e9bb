package io.github.shipworthy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.assessment.Candidacy;
import io.github.shipworthy.assessment.Horizon;
import io.github.shipworthy.assessment.Priority;
import io.github.shipworthy.assessment.RiskLevel;
import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.assessment.Urgency;
import io.github.shipworthy.facts.Channel;
import io.github.shipworthy.facts.Coverage;
import io.github.shipworthy.facts.Deviation;
import io.github.shipworthy.facts.Exercised;
import io.github.shipworthy.facts.Hosts;
import io.github.shipworthy.facts.Kind;
import io.github.shipworthy.facts.Lineage;
import io.github.shipworthy.facts.Official;
import io.github.shipworthy.facts.Publication;
import io.github.shipworthy.facts.Weights;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.ofEntries(
            Map.entry("priority", Priority.class),
            Map.entry("urgency", Urgency.class),
            Map.entry("candidacy", Candidacy.class),
            Map.entry("horizon", Horizon.class),
            Map.entry("risk-level", RiskLevel.class),
            Map.entry("severity", Severity.class),
            Map.entry("kind", Kind.class),
            Map.entry("publication", Publication.class),
            Map.entry("weights", Weights.class),
            Map.entry("official", Official.class),
            Map.entry("channel", Channel.class),
            Map.entry("hosts", Hosts.class),
            Map.entry("lineage", Lineage.class),
            Map.entry("deviation", Deviation.class),
            Map.entry("exercised", Exercised.class),
            Map.entry("mark.coverage", Coverage.class));

    @Test
    void every_language_has_the_same_labels_with_the_same_places() {
        Map<String, String> english = Labels.of(Language.EN).texts();
        for (Language language : Language.values()) {
            Map<String, String> texts = Labels.of(language).texts();
            assertThat(texts.keySet()).isEqualTo(english.keySet());
            assertThat(texts).allSatisfy((key, text) -> {
                assertThat(text).as(key).isNotBlank();
                assertThat(places(text)).as(key).isEqualTo(places(english.getOrDefault(key, "")));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_built_in_word_has_a_label(Language language) {
        List<String> missing = new ArrayList<>();
        WORDS.forEach((kind, type) -> Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN") || kind.startsWith("mark."))
                .map(name -> kind + "." + name)
                .filter(key -> Labels.of(language).find(key).isEmpty())
                .forEach(missing::add));
        Vocabulary.words().stream()
                .map(name -> "fact." + name)
                .filter(key -> Labels.of(language).find(key).isEmpty())
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void a_chinese_label_is_in_chinese_unless_it_is_a_name_of_its_own() {
        assertThat(Labels.of(Language.ZH).texts().values().stream()
                        .filter(text -> text.codePoints().noneMatch(Character::isIdeographic))
                        .distinct()
                        .toList())
                .allSatisfy(
                        text -> assertThat(text)
                                .matches(
                                        "P[012]|API|Beta|\\{value}%|[、；：（）]|\\{text}（\\{remark}）|\\{fact}：\\{value}|\\{label}：\\{text}|\\{known}/\\{asked}（\\{percent}%）|\\{drivers}/\\{all}|\\{result}：\\{before} → \\{after}"));
    }

    @Test
    void a_label_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> Labels.of(Language.EN).text("no-such-label"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such-label");
    }

    @Test
    void a_language_is_found_by_its_tag() {
        assertThat(Stream.of("en", "zh", "EN", "")
                        .map(Language::of)
                        .map(each -> each.map(Language::tag).orElse("none")))
                .containsExactly("en", "zh", "none", "none");
        assertThat(Language.tags()).containsExactly("en", "zh");
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(MatchResult::group).toList());
    }
}
