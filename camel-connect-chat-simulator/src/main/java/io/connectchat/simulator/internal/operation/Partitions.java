package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.connectchat.simulator.internal.state.ParticipantTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The account that all instances share, and an account of its own for each instance that is kept apart. */
public final class Partitions {
    private final Partition shared;
    private final Supplier<Partition> maker;
    private final Map<String, Partition> apart = new ConcurrentHashMap<>();

    /**
     * @param shared of all instances that are not kept apart
     * @param maker makes one for an instance that is
     */
    public Partitions(Partition shared, Supplier<Partition> maker) {
        this.shared = shared;
        this.maker = maker;
    }

    /** That of all instances that are not kept apart. */
    public Partition shared() {
        return shared;
    }

    /** That of an instance, or {@code null} if it is not kept apart. */
    public @Nullable Partition of(String instanceId) {
        return apart.get(instanceId);
    }

    /** That of an instance, which is kept apart from now on. */
    public Partition keepApart(String instanceId) {
        return apart.computeIfAbsent(instanceId, id -> maker.get());
    }

    /** Forgets an instance that is kept apart, if it is. */
    public void forget(String instanceId) {
        Partition forgotten = apart.remove(instanceId);
        if (forgotten != null) {
            forgotten.onClose().run();
        }
    }

    /** The instances that are kept apart, in order. */
    public List<String> instances() {
        return apart.keySet().stream().sorted().toList();
    }

    /** That of the instance that a request names, or of the contact that its participant token names. */
    public Partition of(ApiCall call) {
        if (apart.isEmpty()) {
            return shared;
        }
        String token = call.request().headers().get(Members.BEARER);
        if (token != null) {
            return ParticipantTokens.contactOf(token).flatMap(this::having).orElse(shared);
        }
        String instance = call.pathMembers().get("InstanceId");
        if (instance == null) {
            instance = inBody(call);
        }
        return instance == null ? shared : apart.getOrDefault(instance, shared);
    }

    private Optional<Partition> having(String contactId) {
        return apart.values().stream()
                .filter(partition ->
                        partition.account().contacts().find(contactId).isPresent())
                .findFirst();
    }

    private static @Nullable String inBody(ApiCall call) {
        try {
            return call.members().get("InstanceId") instanceof String given ? given : null;
        } catch (MalformedJsonException e) {
            // Whoever answers the request says so.
            return null;
        }
    }
}
