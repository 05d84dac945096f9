package io.connectchat.camel.internal.violation;

/** Where a value came from. */
public record Origin(Kind kind, String source) {
    /** The sources, in the order in which they are asked. */
    public enum Kind {
        HEADER,
        BODY,
        OPTION
    }

    public static final Origin BODY = new Origin(Kind.BODY, "body");

    public static Origin header(String name) {
        return new Origin(Kind.HEADER, name);
    }

    public static Origin option(String name) {
        return new Origin(Kind.OPTION, name);
    }

    /** As a violation names it. */
    public String name() {
        return switch (kind) {
            case HEADER -> "header " + source;
            case BODY -> source;
            case OPTION -> "option " + source;
        };
    }

    @Override
    public String toString() {
        return name();
    }
}
