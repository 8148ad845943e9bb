package io.github.shipworthy.cli;

import io.github.shipworthy.policy.Engine;

/** Ways to ask rules as people type them. */
final class EngineWord extends Choice<Engine> {

    EngineWord() {
        super(Engine.class, "is no way to ask rules");
    }
}
