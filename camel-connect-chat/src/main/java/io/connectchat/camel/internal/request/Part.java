package io.connectchat.camel.internal.request;

/** One of the request's own members, with all that lies within it: what rules are grouped by. */
public final class Part {
    private final int fields;
    private final int holders;

    private Part(int fields, int holders) {
        this.fields = fields;
        this.holders = holders;
    }

    /**
     * The part with this name.
     *
     * @param member a member of the request, by the API's name
     * @throws IllegalArgumentException if no row of the field table lies within it
     */
    public static Part of(String member) {
        int fields = 0;
        int holders = Holders.of(member);
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            String path = FieldTable.FIELDS.get(i).path();
            if (path.equals(member) || path.startsWith(member + ".")) {
                fields |= Slots.bit(i);
                holders |= Holders.ofField(i);
            }
        }
        if (fields == 0) {
            throw new IllegalArgumentException("No field within " + member);
        }
        return new Part(fields, holders);
    }

    /** Whether one of its fields is among these {@link Slots#bit}s. */
    boolean hasOneOf(int filled) {
        return (fields & filled) != 0;
    }

    /** Its {@link Holders}. */
    int holders() {
        return holders;
    }
}
