package io.connectchat.camel.api;

import org.apache.camel.TypeConversionException;

/**
 * A value is not a contact event of Amazon Connect. Another try fails again. The message never quotes the
 * value, unlike that of other failed conversions of Camel.
 */
public class InvalidContactEventException extends TypeConversionException {
    private static final long serialVersionUID = 1L;

    private final String text;

    /** @param reason what is wrong, without any value */
    @SuppressWarnings("NullAway") // Camel's constructor takes no value as well, though it does not say so
    public InvalidContactEventException(String reason) {
        super(null, ContactEvent.class, new IllegalArgumentException(reason));
        this.text = "The value is not a contact event of Amazon Connect: " + reason;
    }

    @Override
    public String getMessage() {
        return text;
    }
}
