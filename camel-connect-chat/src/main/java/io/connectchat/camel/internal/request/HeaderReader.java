package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.ValueLocation;
import io.connectchat.camel.internal.violation.Violations;
import java.util.Map;
import org.apache.camel.Message;

/**
 * Reads the headers that set members. Names are matched without regard to case, even where the message's own map is
 * strict about it: else a forged variant would be seen by others and not by the endpoint's guard.
 */
final class HeaderReader {
    private final Structure schema;

    HeaderReader(Structure schema) {
        this.schema = schema;
    }

    SourceValues read(Message message, Violations violations) {
        SourceValues values = new SourceValues();
        String prefix = ConnectChatConstants.HEADER_PREFIX;
        for (Map.Entry<String, Object> header : message.getHeaders().entrySet()) {
            String name = header.getKey();
            if (header.getValue() != null && name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                Member<?, ?> member = schema.byHeader().get(name);
                if (member != null && member.header() != null) {
                    read(member, Origin.header(member.header()), header.getValue(), values, violations);
                }
            }
        }
        return values;
    }

    private static void read(
            Member<?, ?> member, Origin origin, Object raw, SourceValues values, Violations violations) {
        if (member instanceof Structure structure && structure.isAssembled()) {
            readMembers(structure, origin, raw, values, violations);
        } else {
            values.take(member, raw, origin, violations);
        }
    }

    private static void readMembers(
            Structure structure, Origin origin, Object raw, SourceValues values, Violations violations) {
        Member<?, ?> textMember = structure.textMember();
        boolean isText = raw instanceof CharSequence text && !ObjectMembers.isMeantAsObject(text);
        if (isText && textMember != null) {
            values.take(textMember, raw, origin, violations);
            return;
        }
        ValueLocation at = new ValueLocation(structure.path(), origin, violations);
        Object plain = ObjectMembers.plain(raw, at);
        if (plain instanceof CharSequence && textMember != null) {
            values.take(textMember, plain, origin, violations);
        } else if (plain != null) {
            values.takeMembers(structure, plain, at);
        }
    }
}
