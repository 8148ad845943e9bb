package io.github.shipworthy.policy;

import io.github.shipworthy.document.Schema;

/** The JSON Schemas of a policy's files. */
final class Schemas {

    static final Schema POLICY = Schema.resource("/io/github/shipworthy/policy/policy.schema.json");
    static final Schema PARAMETERS = Schema.resource("/io/github/shipworthy/policy/parameters.schema.json");
    static final Schema TEXTS = Schema.resource("/io/github/shipworthy/policy/texts.schema.json");

    private Schemas() {}
}
