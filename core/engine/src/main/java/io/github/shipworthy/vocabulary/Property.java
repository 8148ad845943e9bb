package io.github.shipworthy.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what a condition may read by name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Property {

    /** The property that says whether this one has a value; a condition must test it first. */
    String guard() default "";

    /** The fact of a portfolio behind it, whose evidence a reason cites. */
    String fact() default "";

    /** The result behind it, when it is not a fact but was concluded in an earlier phase. */
    String result() default "";

    /** The least value it can have; empty when there is none. */
    String least() default "";

    /** The greatest value it can have; empty when there is none. */
    String most() default "";

    /** The measure that a policy must define before a rule can read this. */
    String measure() default "";
}
