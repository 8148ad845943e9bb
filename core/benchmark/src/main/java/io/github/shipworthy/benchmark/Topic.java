package io.github.shipworthy.benchmark;

import io.github.shipworthy.problem.Maybe;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What can be measured, in the order in which it is; written as {@code cold-start}. */
enum Topic {
    THROUGHPUT("What a technology costs each way"),
    TURNS("What ways cost that take turns"),
    GROWTH("How cost grows"),
    LATENCY("How long the report's portfolio takes, once and again"),
    RETENTION("What stays in memory"),
    WHAT_IF("What if numbers were others"),
    CHANGES("Changing a policy that is in use"),
    COLD_START("From nothing to the first ranking"),
    STREAMING("A file of many technologies");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    /** What stands above its table. */
    String title() {
        return title;
    }

    /** The word that asks for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Stream.of(values()).map(Topic::word).toList();
    }

    /** Reads the word. */
    static final class Reader implements ITypeConverter<Topic> {
        @Override
        public Topic convert(String word) {
            return Stream.of(values())
                    .filter(topic -> topic.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("`" + word + "` is nothing to measure; there are "
                            + String.join(", ", words()) + "."
                            + Maybe.hint(word, words()).map(hint -> " " + hint).orElse("")));
        }
    }

    /** All words, for whoever asks for help. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }
}
