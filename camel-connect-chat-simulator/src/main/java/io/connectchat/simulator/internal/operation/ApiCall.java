package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.connectchat.simulator.internal.json.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to the API. */
public final class ApiCall {
    private final String requestId;
    private final ApiRequest request;
    private final byte[] body;
    private final String text;
    /** Why the body is no JSON text, if that is known already. */
    private final @Nullable MalformedJsonException flaw;

    /**
     * @param requestId the id that its answer will carry
     * @param request what the request's line and headers say
     * @param body the body's bytes, which the call takes over
     */
    public ApiCall(String requestId, ApiRequest request, byte[] body) {
        this.requestId = requestId;
        this.request = request;
        this.body = body;
        String decoded;
        MalformedJsonException found = null;
        try {
            decoded = Utf8.decode(body);
        } catch (MalformedJsonException e) {
            decoded = new String(body, StandardCharsets.UTF_8);
            found = e;
        }
        this.text = decoded;
        this.flaw = found;
    }

    /** The id that its answer will carry. */
    public String requestId() {
        return requestId;
    }

    /** What the request's line and headers say. */
    public ApiRequest request() {
        return request;
    }

    /** The body as text, repaired where it is not UTF-8: journal and contact share it, since both are kept. */
    public String text() {
        return text;
    }

    /**
     * The members of the body.
     *
     * @throws MalformedJsonException if it is not one JSON object in UTF-8
     */
    Map<String, @Nullable Object> members() {
        if (flaw != null) {
            throw flaw;
        }
        return JsonReader.readObject(text);
    }

    /** The body's bytes, which are what is signed. */
    byte[] body() {
        return body;
    }

    /** A member that the path names, decoded. */
    Map<String, String> pathMembers() {
        return request.target().pathMembers();
    }

    /** The values that the query gives to a name, decoded. */
    List<String> queryValues(String name) {
        return request.queryValues().apply(name);
    }
}
