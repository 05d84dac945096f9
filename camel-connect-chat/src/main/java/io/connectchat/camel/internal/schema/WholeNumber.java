package io.connectchat.camel.internal.schema;

/** A whole number of 32 bits. */
public final class WholeNumber extends Member<WholeNumber, Integer> {
    private WholeNumber(String name) {
        super(name);
    }

    public static WholeNumber wholeNumber(String name) {
        return new WholeNumber(name);
    }

    @Override
    WholeNumber self() {
        return this;
    }

    /** AWS's limits. */
    public WholeNumber range(int min, int max) {
        return aws((value, at) -> {
            if (value < min || value > max) {
                at.wrong("must lie between " + min + " and " + max, "Use a number in this range");
            }
        });
    }
}
