package io.github.shipworthy.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shipworthy.rule.Term.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one condition or one consequence. The grammar is the whole language:
 *
 * <pre>
 * condition   = and { "||" and }
 * and         = not { "&amp;&amp;" not }
 * not         = "!" not | relation
 * relation    = value [ operator value | [ "not" ] "in" "(" value { "," value } ")" ]
 * value       = "(" condition ")" | literal | Type "." CONSTANT | name | function | value "." function
 * function    = name "(" [ value { "," value } ] ")"
 * consequence = $variable "." function ";"
 * </pre>
 */
public final class TermParser {

    private static final int MOST_NESTED = 40;
    private static final int MOST_TOKENS = 1_000;
    private static final ImmutableMap<String, Operator> OPERATORS =
            Maps.uniqueIndex(List.of(Operator.values()), Operator::symbol);

    private final List<Token> tokens;
    private int next;
    private int depth;

    private TermParser(String text, int offset) {
        this.tokens = Token.scan(text, offset);
        if (tokens.size() > MOST_TOKENS) {
            throw new TermSyntaxException(offset, "has more than " + MOST_TOKENS + " words and signs");
        }
    }

    /** The condition that this text is, whose first character stands at this offset of its file. */
    public static Term condition(String text, int offset) {
        TermParser parser = new TermParser(text, offset);
        Term term = parser.or();
        parser.expectEnd();
        return term;
    }

    /** The consequence that this text is: one call. */
    public static Term.Invoke consequence(String text, int offset) {
        TermParser parser = new TermParser(text, offset);
        if (parser.peek().type() == Token.Type.END) {
            throw new TermSyntaxException(offset, "a rule must conclude something: one call such as `$t.flag( … );`");
        }
        Term term = parser.value();
        parser.expect(";");
        if (parser.peek().type() != Token.Type.END) {
            throw new TermSyntaxException(parser.peek().offset(), "a consequence is one call, and this is more");
        }
        if (!(term instanceof Term.Invoke call)) {
            throw new TermSyntaxException(offset, "a consequence is one call such as `$t.flag( … );`");
        }
        return call;
    }

    private Term or() {
        Term first = and();
        if (!peek().is("||")) {
            return first;
        }
        List<Term> terms = new ArrayList<>(List.of(first));
        while (accept("||")) {
            terms.add(and());
        }
        return new Term.Or(first.offset(), List.copyOf(terms));
    }

    private Term and() {
        Term first = not();
        if (!peek().is("&&")) {
            return first;
        }
        List<Term> terms = new ArrayList<>(List.of(first));
        while (accept("&&")) {
            terms.add(not());
        }
        return new Term.And(first.offset(), List.copyOf(terms));
    }

    private Term not() {
        int offset = peek().offset();
        if (!accept("!")) {
            return relation();
        }
        enter();
        Term term = new Term.Not(offset, not());
        depth--;
        return term;
    }

    private Term relation() {
        Term left = value();
        Token token = peek();
        Operator operator = token.type() == Token.Type.SYMBOL ? OPERATORS.get(token.text()) : null;
        if (operator != null) {
            next++;
            return new Term.Compare(left.offset(), operator, left, value());
        }
        boolean negated = token.isName("not");
        if (negated || token.isName("in")) {
            next += negated ? 2 : 1;
            if (negated && !tokens.get(next - 1).isName("in")) {
                throw new TermSyntaxException(token.offset(), "`not` is followed by `in` here");
            }
            expect("(");
            return new Term.In(left.offset(), left, values(), negated);
        }
        return left;
    }

    private Term value() {
        enter();
        Term value = primary();
        while (accept(".")) {
            Token name = take();
            if (name.type() != Token.Type.NAME) {
                throw new TermSyntaxException(name.offset(), "a name belongs after the dot");
            }
            if (opens(name)) {
                value = new Term.Invoke(value.offset(), value, name.text(), values());
            } else if (value instanceof Term.Read type) {
                value = new Term.Constant(type.offset(), type.property(), name.text());
            } else {
                throw new TermSyntaxException(name.offset(), "`" + name.text() + "` is not a function here");
            }
        }
        depth--;
        return value;
    }

    private Term primary() {
        Token token = take();
        return switch (token.type()) {
            case TEXT -> new Term.Text(token.offset(), token.text());
            case WHOLE -> new Term.Whole(token.offset(), token.text());
            case VARIABLE -> new Term.Variable(token.offset(), token.text());
            case NAME -> name(token);
            case SYMBOL -> {
                if (!token.is("(")) {
                    throw new TermSyntaxException(token.offset(), "`" + token.text() + "` is not expected here");
                }
                Term inner = or();
                expect(")");
                yield inner;
            }
            case END -> throw new TermSyntaxException(token.offset(), "something is missing here");
        };
    }

    private Term name(Token token) {
        if (token.text().equals("true") || token.text().equals("false")) {
            return new Term.Truth(token.offset(), token.text().equals("true"));
        }
        if (token.text().equals("kcontext")) {
            return new Term.Variable(token.offset(), token.text());
        }
        return opens(token)
                ? new Term.Call(token.offset(), token.text(), values())
                : new Term.Read(token.offset(), token.text());
    }

    /** Takes the parenthesis that makes a function of a name. */
    private boolean opens(Token name) {
        int parenthesis = peek().offset();
        if (!accept("(")) {
            return false;
        }
        if (parenthesis > name.offset() + name.text().length()) {
            // The engine's expression language ends a name at a line end, and would read something else than we do.
            throw new TermSyntaxException(parenthesis, "the parenthesis follows the name of its function at once");
        }
        return true;
    }

    /** The values up to the closing parenthesis, whose opening one was taken. */
    private List<Term> values() {
        List<Term> values = new ArrayList<>();
        if (accept(")")) {
            return values;
        }
        do {
            values.add(value());
        } while (accept(","));
        expect(")");
        return List.copyOf(values);
    }

    private void enter() {
        if (++depth > MOST_NESTED) {
            throw new TermSyntaxException(peek().offset(), "nested more than " + MOST_NESTED + " deep");
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.type() != Token.Type.END) {
            next++;
        }
        return token;
    }

    private boolean accept(String symbol) {
        if (!peek().is(symbol)) {
            return false;
        }
        next++;
        return true;
    }

    private void expect(String symbol) {
        if (!accept(symbol)) {
            Token found = peek();
            throw new TermSyntaxException(
                    found.offset(),
                    "`" + symbol + "` is expected"
                            + (found.type() == Token.Type.END ? "" : ", not `" + found.text() + "`"));
        }
    }

    private void expectEnd() {
        if (peek().type() != Token.Type.END) {
            throw new TermSyntaxException(peek().offset(), "`" + peek().text() + "` is not expected here");
        }
    }
}
