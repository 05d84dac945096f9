package io.connectchat.examples.recipients;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.examples.recipients.rows.Recipient;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Message;

/**
 * Says to the component what a recipient asks for, by headers alone. The text could as well be the body, with
 * <code>bodyAs=message</code>; but a body that is taken out of a message of Camel's file component comes back as the
 * file, and a row with a template has no text.
 */
final class ChatRequestHeaders {
    private ChatRequestHeaders() {}

    static void set(Message message, Recipient recipient) {
        message.setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, recipient.phone());
        message.setHeader(ConnectChatConstants.SUBTYPE, recipient.channel());
        if (!recipient.name().isEmpty()) {
            message.setHeader(ConnectChatConstants.DISPLAY_NAME, recipient.name());
        }
        Map<String, String> attributes = new LinkedHashMap<>(recipient.attributes());
        if (!recipient.language().isEmpty()) {
            attributes.putIfAbsent("language", recipient.language());
        }
        if (!attributes.isEmpty()) {
            message.setHeader(ConnectChatConstants.ATTRIBUTES, attributes);
        }
        if (recipient.template().isEmpty()) {
            message.setHeader(ConnectChatConstants.CONTENT, recipient.message());
        } else {
            message.setHeader(ConnectChatConstants.MESSAGE_TEMPLATE_ID, recipient.template());
            message.setHeader(ConnectChatConstants.CUSTOM_ATTRIBUTES, recipient.attributes());
        }
    }
}
