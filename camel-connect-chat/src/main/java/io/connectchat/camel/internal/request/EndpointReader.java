package io.connectchat.camel.internal.request;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.EndpointType;

/** Reads an endpoint: <code>{Type, Address}</code>, or the address alone, whose type follows from the member. */
final class EndpointReader implements ValueReader<Endpoint> {
    private static final Structure SHAPE = Structure.of("Type", "Address");

    private final EndpointType type;

    EndpointReader(EndpointType type) {
        this.type = type;
    }

    @Override
    public @Nullable Endpoint read(Object raw, Place place) {
        Object plain = ObjectMembers.plain(raw, place);
        if (plain == null) {
            return null;
        }
        if (!ObjectMembers.isObject(plain)) {
            String address = ValueReader.text().read(plain, place);
            return address == null
                    ? null
                    : Endpoint.builder().type(type).address(address).build();
        }
        Endpoint.Builder endpoint = Endpoint.builder().type(type);
        boolean whole = SHAPE.forEachMember(plain, place, (name, value, at) -> {
            String text = ValueReader.text().read(value, at);
            if (text != null && name.equals("Type")) {
                endpoint.type(text);
            } else if (text != null) {
                endpoint.address(text);
            }
            return text != null;
        });
        return whole ? endpoint.build() : null;
    }
}
