package io.github.shipworthy.report;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Optional;

/**
 * The templates of a format. They hold no logic, escape every text, and refuse a name that a page does not have; text that
 * happens to look like a template is text.
 */
final class Templates {

    private Templates() {}

    /** The template {@code page} of a directory of this room, which may name others beside it. */
    static Template page(String directory, String suffix, Mustache.Escaper escaper) {
        return Mustache.compiler()
                .withEscaper(escaper)
                .withCollector(new OptionalValues())
                .withLoader(name -> new StringReader(Resource.text(directory + "/" + name + suffix)))
                .emptyStringIsFalse(true)
                .strictSections(true)
                .compile(Resource.text(directory + "/page" + suffix));
    }

    /** What a page is made of: an optional value is a section of one, or of none. */
    private static final class OptionalValues extends DefaultCollector {

        @Override
        public Iterator<?> toIterator(Object value) {
            return super.toIterator(
                    value instanceof Optional<?> optional ? optional.stream().toList() : value);
        }
    }
}
