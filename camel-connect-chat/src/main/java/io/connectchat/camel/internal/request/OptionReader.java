package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConfigurationConfigurer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.jspecify.annotations.Nullable;

/** Reads the endpoint's options, once: they are the same for every message. */
final class OptionReader {
    private static final PropertyConfigurerGetter GETTER = new ConnectChatConfigurationConfigurer();

    /** How an option's name ends that is a map's entry, and how the map's then ends. */
    private static final String ENTRY = ".*";

    private static final String ENTRIES = "s";

    private OptionReader() {}

    static Slots read(ConnectChatConfiguration configuration, Problems problems) {
        Slots slots = new Slots();
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            String option = FieldTable.FIELDS.get(i).option();
            Object raw = option == null ? null : value(configuration, option);
            if (option != null && raw != null) {
                // A copy: whoever changes the configuration later does not change what was checked.
                Object own = raw instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : raw;
                slots.take(i, own, Origin.option(option), problems);
            }
        }
        if (configuration.getKnowledgeBaseId() != null || configuration.getMessageTemplateId() != null) {
            // The API wants attributes with each template, and options have no way to say that there are none.
            slots.mention(Holders.TEMPLATE_ATTRIBUTES);
        }
        return slots;
    }

    private static @Nullable Object value(ConnectChatConfiguration configuration, String option) {
        String property = option.endsWith(ENTRY)
                ? option.substring(0, option.length() - ENTRY.length()).concat(ENTRIES)
                : option;
        return GETTER.getOptionValue(configuration, property, false);
    }
}
