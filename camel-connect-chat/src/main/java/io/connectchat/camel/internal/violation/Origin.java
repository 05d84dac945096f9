package io.connectchat.camel.internal.violation;

/** Where a value came from, as a violation names it. */
public record Origin(Kind kind, String name) {
    /** The sources, in the order in which they are asked. */
    public enum Kind {
        HEADER,
        BODY,
        OPTION
    }

    public static final Origin BODY = new Origin(Kind.BODY, "body");

    public static Origin header(String name) {
        return new Origin(Kind.HEADER, "header " + name);
    }

    public static Origin option(String name) {
        return new Origin(Kind.OPTION, "option " + name);
    }

    @Override
    public String toString() {
        return name;
    }
}
