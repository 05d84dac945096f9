package io.connectchat.camel.internal.request;

import org.jspecify.annotations.Nullable;

/**
 * One member of the API: where it stands, where it may come from, and how it is read.
 *
 * @param path the member's path in the request
 * @param header the header that sets it
 * @param reader reads whatever a source holds
 * @param option the name of the option that sets it, as a URI has it; null where it has none
 * @param fallback whether the option alone says nothing: it completes what another source began
 */
record FieldMapping<T>(String path, String header, ValueReader<T> reader, @Nullable String option, boolean fallback) {

    static <T> FieldMapping<T> field(String path, String header, ValueReader<T> reader, @Nullable String option) {
        return new FieldMapping<>(path, header, reader, option, false);
    }

    /** The same member, whose option says nothing on its own. */
    FieldMapping<T> asFallback() {
        return new FieldMapping<>(path, header, reader, option, true);
    }
}
