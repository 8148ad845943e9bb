package io.github.shipworthy.policy;

import com.google.common.base.Suppliers;
import io.github.shipworthy.document.Schema;
import java.util.function.Supplier;

/** The JSON Schemas of a policy's files. */
final class Schemas {

    static final Supplier<Schema> POLICY = of("policy");
    static final Supplier<Schema> PARAMETERS = of("parameters");
    static final Supplier<Schema> TEXTS = of("texts");

    private Schemas() {}

    private static Supplier<Schema> of(String name) {
        return Suppliers.memoize(() -> Schema.resource("/io/github/shipworthy/policy/" + name + ".schema.json"));
    }
}
