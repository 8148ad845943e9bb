package io.github.shipworthy.policy;

import java.util.List;

/**
 * What compiled rules can see: the types a rule may name, the rule engine, and the plain types of the JDK. The rule engine
 * asks it for each class it is about to make; it answers without asking further, since a class loader above would remember
 * every name it was ever asked for.
 */
final class RuleClassLoader extends ClassLoader {

    /** There is nothing to tell one from another. */
    static final RuleClassLoader ONLY = new RuleClassLoader();

    private static final List<String> PACKAGES = List.of(
            "org.drools.",
            "org.kie.",
            "org.mvel2.",
            "java.lang.",
            "java.io.",
            "java.math.",
            "java.time.",
            "java.util.",
            "io.github.shipworthy.assessment.",
            "io.github.shipworthy.facts.",
            "io.github.shipworthy.vocabulary.");

    private RuleClassLoader() {
        super(RuleClassLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (PACKAGES.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }
}
