package io.github.shipworthy.policy;

/** A condition as a call, asked of several parts together. */
interface DirectCondition {

    /** Those of some parts for which it holds, a bit for each. */
    long holding(DirectAnswers answers, long among);
}
