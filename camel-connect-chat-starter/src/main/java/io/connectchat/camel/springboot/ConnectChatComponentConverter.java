package io.connectchat.camel.springboot;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectClientCustomizer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/** Reads {@code #bean:name} and {@code #name} as the bean of this name, for the options that are objects. */
final class ConnectChatComponentConverter implements GenericConverter {
    private static final String BEAN = "#bean:";
    private static final Set<Class<?>> TYPES = Set.of(
            AwsCredentialsProvider.class,
            ConnectAsyncClient.class,
            ConnectChatConfiguration.class,
            ConnectClientCustomizer.class);

    private final ApplicationContext beans;

    ConnectChatComponentConverter(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return TYPES.stream()
                .map(type -> new ConvertiblePair(String.class, type))
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null) {
            return null;
        }
        String reference = source.toString();
        String name = Stream.of(BEAN, "#")
                .filter(reference::startsWith)
                .findFirst()
                .map(prefix -> reference.substring(prefix.length()))
                // The text is not shown: it may be meant for another option.
                .orElseThrow(
                        () -> new IllegalArgumentException("This option is an object: name a bean, as in #bean:name"));
        return beans.getBean(name, targetType.getType());
    }
}
