package io.connectchat.simulator.spring;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectSimulatorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Starts the simulator for a context, and points the component to it. Contexts with equal settings are one. */
record ConnectSimulatorCustomizer(Class<? extends UnaryOperator<ConnectSimulatorBuilder>> settings)
        implements ContextCustomizer {
    static final String BEAN = "connectSimulator";

    private static final String CREDENTIALS_CHAIN = "camel.component.aws-connect-chat.use-default-credentials-provider";

    /** Looks for the annotation at test classes, at those around them, and at those that they extend. */
    static final class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
            AutoConfigureConnectSimulator annotation =
                    TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureConnectSimulator.class);
            return annotation == null ? null : new ConnectSimulatorCustomizer(annotation.value());
        }
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
        ConnectSimulator simulator = BeanUtils.instantiateClass(settings)
                .apply(ConnectSimulator.builder())
                .start();
        context.getBeanFactory().registerSingleton(BEAN, simulator);
        // The first to be registered is the last to be closed: after the application, which may still send.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(BEAN, simulator::close);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource(BEAN, properties(simulator)));
    }

    /** An application that takes its credentials from AWS's chain has the simulator's here. */
    private static Map<String, Object> properties(ConnectSimulator simulator) {
        Map<String, Object> properties = new LinkedHashMap<>(simulator.camelProperties());
        properties.put(CREDENTIALS_CHAIN, "false");
        return properties;
    }
}
