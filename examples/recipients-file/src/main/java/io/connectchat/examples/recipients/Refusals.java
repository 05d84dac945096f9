package io.connectchat.examples.recipients;

import io.connectchat.camel.api.InvalidChatRequestException;
import java.util.ArrayList;
import java.util.List;

/** Says why a run did not start: in words where the reason is known, else with all that Camel says. */
final class Refusals {
    private Refusals() {}

    static String explain(Throwable thrown) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException || cause instanceof InvalidChatRequestException) {
                return String.valueOf(cause.getMessage());
            }
            messages.add(String.valueOf(cause.getMessage()));
        }
        return "The run did not start: " + String.join("\n  since: ", messages);
    }
}
