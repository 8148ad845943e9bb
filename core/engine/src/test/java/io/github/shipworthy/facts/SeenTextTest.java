package io.github.shipworthy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hashes are the caller's, so that here all things have the same place. */
class SeenTextTest {

    private static final int HASH = 7;

    private final SeenText seen = new SeenText();

    @Test
    void a_fact_is_found_under_its_name_when_it_is_written_in_the_same_way() {
        byte[] line = utf8("'hosts':{'status':'NONE'}");
        seen.add(HASH, "hosts", line, 8, line.length, HostsFact.UNKNOWN);

        assertThat(fact("hosts", "{'status':'NONE'}")).containsSame(HostsFact.UNKNOWN);
        assertThat(fact("hosts", "{'status':'SOME'}")).isEmpty();
        assertThat(fact("hosts", "{'status':'NON'}")).isEmpty();
        assertThat(fact("lineage", "{'status':'NONE'}")).isEmpty();
    }

    @Test
    void whoever_comes_later_takes_the_place() {
        add("hosts", "{'status':'NONE'}", "first");
        add("hosts", "{'status':'KNOWN'}", "second");

        assertThat(fact("hosts", "{'status':'NONE'}")).isEmpty();
        assertThat(fact("hosts", "{'status':'KNOWN'}")).hasValue("second");
    }

    @Test
    void a_long_fact_is_not_remembered() {
        String longest = "x".repeat(256);
        add("hosts", longest, "longest");
        assertThat(fact("hosts", longest)).hasValue("longest");

        add("hosts", longest + "x", "longer");
        assertThat(fact("hosts", longest + "x")).isEmpty();
        assertThat(fact("hosts", longest)).hasValue("longest");
    }

    @Test
    void a_word_is_found_by_its_characters() {
        String word = new String("hosts".toCharArray());
        seen.add(HASH, word);

        assertThat(word("hosts")).containsSame(word);
        assertThat(word("hosta")).isEmpty();
        assertThat(word("host")).isEmpty();
    }

    @Test
    void a_long_word_is_not_remembered() {
        seen.add(HASH, "x".repeat(32));
        assertThat(word("x".repeat(32))).isPresent();

        seen.add(HASH, "y".repeat(33));
        assertThat(word("y".repeat(33))).isEmpty();
        assertThat(word("x".repeat(32))).isPresent();
    }

    @Test
    void a_word_that_is_not_ascii_is_not_found() {
        seen.add(HASH, "\u00e9\u00c3");
        assertThat(word("\u00e9\u00c3")).isEmpty();
        assertThat(seen.word(HASH, new byte[] {(byte) 0xE9, (byte) 0xC3}, 0, 2)).isNull();
    }

    private void add(String name, String written, Object fact) {
        seen.add(HASH, name, utf8(written), 0, utf8(written).length, fact);
    }

    private Optional<Object> fact(String name, String written) {
        return Optional.ofNullable(seen.fact(HASH, name, utf8(written), 0, utf8(written).length));
    }

    private Optional<String> word(String written) {
        return Optional.ofNullable(seen.word(HASH, utf8(written), 0, utf8(written).length));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
