package io.github.shipworthy.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a class the one browser of the run and the pages to open. Without a browser they are skipped, but
 * not where a build server has one that cannot be driven.
 */
final class InChromium implements BeforeAllCallback, ParameterResolver {

    private static final Namespace RUN = Namespace.create(InChromium.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean must = Chromium.installed() && "true".equals(System.getenv("CI"));
        assumeTrue(
                must || Chromium.missing().isEmpty(),
                () -> "needs " + Chromium.missing()
                        + ", or -Dshipworthy.chromium=PATH and -Dshipworthy.chromedriver=PATH");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Chromium.class, Pages.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return context.getRoot()
                .getStore(RUN)
                .computeIfAbsent(type, key -> key == Chromium.class ? new Chromium() : new Pages());
    }
}
