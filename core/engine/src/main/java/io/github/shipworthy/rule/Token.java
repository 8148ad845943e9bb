package io.github.shipworthy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A word of rule text. */
record Token(Type type, String text, int offset) {

    enum Type {
        NAME,
        VARIABLE,
        TEXT,
        WHOLE,
        SYMBOL,
        END
    }

    private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||");
    private static final String SINGLES = "<>!().,;";

    boolean is(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    boolean isName(String name) {
        return type == Type.NAME && text.equals(name);
    }

    /** The words of a text that starts at an offset of its file, and an end. */
    static List<Token> scan(String text, int start) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end;
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
                continue;
            } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
                // The engine's expression language ends comments elsewhere than we would: code could hide in one.
                throw new TermSyntaxException(
                        start + at,
                        "a comment stands above a rule or behind a comma, not inside a condition or consequence");
            } else if (c == '"') {
                end = closingQuote(text, at, start);
                tokens.add(new Token(Type.TEXT, text.substring(at + 1, end - 1), start + at));
            } else if (isLetter(c) || c == '$') {
                end = at + 1;
                while (end < text.length() && isWordPart(text.charAt(end))) {
                    end++;
                }
                Type type = c == '$' ? Type.VARIABLE : Type.NAME;
                tokens.add(new Token(type, text.substring(at, end), start + at));
            } else if (isDigit(c)) {
                end = at + 1;
                while (end < text.length() && (isWordPart(text.charAt(end)) || isDecimalPoint(text, end))) {
                    end++;
                }
                tokens.add(new Token(Type.WHOLE, text.substring(at, end), start + at));
            } else if (at + 1 < text.length() && PAIRS.contains(text.substring(at, at + 2))) {
                end = at + 2;
                tokens.add(new Token(Type.SYMBOL, text.substring(at, end), start + at));
            } else if (SINGLES.indexOf(c) >= 0) {
                end = at + 1;
                tokens.add(new Token(Type.SYMBOL, text.substring(at, end), start + at));
            } else {
                throw new TermSyntaxException(start + at, "`" + c + "` is not part of the rule language");
            }
            at = end;
        }
        tokens.add(new Token(Type.END, "", start + text.length()));
        return tokens;
    }

    private static int closingQuote(String text, int open, int start) {
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\' || c < ' ') {
                throw new TermSyntaxException(start + at, "a text may not hold a backslash or a control character");
            }
        }
        throw new TermSyntaxException(start + open, "a text is never closed");
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isWordPart(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** A decimal is not part of the language either, but is refused as the number it is. */
    private static boolean isDecimalPoint(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
