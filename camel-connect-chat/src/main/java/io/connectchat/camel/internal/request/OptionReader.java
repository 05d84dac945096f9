package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.request.FieldMapping.Option;

/** Reads the endpoint's options, once: they are the same for every message. */
final class OptionReader {
    private OptionReader() {}

    static Slots read(ConnectChatConfiguration configuration, Problems problems) {
        Slots slots = new Slots();
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            Option option = FieldTable.FIELDS.get(i).option();
            Object raw = option == null ? null : option.getter().apply(configuration);
            if (option != null && raw != null) {
                slots.take(i, raw, Origin.option(option.name()), problems);
            }
        }
        if (configuration.getKnowledgeBaseId() != null || configuration.getMessageTemplateId() != null) {
            // The API wants attributes with each template, and options have no way to say that there are none.
            slots.mentionAlone(FieldTable.TEMPLATE_ATTRIBUTES);
        }
        return slots;
    }
}
