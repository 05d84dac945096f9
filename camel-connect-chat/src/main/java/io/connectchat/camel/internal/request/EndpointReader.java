package io.connectchat.camel.internal.request;

import org.jspecify.annotations.Nullable;

/** Reads an endpoint: <code>{Type, Address}</code>, or the address alone, whose type follows from the member. */
final class EndpointReader implements ValueReader<ContactEndpoint> {
    private final String type;

    /**
     * Reads those of one member.
     *
     * @param type the API's name for the type that an address alone has
     */
    EndpointReader(String type) {
        this.type = type;
    }

    @Override
    public @Nullable ContactEndpoint read(Object raw, Place place) {
        Object plain = ObjectMembers.plain(raw, place);
        if (plain == null) {
            return null;
        }
        if (ObjectMembers.isObject(plain)) {
            return new Members(type).read(plain, place);
        }
        String address = ValueReader.text().read(plain, place);
        return address == null ? null : new ContactEndpoint(type, address);
    }

    /** What an object says. */
    private static final class Members {
        private static final Structure SHAPE = Structure.of("Type", "Address");

        private String type;
        private @Nullable String address;

        Members(String type) {
            this.type = type;
        }

        @Nullable
        ContactEndpoint read(Object plain, Place place) {
            return SHAPE.forEachMember(plain, place, this::take) ? new ContactEndpoint(type, address) : null;
        }

        private boolean take(String name, Object value, Place at) {
            String text = ValueReader.text().read(value, at);
            if (text == null) {
                return false;
            }
            if (name.equals("Type")) {
                type = text;
            } else {
                address = text;
            }
            return true;
        }
    }
}
