package io.connectchat.camel.springboot;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectClientCustomizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Gives the component {@code aws-connect-chat} the properties {@code camel.component.aws-connect-chat.*}, and the application's
 * {@link ConnectClientCustomizer}, if it has one bean of it. A bean of {@code ConnectAsyncClient} is found by the component
 * itself.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@EnableConfigurationProperties({ComponentConfigurationProperties.class, ConnectChatComponentConfiguration.class})
@ConditionalOnHierarchicalProperties({"camel.component", "camel.component.aws-connect-chat"})
public class ConnectChatComponentAutoConfiguration {
    /** Static, since properties are bound before this class has an instance. */
    @Bean
    @ConfigurationPropertiesBinding
    static ConnectChatComponentConverter connectChatComponentConverter(ApplicationContext beans) {
        return new ConnectChatComponentConverter(beans);
    }

    /** Before anything is made. */
    @Bean
    static BeanFactoryPostProcessor connectChatPropertyNames(Environment environment) {
        return beans -> PropertyNames.check(environment);
    }

    @Lazy
    @Bean
    ComponentCustomizer configureConnectChatComponent(
            ApplicationContext application,
            CamelContext camelContext,
            ConnectChatComponentConfiguration options,
            ObjectProvider<ConnectClientCustomizer> clientCustomizer) {
        return new ComponentCustomizer() {
            @Override
            public void configure(String name, Component target) {
                ConnectChatComponent component = (ConnectChatComponent) target;
                if (options.getConfiguration() != null) {
                    // First of all: the other options are set on it, and they are copied in no order.
                    component.setConfiguration(options.getConfiguration());
                }
                clientCustomizer.ifUnique(component.getConfiguration()::setClientCustomizer);
                Map<String, Object> values = CamelPropertiesHelper.getNonNullProperties(camelContext, options);
                values.replaceAll((option, value) -> value instanceof List<?> several ? joined(several) : value);
                CamelPropertiesHelper.setCamelProperties(camelContext, component, values, false);
            }

            @Override
            public boolean isEnabled(String name, Component target) {
                return HierarchicalPropertiesEvaluator.evaluate(
                                application,
                                "camel.component.customizer",
                                "camel.component.aws-connect-chat.customizer")
                        && target instanceof ConnectChatComponent;
            }
        };
    }

    /** The component has text for it. */
    private static String joined(List<?> several) {
        return several.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
