package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConfigurationConfigurer;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.Violations;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.jspecify.annotations.Nullable;

/** Reads the endpoint's options, once: they are the same for every message. */
final class OptionReader {
    private static final PropertyConfigurerGetter GETTER = new ConnectChatConfigurationConfigurer();

    /** How an option's name ends that is a map's entry, and how the map's then ends. */
    private static final String ENTRY = ".*";

    private static final String ENTRIES = "s";

    private OptionReader() {}

    static SourceValues read(Structure schema, ConnectChatConfiguration configuration, Violations violations) {
        SourceValues values = new SourceValues();
        for (Member<?, ?> member : schema.settable()) {
            String option = member.option();
            Object raw = option == null ? null : value(configuration, option);
            if (option != null && raw != null) {
                values.take(member, raw, Origin.option(option), violations);
            }
        }
        for (Structure structure : schema.assembled()) {
            if (structure.emptyWith().stream().anyMatch(option -> value(configuration, option) != null)) {
                values.mention(structure);
            }
        }
        return values;
    }

    private static @Nullable Object value(ConnectChatConfiguration configuration, String option) {
        String property = option.endsWith(ENTRY)
                ? option.substring(0, option.length() - ENTRY.length()).concat(ENTRIES)
                : option;
        return GETTER.getOptionValue(configuration, property, false);
    }
}
