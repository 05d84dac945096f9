package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.ConnectChatConfiguration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One member of the API: where it may come from, how it is read and where it goes.
 *
 * @param path the member's path in the request
 * @param header the header that sets it
 * @param reader reads whatever a source holds
 * @param option the option that sets it, or null where it has none
 * @param setter puts it into the request
 * @param fallback whether the option alone says nothing: it completes what another source began
 */
record FieldMapping<T>(
        String path,
        String header,
        ValueReader<T> reader,
        @Nullable Option option,
        BiConsumer<Target, T> setter,
        boolean fallback) {

    /** An option by its name in a URI, and where the configuration holds it. */
    record Option(String name, Function<ConnectChatConfiguration, @Nullable Object> getter) {}

    static Option option(String name, Function<ConnectChatConfiguration, @Nullable Object> getter) {
        return new Option(name, getter);
    }

    static <T> FieldMapping<T> field(
            String path, String header, ValueReader<T> reader, @Nullable Option option, BiConsumer<Target, T> setter) {
        return new FieldMapping<>(path, header, reader, option, setter, false);
    }

    /** The same member, whose option says nothing on its own. */
    FieldMapping<T> asFallback() {
        return new FieldMapping<>(path, header, reader, option, setter, true);
    }

    /** Puts a value that this field read into the request. */
    @SuppressWarnings("unchecked") // the slots hold what this field's own reader read
    void set(Target target, Object value) {
        setter.accept(target, (T) value);
    }
}
