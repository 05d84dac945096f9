package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.operation.ControlForms;
import io.connectchat.simulator.internal.state.ChatEnds;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.CustomerAnswers;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Contacts for programs in any language: all of them, one, and what its customer answers.
 *
 * @param contacts the contacts
 * @param clock tells how far they have come
 */
record ContactRoutes(ContactBook contacts, InstantSource clock) {
    void add(Router router) {
        new ListRoutes<Contact>(
                        "contacts",
                        contacts::contacts,
                        contacts::newestBefore,
                        context -> ContactFilter.of(context.request(), clock.instant()),
                        contact -> ContactJson.of(contact.at(clock.instant())))
                .add(router);
        router.get("/contacts/:id").handler(context -> one(context.pathParam("id"), context.response()));
        router.post("/contacts/:id/messages").handler(this::readAnswer);
        router.post("/contacts/:id/end").handler(this::end);
        new ParticipantRoutes(contacts, clock).add(router);
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
        change(context, () -> {
            Map<String, ?> message = JsonReader.readObject(body);
            if (message.get("content") instanceof String content) {
                return CustomerAnswers.enter(
                        contacts, contactId, contentType(message.get("contentType")), content, clock.instant());
            }
            throw new IllegalArgumentException("content is required: the text that the customer writes.");
        });
    }

    private static String contentType(@Nullable Object given) {
        return given == null ? "text/plain" : String.valueOf(given);
    }

    private void end(RoutingContext context) {
        ControlBody.read(
                context,
                body -> change(
                        context,
                        () -> ChatEnds.enter(
                                contacts, context.pathParam("id"), ControlForms.end(body), clock.instant())));
    }

    /** Changes a contact, and shows it once that is kept. */
    private void change(RoutingContext context, Supplier<StartedContact> change) {
        HttpServerResponse response = context.response();
        StartedContact contact;
        try {
            contact = change.get();
        } catch (IllegalArgumentException e) {
            ControlAnswer.refuse(response, e);
            return;
        }
        new WhenKept(contacts)
                .then(
                        context,
                        () -> response.end(ContactJson.of(contact).toBuffer()),
                        failure -> Wire.write(response, failure));
    }
}
