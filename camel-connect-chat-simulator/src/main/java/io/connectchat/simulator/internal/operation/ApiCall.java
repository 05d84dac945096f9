package io.connectchat.simulator.internal.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A request to the API. */
public final class ApiCall {
    private final String requestId;
    private final ApiRequest request;
    private final byte[] body;
    private final String text;

    /**
     * @param requestId the id that its answer will carry
     * @param request what the request's line and headers say
     * @param body the body's bytes, which the call takes over
     */
    public ApiCall(String requestId, ApiRequest request, byte[] body) {
        this.requestId = requestId;
        this.request = request;
        this.body = body;
        this.text = new String(body, StandardCharsets.UTF_8);
    }

    /** The id that its answer will carry. */
    public String requestId() {
        return requestId;
    }

    /** What the request's line and headers say. */
    public ApiRequest request() {
        return request;
    }

    /** The body as text: journal and contact share it, since both are kept. */
    public String text() {
        return text;
    }

    /** The body's bytes: what is no UTF-8 must not be judged by its repaired text. */
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
