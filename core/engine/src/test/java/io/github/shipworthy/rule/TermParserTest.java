package io.github.shipworthy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.shipworthy.rule.Term.And;
import io.github.shipworthy.rule.Term.Call;
import io.github.shipworthy.rule.Term.Compare;
import io.github.shipworthy.rule.Term.Constant;
import io.github.shipworthy.rule.Term.In;
import io.github.shipworthy.rule.Term.Invoke;
import io.github.shipworthy.rule.Term.Not;
import io.github.shipworthy.rule.Term.Operator;
import io.github.shipworthy.rule.Term.Or;
import io.github.shipworthy.rule.Term.Read;
import io.github.shipworthy.rule.Term.Text;
import io.github.shipworthy.rule.Term.Variable;
import io.github.shipworthy.rule.Term.Whole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermParserTest {

    @Test
    void a_comparison_knows_where_each_piece_stands() {
        assertThat(TermParser.condition("lag >= number( \"a.b\" )", 100))
                .isEqualTo(new Compare(
                        100,
                        Operator.AT_LEAST,
                        new Read(100, "lag"),
                        new Call(107, "number", List.of(new Text(115, "a.b")))));
    }

    @Test
    void and_binds_closer_than_or_and_not_closer_than_both() {
        assertThat(TermParser.condition("a || ! b && c", 0))
                .isEqualTo(new Or(
                        0,
                        List.of(
                                new Read(0, "a"),
                                new And(5, List.of(new Not(5, new Read(7, "b")), new Read(12, "c"))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "! a",
                "a && ! b",
                "! ( a && ! b )",
                "! ( a == T.A )",
                "! ( ! a )",
                "( a || b && c )",
                "! ( a || b )",
                "a && ( b || c ) && lag >= number( \"a.b\" )",
                "( a && b ) == c",
                "a == ( ! b )",
                "x not in ( T.A, T.B )",
                "! ( x in ( T.A, T.B ) )",
                "today() < due",
                "$t.doubt().times( $t.doubt() ) > 2"
            })
    void what_is_written_reads_as_it_was(String condition) {
        assertThat(TermParser.condition(condition, 0).written()).isEqualTo(condition);
    }

    @Test
    void a_list_of_constants_may_be_negated() {
        assertThat(TermParser.condition("x not in ( T.A, T.B )", 0))
                .isEqualTo(new In(
                        0, new Read(0, "x"), List.of(new Constant(11, "T", "A"), new Constant(16, "T", "B")), true));
    }

    @Test
    void a_consequence_is_one_call_of_the_technology() {
        assertThat(TermParser.consequence("$t.flag( kcontext, \"late\" );", 7))
                .isEqualTo(new Invoke(
                        7, new Variable(7, "$t"), "flag", List.of(new Variable(16, "kcontext"), new Text(26, "late"))));
    }

    @Test
    void a_formula_is_a_chain_of_calls() {
        Invoke call = TermParser.consequence("$t.award( kcontext, \"s\", $t.number( \"k\" ).plus( 1 ).ln() );", 0);
        assertThat(call.arguments().get(2)).isInstanceOfSatisfying(Invoke.class, ln -> {
            assertThat(ln.function()).isEqualTo("ln");
            assertThat(((Invoke) ln.receiver()).function()).isEqualTo("plus");
        });
    }

    @Test
    void line_ends_count_as_blanks() {
        assertThat(TermParser.condition("a\r\n\t== T.B", 0))
                .isEqualTo(new Compare(0, Operator.EQUAL, new Read(0, "a"), new Constant(7, "T", "B")));
    }

    /** The engine takes {@code /*}{@code /} for a whole comment, and does not see {@code //} at all. */
    @ParameterizedTest
    @ValueSource(strings = {"a /* so */ == b", "a // so\n == b", "a == b /*/", "f( /**/ a )"})
    void a_comment_inside_a_condition_is_refused(String condition) {
        assertThatThrownBy(() -> TermParser.condition(condition, 0))
                .isInstanceOf(TermSyntaxException.class)
                .hasMessageContaining("a comment stands above a rule");
    }

    /** The engine takes {@code f} for a property when a line ends behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"f\n( a )", "f ( a )", "a.f\n( b ) == c"})
    void a_function_whose_parenthesis_stands_apart_is_refused(String condition) {
        assertThatThrownBy(() -> TermParser.condition(condition, 0))
                .isInstanceOf(TermSyntaxException.class)
                .hasMessageContaining("follows the name of its function at once");
    }

    @Test
    void a_comment_may_stand_in_quotes() {
        assertThat(TermParser.condition("a == \"// b /*\"", 0))
                .isEqualTo(new Compare(0, Operator.EQUAL, new Read(0, "a"), new Text(5, "// b /*")));
    }

    /** What a number may be is not decided here; that it is one is. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "12", "0.5", "1e5", "0x1", "1_000", "5L", "1.2.3"})
    void a_number_is_one_word(String number) {
        assertThat(TermParser.condition("n > " + number, 0))
                .isEqualTo(new Compare(0, Operator.ABOVE, new Read(0, "n"), new Whole(4, number)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "a = b# 2",
                "a & b# 2",
                "a | b# 2",
                "a == 'b'# 5",
                "a + 1# 2",
                "a ? b : c# 2",
                "a[0]# 1",
                "T::new# 1",
                "() -> a# 3",
                "a == \"b# 5",
                "a == \"b\\u0022\"# 7",
                "a == @b# 5",
                "a > 1e5 b# 8",
                "a b# 2",
                "a ==# 4",
                "( a# 3",
                "a in# 4",
                "a in b# 5",
                "a not b# 2",
                "a /* b# 2",
                "a == {b}# 5",
                "a.b.c# 4",
                "\"a\".b# 4",
                "été# 0"
            })
    void what_is_outside_the_language_is_refused_at_its_place(String text, int offset) {
        assertThatThrownBy(() -> TermParser.condition(text, 0))
                .isInstanceOfSatisfying(
                        TermSyntaxException.class,
                        refusal -> assertThat(refusal.offset())
                                .as(refusal.getMessage())
                                .isEqualTo(offset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "// nothing",
                "$t.flag( kcontext )",
                "$t.flag( kcontext ); $t.flag( kcontext );",
                "$t.flag( kcontext );;",
                "$t.flag( kcontext ); }",
                "$t;",
                "flag( kcontext );",
                "new T();",
                "T.call();;",
                "{ $t.flag( kcontext ); }",
                "int x = 1;",
                "$t.a = b;",
                "while (true);",
                "$t.<String>flag( kcontext );",
                "$t.flag( (Object) kcontext );",
                "$t.flag( x -> x );",
                "$t.flag( T::x );"
            })
    void what_is_more_or_less_than_one_call_is_refused(String text) {
        assertThatThrownBy(() -> TermParser.consequence(text, 0)).isInstanceOf(TermSyntaxException.class);
    }

    @Test
    void nesting_has_an_end_long_before_the_stack_has() {
        assertThat(TermParser.condition("(".repeat(39) + "a" + ")".repeat(39), 0))
                .isEqualTo(new Read(39, "a"));
        assertThatThrownBy(() -> TermParser.condition("(".repeat(500), 0))
                .isInstanceOf(TermSyntaxException.class)
                .hasMessageContaining("nested more than 40 deep");
        assertThatThrownBy(() -> TermParser.condition("!".repeat(100_000), 0)).isInstanceOf(TermSyntaxException.class);
    }
}
