package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.state.AddressPattern;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.CustomerAnswers;
import io.connectchat.simulator.internal.state.EndedChatException;
import io.connectchat.simulator.internal.state.UnknownContactException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Contacts for programs in any language: all of them, one, and what its customer answers.
 *
 * @param contacts the contacts
 * @param clock tells how far they have come
 */
record ContactRoutes(ContactBook contacts, InstantSource clock) {
    private static final PageRequest PAGE = new PageRequest("contacts");

    void add(Router router) {
        router.get("/contacts").handler(this::all);
        router.get("/contacts/:id").handler(context -> one(context.pathParam("id"), context.response()));
        router.post("/contacts/:id/messages").handler(this::readAnswer);
        new ParticipantRoutes(contacts, clock).add(router);
    }

    private void all(RoutingContext context) {
        Instant now = clock.instant();
        if (PageRequest.isOne(context)) {
            String destination = Query.of(context.request()).all("destination").stream()
                    .findFirst()
                    .orElse(null);
            PAGE.send(
                    context,
                    (before, most) -> contacts.newestBefore(
                            before, most, contact -> AddressPattern.matches(destination, contact.destination())),
                    contact -> ContactJson.of(contact.at(now)));
        } else {
            JsonArrayResponse.send(contacts.contacts(), contact -> ContactJson.of(contact.at(now)), context);
        }
    }

    private void one(String contactId, HttpServerResponse response) {
        Optional<Contact> contact = contacts.find(contactId);
        if (contact.isPresent()) {
            response.end(ContactJson.of(contact.get().at(clock.instant())).toBuffer());
        } else {
            Wire.write(response, Answer.error(SimulatedError.RESOURCE_NOT_FOUND, "There is no contact of this id."));
        }
    }

    private void readAnswer(RoutingContext context) {
        ControlBody.read(context, body -> enter(context.pathParam("id"), body, context));
    }

    private void enter(String contactId, String body, RoutingContext context) {
        HttpServerResponse response = context.response();
        try {
            if (JsonReader.readObject(body).get("content") instanceof String text) {
                StartedContact contact = CustomerAnswers.enter(contacts, contactId, text, clock.instant());
                new WhenKept(contacts)
                        .then(
                                context,
                                () -> response.end(ContactJson.of(contact).toBuffer()),
                                failure -> Wire.write(response, failure));
                return;
            }
            refuse(
                    response,
                    SimulatedError.INVALID_REQUEST,
                    new IllegalArgumentException("content is required: the text that the customer writes."));
        } catch (UnknownContactException e) {
            refuse(response, SimulatedError.RESOURCE_NOT_FOUND, e);
        } catch (EndedChatException e) {
            refuse(response, SimulatedError.CONFLICT, e);
        } catch (IllegalArgumentException e) {
            refuse(response, SimulatedError.INVALID_REQUEST, e);
        }
    }

    private static void refuse(HttpServerResponse response, SimulatedError error, RuntimeException cause) {
        Wire.write(response, Answer.error(error, String.valueOf(cause.getMessage())));
    }
}
