package io.github.shipworthy.benchmark;

import io.github.shipworthy.benchmark.Program.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From starting a process to its end, with the report's ranking printed: the packaged command and the same from archives
 * of its classes, beside two programs that know nothing but that ranking. The programs take turns; each was started once
 * before, so that its files lie in memory.
 */
final class ColdStartTable implements Section {

    private static final String HANDWRITTEN = "handwritten";
    private static final String NAIVE = "naive Drools";

    /** What suits a program that ends soon: no second compiler, and the collector that starts first. */
    private static final String[] BRIEF = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"};

    private final int starts;
    private final CommandJar command;
    private final List<Jdk> jdks;

    /** One JDK or several, each compared with itself. */
    ColdStartTable(Extent extent, CommandJar command, List<Jdk> jdks) {
        this.starts = extent.starts();
        this.command = command;
        this.jdks = jdks;
    }

    @Override
    public List<String> measure() throws IOException, InterruptedException {
        try (Workplace place = new Workplace()) {
            Path portfolio = place.file("report.yaml");
            command.unpackReport(portfolio);
            Table table = header();
            for (Jdk jdk : jdks) {
                rows(table, jdk.version().toString(), measure(programs(jdk, portfolio, place), starts));
            }
            return table.lines();
        }
    }

    /** The handwritten twin, naive Drools, and the command in all its ways. */
    private List<Program> programs(Jdk jdk, Path portfolio, Workplace place) throws IOException, InterruptedException {
        Program plain = command.program("command", jdk.java(), "assess", portfolio.toString());
        List<Program> programs = new ArrayList<>(baselines(jdk, portfolio));
        programs.add(plain);
        programs.add(plain.with("command, brief", BRIEF));
        Path archive = place.file("classes-" + jdk.version().feature() + ".jsa");
        plain.with("making an archive", "-XX:ArchiveClassesAtExit=" + archive).succeed();
        Program archived = checked(plain.with("command, AppCDS", "-XX:SharedArchiveFile=" + archive), "-Xshare:on");
        programs.add(archived);
        programs.add(checked(archived.with("command, AppCDS, brief", BRIEF), "-Xshare:on"));
        if (jdk.hasAotCache()) {
            Path cache = place.file("classes-" + jdk.version().feature() + ".aot");
            plain.makingCache(cache).succeed();
            Program cached = checked(plain.fromCache(cache), Program.STRICT);
            programs.add(cached);
            programs.add(checked(cached.with("command, AOT cache, brief", BRIEF), Program.STRICT));
        }
        return programs;
    }

    static List<Program> baselines(Jdk jdk, Path portfolio) {
        return List.of(
                Program.of(HANDWRITTEN, jdk.java(), List.of(), HandwrittenStart.class, portfolio.toString()),
                Program.of(NAIVE, jdk.java(), List.of(), NaiveStart.class, portfolio.toString()),
                Program.of(NAIVE + ", brief", jdk.java(), List.of(BRIEF), NaiveStart.class, portfolio.toString()));
    }

    /** The program, once it has run with an option by which the machine refuses to do without its archive. */
    private static Program checked(Program program, String strict) throws IOException, InterruptedException {
        program.with(program.words(), strict).succeed();
        return program;
    }

    static Map<String, Measured> measure(List<Program> programs, int starts) throws IOException, InterruptedException {
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (Program program : programs) {
            program.succeed();
            measured.put(program.words(), new Measured());
        }
        for (int start = 0; start < starts; start++) {
            for (Program program : programs) {
                Run run = program.succeed();
                Measured into = measured.getOrDefault(program.words(), new Measured());
                into.time().add(run.seconds());
                into.cpu().add(run.cpu());
            }
        }
        return measured;
    }

    static Table header() {
        return new Table("program", "JDK", "s", "spread", "CPU s", "s x handwritten", "s x naive");
    }

    static void rows(Table table, String jdk, Map<String, Measured> measured) {
        measured.forEach((words, costs) -> table.row(
                words,
                jdk,
                Figures.significant(costs.time().median()),
                Figures.percent(costs.time().spread()),
                Figures.significant(costs.cpu().median()),
                ratio(costs, measured.getOrDefault(HANDWRITTEN, new Measured())),
                ratio(costs, measured.getOrDefault(NAIVE, new Measured()))));
    }

    private static String ratio(Measured costs, Measured reference) {
        return Figures.ratio(costs.time().median(), reference.time().median());
    }
}
