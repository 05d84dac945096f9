package io.connectchat.simulator;

import io.connectchat.simulator.internal.json.JsonReader;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact that the simulator has started.
 *
 * @param contactId the id that the caller was given
 * @param startedAt when, by the simulator's clock
 * @param destination the customer's address, {@code DestinationEndpoint.Address}
 * @param clientToken the {@code ClientToken} that it was started with, or {@code null} if there was none
 * @param requestId the {@code x-amzn-RequestId} of the answer to the request that started it
 * @param json the request's body as it came
 */
public record StartedContact(
        String contactId,
        Instant startedAt,
        String destination,
        @Nullable String clientToken,
        String requestId,
        String json) {

    /**
     * The request as plain Java values: maps, lists, strings, numbers and booleans under the API's member names.
     *
     * @return a new map at each call
     */
    public Map<String, @Nullable Object> request() {
        return JsonReader.readObject(json);
    }
}
