package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.operation.ParticipantForm;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.EndedChatException;
import io.connectchat.simulator.internal.state.Participant;
import io.connectchat.simulator.internal.state.ParticipantTokens;
import io.connectchat.simulator.internal.state.Participants;
import io.connectchat.simulator.internal.state.UnknownContactException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Lets customers and agents into chats: they get a token for the participant service.
 *
 * @param contacts the contacts
 * @param clock tells whether a chat has ended
 */
record ParticipantRoutes(ContactBook contacts, InstantSource clock) {
    void add(Router router) {
        router.post("/contacts/:id/participants")
                .handler(context -> ControlBody.read(context, body -> enter(body, context)));
    }

    private void enter(String body, RoutingContext context) {
        HttpServerResponse response = context.response();
        String contactId = context.pathParam("id");
        try {
            Participant participant = entered(contactId, ParticipantForm.read(body));
            JsonObject json = new JsonObject()
                    .put("participantId", participant.id())
                    .put("participantToken", ParticipantTokens.participantToken(contactId, participant))
                    .put("role", participant.role().name())
                    .put("displayName", participant.displayName());
            new WhenKept(contacts)
                    .then(context, () -> response.end(json.toBuffer()), failure -> Wire.write(response, failure));
        } catch (UnknownContactException e) {
            refuse(response, SimulatedError.RESOURCE_NOT_FOUND, e);
        } catch (EndedChatException e) {
            refuse(response, SimulatedError.CONFLICT, e);
        } catch (IllegalArgumentException e) {
            refuse(response, SimulatedError.INVALID_REQUEST, e);
        }
    }

    private Participant entered(String contactId, ParticipantForm form) {
        Instant now = clock.instant();
        return form.isAgent()
                ? Participants.agent(
                        contacts, contactId, form.displayName() == null ? "Agent" : form.displayName(), now)
                : Participants.customer(contacts, contactId, form.displayName(), now);
    }

    private static void refuse(HttpServerResponse response, SimulatedError error, RuntimeException cause) {
        Wire.write(response, Answer.error(error, String.valueOf(cause.getMessage())));
    }
}
