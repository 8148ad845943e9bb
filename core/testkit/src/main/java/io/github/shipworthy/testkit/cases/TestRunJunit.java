package io.github.shipworthy.testkit.cases;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** How tests turned out, as build servers read it: JUnit's XML, a suite for each file. */
public final class TestRunJunit {

    private TestRunJunit() {}

    /** The document; the same run gives the same text. */
    public static String of(TestRun run) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, 0);
            xml.writeStartElement("testsuites");
            totals(xml, run.results());
            for (Map.Entry<String, List<TestRun.Result>> suite : byFile(run).entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
            }
            line(xml, 0);
            xml.writeEndElement();
            line(xml, 0);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static Map<String, List<TestRun.Result>> byFile(TestRun run) {
        Map<String, List<TestRun.Result>> byFile = new LinkedHashMap<>();
        run.results()
                .forEach(result -> byFile.computeIfAbsent(result.test().file().toString(), file -> new ArrayList<>())
                        .add(result));
        return byFile;
    }

    private static void suite(XMLStreamWriter xml, String file, List<TestRun.Result> results)
            throws XMLStreamException {
        line(xml, 1);
        xml.writeStartElement("testsuite");
        attribute(xml, "name", file);
        totals(xml, results);
        for (TestRun.Result result : results) {
            line(xml, 2);
            xml.writeStartElement("testcase");
            attribute(xml, "name", result.test().name());
            attribute(xml, "classname", file);
            attribute(xml, "file", result.test().at().file());
            attribute(xml, "line", String.valueOf(result.test().at().line()));
            if (!result.passed()) {
                line(xml, 3);
                xml.writeStartElement("failure");
                attribute(xml, "message", result.message().lines().findFirst().orElse(""));
                xml.writeCharacters(readable(result.message() + "\n\n" + result.explanation()));
                xml.writeEndElement();
                line(xml, 2);
            }
            xml.writeEndElement();
        }
        line(xml, 1);
        xml.writeEndElement();
    }

    private static void totals(XMLStreamWriter xml, List<TestRun.Result> results) throws XMLStreamException {
        attribute(xml, "tests", String.valueOf(results.size()));
        attribute(
                xml,
                "failures",
                String.valueOf(
                        results.stream().filter(result -> !result.passed()).count()));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", "0");
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, readable(value));
    }

    private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** XML 1.0 has no way to write some characters; a mark stands for them. */
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean allowed = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000;
            readable.appendCodePoint(allowed ? c : 0xFFFD);
        });
        return readable.toString();
    }
}
