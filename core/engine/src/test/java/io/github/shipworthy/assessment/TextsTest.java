package io.github.shipworthy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "添加{a}能力, 图像输入, 添加图像输入能力",
        "添加{a}能力, OCR, 添加 OCR 能力",
        "暴露 {a} 参数, speculative decoding, 暴露 speculative decoding 参数",
        "暴露 {a} 参数, 推理加速, 暴露推理加速参数",
        "offer {a} as an API, image input, offer image input as an API",
        "{a}。, OCR, OCR。",
        "“{a}”有误, P0, “P0”有误",
        "第 {a} 节, 3.1, 第 3.1 节",
        "add {a}, 图像, add 图像"
    })
    void one_blank_stands_between_chinese_and_latin_and_none_between_chinese(
            String template, String value, String expected) {
        assertThat(Texts.fill(template, Map.of("a", value))).isEqualTo(expected);
    }

    @Test
    void a_place_without_a_value_stays() {
        assertThat(Texts.fill("{a} of {b}", Map.of("a", "one"))).isEqualTo("one of {b}");
    }

    @Test
    void a_value_is_never_taken_for_a_place() {
        assertThat(Texts.fill("{a} {b}", Map.of("a", "{b}", "b", "$1\\"))).isEqualTo("{b} $1\\");
    }

    @Test
    void a_language_falls_back_to_english_and_then_to_what_was_given() {
        Texts texts = new Texts(Map.of("en", Map.of("x", "one"), "zh", Map.of("y", "二")));
        assertThat(texts.text("zh", "x", "none")).isEqualTo("one");
        assertThat(texts.text("zh", "y", "none")).isEqualTo("二");
        assertThat(texts.text("zh", "z", "none")).isEqualTo("none");
    }
}
