package io.github.shipworthy.policy;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import io.github.shipworthy.assessment.Rule;
import io.github.shipworthy.assessment.Severity;
import io.github.shipworthy.policy.Definition.PhaseDefinition;
import io.github.shipworthy.policy.Definition.Scope;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Maybe;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.problem.Visible;
import io.github.shipworthy.rule.Term;
import io.github.shipworthy.rule.TermParser;
import io.github.shipworthy.rule.TermSyntaxException;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * Reads a rule file before anything compiles it, and refuses whatever is not one of the few forms a policy needs: imports
 * of the vocabulary, and rules of one pattern, plain conditions and one conclusion.
 */
final class RuleReader {

    private static final Set<String> ANNOTATIONS = Set.of("rationale", "source", "owner");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\p{Cntrl}]*[^\"\\s][^\"\\p{Cntrl}]*\"");
    private static final Pattern COLUMN = Pattern.compile("Line \\d+:(\\d+)");
    private static final CharMatcher CURLY = CharMatcher.anyOf("\u201C\u201D\u201E");
    private static final Pattern STOPPED_AT =
            Pattern.compile("(?:mismatched input|no viable alternative at input) '([^']*)'");
    private static final int MOST_NESTED = 60;
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_CONDITIONS = 100;
    private static final int MOST_NAME = 200;

    private final Places places;
    private final PhaseDefinition phase;
    private final int firstOrder;
    private final List<Problem> problems;
    private final List<RuleText> rules = new ArrayList<>();
    private final ImmutableSet<String> imports;
    private Set<String> imported = Set.of();

    private RuleReader(Places places, PhaseDefinition phase, int firstOrder, List<Problem> problems) {
        this.places = places;
        this.phase = phase;
        this.firstOrder = firstOrder;
        this.problems = problems;
        this.imports = imports(phase.scope());
    }

    /** What rules of a scope can name: the parts they match and the constants they compare with. */
    private static ImmutableSet<String> imports(Scope scope) {
        return Stream.<Class<?>>concat(
                        scope.sorts().stream()
                                .map(name -> Vocabulary.sort(name).orElseThrow().type()),
                        Vocabulary.ENUMS.stream().filter(type -> scope == Scope.AUDIT || !type.equals(Severity.class)))
                .map(Class::getName)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The rules of a file, numbered from the given order on; what is wrong with it is added to the problems. */
    static ReadFile read(Places places, PhaseDefinition phase, int order, List<Problem> problems) {
        RuleReader reader = new RuleReader(places, phase, order, problems);
        if (reader.isPlain()) {
            reader.read();
        }
        return new ReadFile(places, phase.name(), phase.scope(), reader.imported, List.copyOf(reader.rules));
    }

    /**
     * A rule file as read.
     *
     * @param phase the one it is read for
     * @param imported the simple names it imports
     * @param rules the ones that could be read
     */
    record ReadFile(Places places, String phase, Scope scope, Set<String> imported, List<RuleText> rules) {

        /** Whether it is what this text says in this phase. */
        boolean isOf(Places text, PhaseDefinition of) {
            return places.equals(text) && phase.equals(of.name()) && scope == of.scope();
        }

        /** The same with its rules numbered from an order on. */
        ReadFile from(int order) {
            List<RuleText> numbered = new ArrayList<>();
            for (RuleText rule : rules) {
                numbered.add(rule.numbered(order + numbered.size()));
            }
            return new ReadFile(places, phase, scope, imported, List.copyOf(numbered));
        }
    }

    /** Whether the text is fit to be parsed at all: nothing hidden, no escapes, no endless nesting. */
    private boolean isPlain() {
        String text = places.text();
        if (text.length() > MOST_CHARACTERS) {
            problem(0, "has " + text.length() + " characters; a rule file may have " + MOST_CHARACTERS);
            return false;
        }
        int depth = 0;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int c = text.codePointAt(index);
            if (c == '\\') {
                problem(index, "a rule file may not hold a backslash");
                return false;
            }
            boolean lineEnd = c == '\n' || (c == '\r' && text.startsWith("\n", index + 1));
            if (!lineEnd && c != '\t' && Visible.hidden(c)) {
                problems.add(new Problem(
                        places.at(index),
                        "a rule file may not hold the hidden character " + Visible.text(Character.toString(c)),
                        c == 0xFEFF && index == 0
                                ? Optional.of("Save it as UTF-8 without a byte order mark.")
                                : Optional.empty()));
                return false;
            }
            depth = Math.max(0, depth + ("([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0));
            if (depth > MOST_NESTED) {
                problem(index, "parentheses are nested more than " + MOST_NESTED + " deep");
                return false;
            }
        }
        int quote = singleQuote(text);
        if (quote >= 0) {
            problem(quote, "a text stands in double quotes");
            return false;
        }
        return true;
    }

    /** Where a single quote stands outside double quotes and comments, or -1. */
    private static int singleQuote(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) == '\'') {
                return index;
            }
            String end = text.startsWith("//", index)
                    ? "\n"
                    : text.startsWith("/*", index) ? "*/" : text.charAt(index) == '"' ? "\"" : "";
            if (!end.isEmpty()) {
                int close = text.indexOf(end, index + Math.max(1, end.length()));
                index = close < 0 ? text.length() : close + end.length() - 1;
            }
        }
        return -1;
    }

    private void read() {
        DrlParser parser = new DrlParser();
        PackageDescr file;
        try {
            file = parser.parse(false, places.text());
        } catch (DroolsParserException | RuntimeException e) {
            problem(0, "cannot be read as rules: " + e.getMessage());
            return;
        } catch (StackOverflowError e) {
            // Parentheses in comments can hide nesting from the count above, and `!` is not counted at all.
            problem(0, "cannot be read as rules: something in it is nested too deep");
            return;
        }
        if (parser.hasErrors() || file == null) {
            parser.getErrors()
                    .forEach(error -> problems.add(new Problem(
                            new Location(
                                    places.file(),
                                    error.getLines().length == 0 ? 0 : Math.max(error.getLines()[0], 1),
                                    column(error.getMessage())),
                            "is not a rule: " + sentence(error.getMessage()),
                            hint(error.getMessage()))));
            return;
        }
        imports(file);
        refuse(file.getFunctions(), "a function");
        refuse(file.getFunctionImports(), "an import of functions");
        refuse(file.getAccumulateImports(), "an import of an accumulate function");
        refuse(file.getGlobals(), "a global");
        refuse(file.getTypeDeclarations(), "a type declaration");
        refuse(file.getEnumDeclarations(), "an enumeration");
        refuse(file.getEntryPointDeclarations(), "an entry point");
        refuse(file.getWindowDeclarations(), "a window");
        refuse(file.getAttributes(), "an attribute of the package");
        if (file.getUnit() != null) {
            refuse(List.of(file.getUnit()), "a unit");
        }
        if (!file.getName().matches("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*")
                || !SourceVersion.isName(file.getName())
                || file.getName().matches("javax?(\\..*)?")) {
            problem(0, "a rule file starts with a package of its own in lower case, such as `package standard;`");
        }
        if (file.getRules().isEmpty()) {
            problem(0, "holds no rule");
        }
        file.getRules().forEach(rule -> rule(rule).ifPresent(rules::add));
    }

    private static int column(String message) {
        Matcher matcher = COLUMN.matcher(message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) + 1 : 1;
    }

    /** What people most often mean when the parser stops at a word. */
    private Optional<String> hint(String message) {
        Matcher matcher = STOPPED_AT.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String word = matcher.group(1);
        return switch (word) {
            case "=" -> Optional.of("Compare with `==`.");
            case "and", "or", "not" -> Optional.of("Join conditions with a comma or `||`, and negate with `!`.");
            case "then" -> Optional.of("Is a `)` missing before it?");
            case "end", "rule", "<eof>" -> Optional.of("Is an `end`, a quote or a `)` missing before it?");
            // The parser has no word for the quotes that text processors make.
            case "" ->
                CURLY.matchesAnyOf(places.text())
                        ? Optional.of("Texts stand in straight double quotes.")
                        : Optional.empty();
            default -> message.contains("in rule") ? missingBefore(word) : Optional.empty();
        };
    }

    private static Optional<String> missingBefore(String word) {
        if (word.startsWith("$")) {
            return Optional.of("Is `when`, `then` or the `end` of a rule missing before it?");
        }
        return Character.isLetter(word.codePointAt(0))
                ? Optional.of("Is a comma missing before it?")
                : Optional.empty();
    }

    private static String sentence(String message) {
        return message.replaceFirst("^\\[ERR \\d+\\] Line \\d+:\\d+ ", "").strip();
    }

    private void imports(PackageDescr file) {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        for (ImportDescr wanted : file.getImports()) {
            String target = wanted.getTarget();
            if (wanted.getClass() == ImportDescr.class && imports.contains(target)) {
                names.add(target.substring(target.lastIndexOf('.') + 1));
            } else if (wanted.getClass() == ImportDescr.class) {
                problems.add(new Problem(
                        start(wanted),
                        "`" + target + "` may not be imported; allowed are " + String.join(", ", imports),
                        Maybe.hint(target, imports)));
            }
        }
        imported = names.build();
    }

    private void refuse(Iterable<? extends BaseDescr> found, String what) {
        found.forEach(descr -> problems.add(new Problem(start(descr), what + " has no place in a policy")));
    }

    private Optional<RuleText> rule(RuleDescr rule) {
        int before = problems.size();
        Location at = start(rule);
        if (rule instanceof QueryDescr) {
            problems.add(new Problem(at, "a query has no place in a policy"));
            return Optional.empty();
        }
        if (rule.getName().isBlank()
                || rule.getName().length() > MOST_NAME
                || !Visible.text(rule.getName()).equals(rule.getName())) {
            problems.add(new Problem(
                    at, "a rule's name is a sentence on one line, of at most " + MOST_NAME + " characters"));
        }
        if (!rule.getAttributes().isEmpty()) {
            problems.add(new Problem(
                    at,
                    "rule `" + rule.getName() + "` has the attribute `"
                            + rule.getAttributes().keySet().iterator().next()
                            + "`; rules have none, and their order comes from phases"));
        }
        if (rule.getParentName() != null || !rule.getNamedConsequences().isEmpty()) {
            problems.add(new Problem(at, "rule `" + rule.getName() + "` extends another or has several consequences"));
        }
        Optional<PatternDescr> pattern = pattern(rule, at);
        String rationale = annotation(rule, "rationale", at);
        String source = annotation(rule, "source", at);
        rule.getAnnotations().stream()
                .filter(annotation -> !ANNOTATIONS.contains(annotation.getName()))
                .forEach(annotation -> problems.add(new Problem(
                        at,
                        "rule `" + rule.getName() + "` has the annotation `@" + annotation.getName()
                                + "`; allowed are @rationale, @source and @owner",
                        Maybe.hint(annotation.getName(), ANNOTATIONS))));
        annotation(rule, "owner");
        List<Term> conditions = pattern.map(this::conditions).orElse(List.of());
        Optional<Term.Invoke> consequence = consequence(rule, at);
        if (problems.size() > before || pattern.isEmpty() || consequence.isEmpty()) {
            return Optional.empty();
        }
        Reads reads = Reads.of(conditions, consequence.get());
        return Optional.of(new RuleText(
                new Rule(rule.getName(), rationale, source, phase.name(), at),
                firstOrder + rules.size(),
                rule.getStartCharacter(),
                end(rule),
                Vocabulary.sort(pattern.get().getObjectType()).orElseThrow(),
                pattern.get().getIdentifier(),
                conditions,
                consequence.get(),
                reads.names(),
                reads.picks(),
                reads.numbers()));
    }

    /** Where a rule ends: behind its `end`. */
    private int end(RuleDescr rule) {
        String text = places.text();
        int end = Math.min(Math.max(rule.getEndCharacter(), rule.getStartCharacter()), text.length());
        int word = text.lastIndexOf("end", Math.min(end + 1, text.length()));
        return word < rule.getStartCharacter() ? end : word + "end".length();
    }

    private String annotation(RuleDescr rule, String name, Location at) {
        Optional<String> text = annotation(rule, name);
        if (text.isEmpty()) {
            problems.add(new Problem(at, "rule `" + rule.getName() + "` lacks `@" + name + "( \"…\" )`"));
        }
        return text.orElse("");
    }

    /** The text of an annotation. Anything but one plain text is refused: Drools would evaluate it. */
    private Optional<String> annotation(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation == null) {
            return Optional.empty();
        }
        Object value = annotation.getValueMap().get("value");
        if (annotation.isDuplicated()
                || annotation.getValueMap().size() != 1
                || !(value instanceof String text)
                || !TEXT.matcher(text).matches()) {
            problems.add(new Problem(
                    start(rule),
                    "`@" + name + "` of rule `" + rule.getName() + "` takes one text in double quotes, on one line"));
            return Optional.of("");
        }
        return Optional.of(text.substring(1, text.length() - 1));
    }

    private Optional<PatternDescr> pattern(RuleDescr rule, Location at) {
        List<? extends BaseDescr> conditions = rule.getLhs().getDescrs();
        if (rule.getLhs().getClass() != AndDescr.class
                || conditions.size() != 1
                || conditions.get(0).getClass() != PatternDescr.class) {
            problems.add(
                    new Problem(at, "rule `" + rule.getName() + "` needs exactly one pattern, `" + example() + "`"));
            return Optional.empty();
        }
        PatternDescr pattern = (PatternDescr) conditions.get(0);
        List<String> sorts = phase.scope().sorts();
        String sort = String.valueOf(pattern.getObjectType());
        boolean plain = sorts.contains(sort)
                && pattern.getIdentifier() != null
                && pattern.getIdentifier().startsWith("$")
                && !pattern.isUnification()
                && pattern.getSource() == null
                && pattern.getBehaviors().isEmpty()
                && pattern.getAnnotations().isEmpty()
                && !pattern.isQuery();
        if (!plain) {
            problems.add(new Problem(
                    start(pattern),
                    "a pattern is `" + example() + "`, without a source, window or annotation"
                            + (sorts.size() == 1
                                    ? ""
                                    : "; a phase of scope " + phase.scope().word() + " matches "
                                            + String.join(", ", sorts)),
                    Maybe.hint(sort, sorts).filter(hint -> !sorts.contains(sort))));
            return Optional.empty();
        }
        if (!imported.contains(sort)) {
            problems.add(new Problem(
                    start(pattern),
                    "`" + sort + "` is not imported",
                    Optional.of("Add `import "
                            + Vocabulary.sort(sort).orElseThrow().type().getName() + ";`.")));
        }
        return Optional.of(pattern);
    }

    /** A pattern as a phase of this scope writes it. */
    private String example() {
        return phase.scope() == Scope.TECHNOLOGY ? "$t : Technology( … )" : "$d : Domain( … )";
    }

    private List<Term> conditions(PatternDescr pattern) {
        List<Term> conditions = new ArrayList<>();
        if (pattern.getConstraint().getDescrs().size() > MOST_CONDITIONS) {
            problems.add(new Problem(start(pattern), "a rule has at most " + MOST_CONDITIONS + " conditions"));
            return List.of();
        }
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr plain)
                    || plain.getType() != ExprConstraintDescr.Type.NAMED) {
                problems.add(new Problem(start(constraint), "a condition is a plain comparison"));
                continue;
            }
            String text = plain.getExpression();
            int offset = offset(constraint, text);
            try {
                conditions.add(TermParser.condition(text, offset));
            } catch (TermSyntaxException e) {
                problem(e.offset(), String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(conditions);
    }

    private Optional<Term.Invoke> consequence(RuleDescr rule, Location at) {
        if (!(rule.getConsequence() instanceof String text)) {
            problems.add(new Problem(at, "rule `" + rule.getName() + "` has no consequence"));
            return Optional.empty();
        }
        int from = Math.max(places.startOf(rule.getConsequenceLine()), rule.getStartCharacter());
        int found = places.text().indexOf(text.strip(), from);
        int offset = found < 0 ? from : found;
        try {
            return Optional.of(TermParser.consequence(text.strip(), offset));
        } catch (TermSyntaxException e) {
            problem(e.offset(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private int offset(BaseDescr descr, String text) {
        int offset = descr.getStartCharacter();
        if (offset >= 0 && places.text().startsWith(text, offset)) {
            return offset;
        }
        int line = places.startOf(Math.max(descr.getLine(), 1));
        int found = places.text().indexOf(text, line);
        return found < 0 ? Math.max(offset, line) : found;
    }

    private Location start(BaseDescr descr) {
        return descr.getStartCharacter() >= 0
                ? places.at(descr.getStartCharacter())
                : new Location(places.file(), Math.max(descr.getLine(), 1), Math.max(descr.getColumn(), 0) + 1);
    }

    private void problem(int offset, String message) {
        problems.add(new Problem(places.at(offset), message));
    }
}
