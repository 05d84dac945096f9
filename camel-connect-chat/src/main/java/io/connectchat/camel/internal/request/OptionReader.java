package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.request.FieldMapping.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the endpoint's options, once: they are the same for every message. */
final class OptionReader {
    private OptionReader() {}

    static Slots read(ConnectChatConfiguration configuration, Problems problems) {
        Slots slots = new Slots();
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            Option option = FieldTable.FIELDS.get(i).option();
            Object raw = option == null ? null : option.getter().apply(configuration);
            if (option != null && raw != null) {
                // A copy: whoever changes the configuration later does not change what was checked.
                Object own = raw instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : raw;
                slots.take(i, own, Origin.option(option.name()), problems);
            }
        }
        if (configuration.getKnowledgeBaseId() != null || configuration.getMessageTemplateId() != null) {
            // The API wants attributes with each template, and options have no way to say that there are none.
            slots.mention(Holders.TEMPLATE_ATTRIBUTES);
        }
        return slots;
    }
}
