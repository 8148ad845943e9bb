package io.github.shipworthy.live;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * The meters of a live policy, for applications that have Micrometer: {@code shipworthy.policy.replaced} and
 * {@code shipworthy.policy.refused} count, {@code shipworthy.policy.rejected} is 1 while the files in the directory cannot be
 * used.
 */
public final class LivePolicyMetrics implements MeterBinder {

    private final LivePolicy live;

    /** The meters of this live policy. */
    public LivePolicyMetrics(LivePolicy live) {
        this.live = live;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder(
                        "shipworthy.policy.replaced",
                        live,
                        each -> each.status().replaced())
                .description("How many times another policy came into force")
                .register(registry);
        FunctionCounter.builder(
                        "shipworthy.policy.refused", live, each -> each.status().refused())
                .description("How many times policy files were refused")
                .register(registry);
        Gauge.builder(
                        "shipworthy.policy.rejected",
                        live,
                        each -> each.status().rejected().isEmpty() ? 0 : 1)
                .description("Whether the files in the policy directory cannot be used")
                .register(registry);
    }
}
