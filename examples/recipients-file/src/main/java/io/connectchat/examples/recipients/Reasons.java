package io.connectchat.examples.recipients;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.examples.recipients.rows.Column;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what is wrong with a request in the words of the file: which column to mend, and how. */
final class Reasons {
    private static final Map<String, Column> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("DestinationEndpoint", Column.PHONE);
        COLUMNS.put("ParticipantDetails", Column.NAME);
        COLUMNS.put("SegmentAttributes", Column.CHANNEL);
        COLUMNS.put("InitialSystemMessage", Column.MESSAGE);
        COLUMNS.put("InitialTemplatedSystemMessage.TemplateAttributes", Column.ATTRIBUTES);
        COLUMNS.put("InitialTemplatedSystemMessage", Column.TEMPLATE);
        COLUMNS.put("Attributes", Column.ATTRIBUTES);
    }

    private Reasons() {}

    /** Violations hold nothing of the customer's, so that this does not either. */
    static String of(InvalidChatRequestException refused) {
        return refused.getViolations().stream().map(Reasons::of).distinct().collect(Collectors.joining("; "));
    }

    private static String of(Violation violation) {
        return column(violation.member()) + ": " + violation.rule() + ". " + violation.remedy();
    }

    private static String column(String member) {
        return COLUMNS.entrySet().stream()
                .filter(entry -> member.startsWith(entry.getKey()))
                .map(entry -> entry.getValue().title())
                .findFirst()
                .orElse(member);
    }
}
