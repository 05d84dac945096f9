package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.core.buffer.Buffer;

/**
 * A request's body up to a limit. What is beyond is read and thrown away, so that the caller gets to hear of the limit
 * where an early close would look like a broken network.
 */
final class BoundedBody {
    /** Many times the largest request that the API's limits allow. */
    static final int MAX_BYTES = 1 << 20;

    /** What is answered to more. */
    static final Answer TOO_LARGE =
            Answer.error(SimulatedError.REQUEST_TOO_LARGE, "The body must have at most " + MAX_BYTES + " bytes.");

    private Buffer kept = Buffer.buffer();
    private boolean tooLarge;

    void append(Buffer chunk) {
        if (tooLarge || kept.length() + chunk.length() > MAX_BYTES) {
            tooLarge = true;
            kept = Buffer.buffer();
        } else {
            kept.appendBuffer(chunk);
        }
    }

    boolean tooLarge() {
        return tooLarge;
    }

    /** The body, or nothing if it was too large. */
    byte[] bytes() {
        return kept.getBytes();
    }
}
