package io.connectchat.simulator;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser for all tests of the page: it takes seconds to start. It ends with the last of them. */
final class OneBrowser implements ParameterResolver {
    private record Opened(Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OneBrowser.class))
                .getOrComputeIfAbsent(Opened.class, key -> new Opened(Browser.open()), Opened.class)
                .browser();
    }
}
