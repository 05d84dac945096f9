package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.Operation;
import io.connectchat.camel.internal.schema.Structure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations, by the names by which routes choose them. */
public final class Operations {
    private static final Map<Operation, ApiOperation<?, ?>> ALL = new EnumMap<>(Map.of(
            Operation.startOutboundChatContact, new StartOutboundChatContact(),
            Operation.stopContact, new StopContact(),
            Operation.describeContact, new DescribeContact(),
            Operation.getContactAttributes, new GetContactAttributes(),
            Operation.updateContactAttributes, new UpdateContactAttributes(),
            Operation.tagContact, new TagContact(),
            Operation.untagContact, new UntagContact(),
            Operation.listAssociatedContacts, new ListAssociatedContacts()));

    private Operations() {}

    /** The requests of all operations. */
    public static List<Structure> schemas() {
        return ALL.values().stream().<Structure>map(ApiOperation::schema).toList();
    }

    /** The members of all requests, by their names in the API. */
    public static Set<String> members() {
        return schemas().stream()
                .flatMap(schema -> schema.members().keySet().stream())
                .collect(Collectors.toSet());
    }

    public static ApiOperation<?, ?> of(Operation name) {
        ApiOperation<?, ?> operation = ALL.get(name);
        if (operation == null) {
            throw new IllegalArgumentException("No operation " + name);
        }
        return operation;
    }
}
