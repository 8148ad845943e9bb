package io.github.shipworthy.rule;

import java.util.List;

/** Writes terms as rules write them. */
final class Wording {

    private final StringBuilder text = new StringBuilder();

    static String of(Term term) {
        Wording wording = new Wording();
        wording.write(term);
        return wording.text.toString();
    }

    private void write(Term term) {
        if (term instanceof Term.Read read) {
            text.append(read.property());
        } else if (term instanceof Term.Constant constant) {
            text.append(constant.type()).append('.').append(constant.name());
        } else if (term instanceof Term.Text quoted) {
            text.append('"').append(quoted.value()).append('"');
        } else if (term instanceof Term.Whole whole) {
            text.append(whole.digits());
        } else if (term instanceof Term.Truth truth) {
            text.append(truth.value());
        } else if (term instanceof Term.Variable variable) {
            text.append(variable.name());
        } else if (term instanceof Term.Call call) {
            write(call.function(), call.arguments());
        } else if (term instanceof Term.Invoke invoke) {
            writeOperand(invoke.receiver());
            text.append('.');
            write(invoke.function(), invoke.arguments());
        } else if (term instanceof Term.Compare compare) {
            writeOperand(compare.left());
            text.append(' ').append(compare.operator().symbol()).append(' ');
            writeOperand(compare.right());
        } else if (term instanceof Term.In in) {
            writeOperand(in.value());
            write(in.negated() ? " not in " : " in ", in.options());
        } else if (term instanceof Term.Not not) {
            text.append("! ");
            writeOperand(not.term());
        } else if (term instanceof Term.And and) {
            join(and.terms(), " && ");
        } else if (term instanceof Term.Or or) {
            text.append("( ");
            join(or.terms(), " || ");
            text.append(" )");
        }
    }

    /** In parentheses when it is more than one value: signs bind those next to them, and the engine binds `!` closest. */
    private void writeOperand(Term term) {
        boolean several = term instanceof Term.Compare
                || term instanceof Term.In
                || term instanceof Term.And
                || term instanceof Term.Not;
        text.append(several ? "( " : "");
        write(term);
        text.append(several ? " )" : "");
    }

    private void write(String function, List<Term> arguments) {
        text.append(function);
        if (arguments.isEmpty()) {
            text.append("()");
            return;
        }
        text.append("( ");
        join(arguments, ", ");
        text.append(" )");
    }

    private void join(List<Term> terms, String separator) {
        for (int index = 0; index < terms.size(); index++) {
            text.append(index == 0 ? "" : separator);
            write(terms.get(index));
        }
    }
}
