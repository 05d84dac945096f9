package io.connectchat.simulator.internal.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the members of a request stand: in the body, or in path and query. */
public enum Members {
    /** The body is a JSON object that holds them all. */
    IN_BODY {
        @Override
        Map<String, @Nullable Object> of(ApiCall call) {
            // Without a body it is the empty request, which lacks all that is required.
            return call.body().length == 0 ? Map.of() : call.members();
        }
    },
    /** The body, and a header that holds a participant's token. */
    WITH_PARTICIPANT_TOKEN {
        @Override
        Map<String, @Nullable Object> of(ApiCall call) {
            return withBearer(call, "ParticipantToken");
        }
    },
    /** The body, and a header that holds a connection's token. */
    WITH_CONNECTION_TOKEN {
        @Override
        Map<String, @Nullable Object> of(ApiCall call) {
            return withBearer(call, "ConnectionToken");
        }
    },
    /** The path holds them. */
    IN_PATH {
        @Override
        Map<String, @Nullable Object> of(ApiCall call) {
            return new LinkedHashMap<>(call.pathMembers());
        }
    },
    /** The path holds some of them, the query the tags' keys. */
    TAG_KEYS {
        @Override
        Map<String, @Nullable Object> of(ApiCall call) {
            Map<String, @Nullable Object> members = IN_PATH.of(call);
            List<String> keys = call.queryValues("TagKeys");
            if (!keys.isEmpty()) {
                members.put("TagKeys", keys);
            }
            return members;
        }
    },
    /** The path holds some of them, the query says which page. */
    PAGE {
        @Override
        Map<String, @Nullable Object> of(ApiCall call) {
            Map<String, @Nullable Object> members = IN_PATH.of(call);
            putFirst(members, "ContactId", call.queryValues("contactId"));
            putFirst(members, "NextToken", call.queryValues("nextToken"));
            List<String> most = call.queryValues("maxResults");
            if (!most.isEmpty()) {
                members.put("MaxResults", numberOrText(most.get(0)));
            }
            return members;
        }
    };

    /** The header that holds a participant's or a connection's token. */
    static final String BEARER = "X-Amz-Bearer";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,10}");

    abstract Map<String, @Nullable Object> of(ApiCall call);

    private static Map<String, @Nullable Object> withBearer(ApiCall call, String name) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(IN_BODY.of(call));
        members.put(name, call.request().headers().get(BEARER));
        return members;
    }

    private static void putFirst(Map<String, @Nullable Object> members, String name, List<String> values) {
        if (!values.isEmpty()) {
            members.put(name, values.get(0));
        }
    }

    /** A text that is no number is refused by its type, as in a body. */
    private static Object numberOrText(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return text;
        }
        long number = Long.parseLong(text);
        return number == (int) number ? (Object) (int) number : text;
    }
}
