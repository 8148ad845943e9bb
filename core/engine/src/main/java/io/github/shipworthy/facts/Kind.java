package io.github.shipworthy.facts;

/** What sort of thing a technology is. */
public enum Kind {
    /** A model that can be put into service by itself. */
    SERVABLE_MODEL(true),
    /** A part of a platform that can be put into service by itself. */
    PLATFORM_COMPONENT(true),
    /** The design of a model. */
    ARCHITECTURE(false),
    /** A way to run a model. */
    INFERENCE_TECHNIQUE(false),
    /** A way to make a model. */
    TRAINING_METHOD(false),
    /** A system in which agents work. */
    AGENT_PLATFORM(false);

    private final boolean servable;

    Kind(boolean servable) {
        this.servable = servable;
    }

    /** Whether something of this kind can be put into service by itself. */
    public boolean servable() {
        return servable;
    }
}
