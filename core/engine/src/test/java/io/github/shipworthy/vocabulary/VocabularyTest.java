package io.github.shipworthy.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shipworthy.vocabulary.Vocabulary.Word;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Set<String> FUNCTIONS = Set.of(
            "known",
            "quantity",
            "level",
            "yes",
            "no",
            "text",
            "date",
            "today",
            "number",
            "member",
            "flagged",
            "named",
            "states");
    private static final Set<String> CONCLUSIONS =
            Set.of("award", "mayAward", "conclude", "decide", "flag", "join", "find");

    /** Numbers that every part of their sort has. */
    private static final Set<String> NEVER_MISSING = Set.of("ratio", "size");

    private final List<Word> words = Vocabulary.words().stream()
            .map(name -> Vocabulary.word(name).orElseThrow())
            .toList();

    @Test
    void whatever_may_be_missing_is_guarded_by_a_yes_or_no() {
        assertThat(words)
                .filteredOn(word -> word.guard().isPresent())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(Vocabulary.word(word.guard().orElseThrow())
                                .orElseThrow()
                                .type())
                        .isEqualTo(boolean.class));
    }

    @Test
    void every_number_that_may_be_missing_has_a_guard() {
        assertThat(words)
                .filteredOn(word -> word.type() == Rational.class && !NEVER_MISSING.contains(word.name()))
                .hasSizeGreaterThan(3)
                .allMatch(word -> word.guard().isPresent());
    }

    /** One look by name tells what a word means, so it may not mean another thing elsewhere. */
    @Test
    void a_word_means_the_same_in_every_sort_of_part() {
        assertThat(Vocabulary.SORTS)
                .hasSizeGreaterThan(10)
                .allSatisfy(sort -> assertThat(sort.words()).allSatisfy((name, word) -> {
                    Word first = Vocabulary.word(name).orElseThrow();
                    assertThat(word.type()).isEqualTo(first.type());
                    assertThat(word.guard()).isEqualTo(first.guard());
                    assertThat(word.fact()).isEqualTo(first.fact());
                    assertThat(word.result()).isEqualTo(first.result());
                    assertThat(word.measure()).isEqualTo(first.measure());
                }));
    }

    @Test
    void every_enumeration_of_a_property_can_be_named_in_a_rule() {
        assertThat(words)
                .filteredOn(word -> word.type().isEnum())
                .hasSizeGreaterThan(8)
                .allSatisfy(word -> assertThat(
                                Vocabulary.enumeration(word.type().getSimpleName()))
                        .hasValueSatisfying(type -> assertThat((Object) type).isEqualTo(word.type())));
    }

    @Test
    void a_technology_has_nothing_but_properties_functions_and_conclusions() {
        Set<String> names = Arrays.stream(Technology.class.getMethods())
                .filter(method -> !method.isAnnotationPresent(Property.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(names)
                .isSubsetOf(union(FUNCTIONS, CONCLUSIONS))
                .containsAll(CONCLUSIONS)
                .containsAll(FUNCTIONS);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
