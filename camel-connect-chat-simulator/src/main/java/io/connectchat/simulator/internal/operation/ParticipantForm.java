package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;

import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is let into a chat, as it is told over HTTP.
 *
 * @param isAgent whether it is an agent, and not the customer
 * @param displayName the name that others see, or {@code null} for a usual one
 */
public record ParticipantForm(boolean isAgent, @Nullable String displayName) {
    private static final String AGENT = "AGENT";

    private static final Structure PARTICIPANT =
            structure().required("role", text().oneOf("CUSTOMER", AGENT)).optional("displayName", text(1, 256));

    /**
     * Reads it.
     *
     * @throws MalformedJsonException if it is not one JSON object
     * @throws IllegalArgumentException if anything else of it is wrong; the message names all that is
     */
    public static ParticipantForm read(String json) {
        Map<String, @Nullable Object> form = Form.read(json, PARTICIPANT);
        return new ParticipantForm(AGENT.equals(form.get("role")), (String) form.get("displayName"));
    }
}
