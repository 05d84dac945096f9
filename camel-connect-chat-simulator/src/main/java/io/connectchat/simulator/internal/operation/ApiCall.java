package io.connectchat.simulator.internal.operation;

import java.nio.charset.StandardCharsets;

/** A request to an operation. */
public final class ApiCall {
    private final String requestId;
    private final byte[] body;
    private final String text;

    /**
     * @param requestId the id that its answer will carry
     * @param body the body's bytes, which the call takes over
     */
    public ApiCall(String requestId, byte[] body) {
        this.requestId = requestId;
        this.body = body;
        this.text = new String(body, StandardCharsets.UTF_8);
    }

    /** The id that its answer will carry. */
    public String requestId() {
        return requestId;
    }

    /** The body as text: journal and contact share it, since both are kept. */
    public String text() {
        return text;
    }

    /** The body's bytes: what is no UTF-8 must not be judged by its repaired text. */
    byte[] body() {
        return body;
    }
}
