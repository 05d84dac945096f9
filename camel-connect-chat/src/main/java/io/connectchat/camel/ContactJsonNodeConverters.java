package io.connectchat.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.api.ContactEvent;
import io.connectchat.camel.api.InvalidContactEventException;
import io.connectchat.camel.internal.operation.AnswerShapes;
import java.util.Map;
import org.apache.camel.Converter;
import software.amazon.awssdk.services.connect.model.AssociatedContactSummary;
import software.amazon.awssdk.services.connect.model.ConnectResponse;
import software.amazon.awssdk.services.connect.model.Contact;

/** Camel's conversions to and from Jackson's tree, where the application has Jackson's databind. */
@Converter(generateLoader = true, ignoreOnLoadError = true)
public final class ContactJsonNodeConverters {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ContactJsonNodeConverters() {}

    @Converter
    public static JsonNode toJsonNode(Contact contact) {
        return MAPPER.valueToTree(AnswerShapes.map(contact));
    }

    @Converter
    public static JsonNode toJsonNode(AssociatedContactSummary contact) {
        return MAPPER.valueToTree(AnswerShapes.map(contact));
    }

    @Converter
    public static JsonNode toJsonNode(ConnectResponse answer) {
        return MAPPER.valueToTree(AnswerShapes.map(answer));
    }

    /** @throws InvalidContactEventException if it is not a contact event */
    @Converter
    public static ContactEvent toContactEvent(JsonNode json) {
        if (!json.isObject()) {
            throw new InvalidContactEventException("it must be one JSON object");
        }
        return ContactEvent.of(MAPPER.convertValue(json, Map.class));
    }
}
