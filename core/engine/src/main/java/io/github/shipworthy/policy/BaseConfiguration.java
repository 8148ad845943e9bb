package io.github.shipworthy.policy;

import org.drools.core.BaseConfigurationFactories;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.conf.OptionKey;
import org.kie.api.conf.SingleValueKieBaseOption;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * How knowledge bases evaluate: every condition is compiled when it is first looked at. Drools asks for that option each
 * time it looks at a condition, and would look it up and wrap it anew each time; here it lies ready.
 */
final class BaseConfiguration extends CompositeBaseConfiguration {

    /** At once rather than in the background: no thread of ours, and one way of evaluation rather than two. */
    private static final ConstraintJittingThresholdOption AT_ONCE = ConstraintJittingThresholdOption.get(0);

    @SuppressWarnings("unchecked") // of varargs that are only read
    private BaseConfiguration(CompositeBaseConfiguration usual) {
        super(
                usual.getProperties(),
                usual.getClassLoader(),
                BaseConfigurationFactories.baseConf,
                BaseConfigurationFactories.ruleConf,
                BaseConfigurationFactories.flowConf);
        setOption(AT_ONCE);
    }

    /** With the settings of Drools' own factory. */
    static BaseConfiguration under(ClassLoader loader) {
        return new BaseConfiguration(
                (CompositeBaseConfiguration) RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader));
    }

    @Override
    @SuppressWarnings("unchecked") // the key says which option it is
    public <C extends SingleValueKieBaseOption> C getOption(OptionKey<C> key) {
        return key == (OptionKey<?>) ConstraintJittingThresholdOption.KEY ? (C) AT_ONCE : super.getOption(key);
    }
}
