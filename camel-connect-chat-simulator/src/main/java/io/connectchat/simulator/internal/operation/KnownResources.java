package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What exists in the simulated account. An empty set knows everything.
 *
 * @param instances instance ids
 * @param contactFlows contact flow ids
 * @param sourceNumbers ARNs of phone numbers
 */
public record KnownResources(Set<String> instances, Set<String> contactFlows, Set<String> sourceNumbers) {

    /** The first member of a well-formed request that names what does not exist, or {@code null}. */
    @Nullable
    String unknownIn(Map<String, ?> request) {
        if (unknown(instances, request.get("InstanceId"))) {
            return "InstanceId";
        }
        if (unknown(contactFlows, request.get("ContactFlowId"))) {
            return "ContactFlowId";
        }
        if (request.get("SourceEndpoint") instanceof Map<?, ?> source
                && unknown(sourceNumbers, source.get("Address"))) {
            return "SourceEndpoint.Address";
        }
        return null;
    }

    /** What a request is told that names what does not exist in this member. */
    static Answer notFound(String member, List<String> remarks) {
        return Answer.error(
                SimulatedError.RESOURCE_NOT_FOUND,
                member + " names what this simulator was not told of: correct it, or add it to the simulator's list.",
                remarks);
    }

    private static boolean unknown(Set<String> known, @Nullable Object value) {
        return !known.isEmpty() && !known.contains(value);
    }
}
