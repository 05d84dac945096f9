package io.connectchat.camel.events;

/** Contact events of chats, in the form that AWS publishes. */
final class EventJson {
    static final String CONTACT = "11111111-1111-1111-1111-111111111111";

    private EventJson() {}

    /** @param members of its detail, with a comma before each */
    static String of(String id, String type, String contact, String members) {
        return """
                {"version": "0", "id": "%s", "detail-type": "Amazon Connect Contact Event", "source": "aws.connect",
                 "account": "111122223333", "time": "2026-08-04T17:43:48Z", "region": "eu-west-2",
                 "resources": ["arn:aws:connect:eu-west-2:111122223333:instance/my-instance/contact/c", null],
                 "detail": {"eventType": "%s", "contactId": "%s", "channel": "CHAT", "initiationMethod": "API",
                  "instanceArn": "arn:aws:connect:eu-west-2:111122223333:instance/my-instance"%s}}
                """
                .formatted(id, type, contact, members);
    }
}
