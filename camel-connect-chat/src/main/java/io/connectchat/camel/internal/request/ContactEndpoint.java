package io.connectchat.camel.internal.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.Endpoint;

/** A number at one end of a chat, as it was read. */
public final class ContactEndpoint extends Unbuilt<Endpoint> {
    private final String type;
    private final @Nullable String address;

    ContactEndpoint(String type, @Nullable String address) {
        this.type = type;
        this.address = address;
    }

    /** The API's name for its type. */
    public String type() {
        return type;
    }

    /** A telephone number or an ARN; null if a source gives none. */
    public @Nullable String address() {
        return address;
    }

    @Override
    Endpoint build() {
        return Endpoint.builder().type(type).address(address).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactEndpoint endpoint
                && type.equals(endpoint.type)
                && Objects.equals(address, endpoint.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, address);
    }
}
