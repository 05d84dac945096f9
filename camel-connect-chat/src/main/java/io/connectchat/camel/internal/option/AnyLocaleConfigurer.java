package io.connectchat.camel.internal.option;

import java.util.Locale;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.jspecify.annotations.Nullable;

/**
 * A generated configurer that ignores case in every default locale. Generated code uses the default locale for lower case,
 * and so does not find <code>contactFlowId</code> in a Turkish locale.
 */
public final class AnyLocaleConfigurer implements PropertyConfigurer, PropertyConfigurerGetter {
    private final PropertyConfigurer generated;
    private final PropertyConfigurerGetter getter;

    private AnyLocaleConfigurer(PropertyConfigurer generated, PropertyConfigurerGetter getter) {
        this.generated = generated;
        this.getter = getter;
    }

    /** Wraps a generated configurer; returns any other configurer, or null, unchanged. */
    public static @Nullable PropertyConfigurer around(@Nullable PropertyConfigurer configurer) {
        return configurer instanceof PropertyConfigurerGetter getter
                ? new AnyLocaleConfigurer(configurer, getter)
                : configurer;
    }

    @Override
    public boolean configure(CamelContext camelContext, Object target, String name, Object value, boolean ignoreCase) {
        return generated.configure(camelContext, target, known(name, ignoreCase), value, false);
    }

    @Override
    public @Nullable Class<?> getOptionType(String name, boolean ignoreCase) {
        return getter.getOptionType(known(name, ignoreCase), false);
    }

    @Override
    public String[] getAutowiredNames() {
        return getter.getAutowiredNames();
    }

    @Override
    public @Nullable Object getCollectionValueType(Object target, String name, boolean ignoreCase) {
        return getter.getCollectionValueType(target, known(name, ignoreCase), false);
    }

    @Override
    public @Nullable Object getOptionValue(Object target, String name, boolean ignoreCase) {
        return getter.getOptionValue(target, known(name, ignoreCase), false);
    }

    /** Generated code accepts the exact name and its lower case. */
    private static String known(String name, boolean ignoreCase) {
        return ignoreCase ? name.toLowerCase(Locale.ROOT) : name;
    }
}
