package io.connectchat.camel;

import io.connectchat.camel.internal.operation.AnswerShapes;
import java.util.Map;
import org.apache.camel.Converter;
import software.amazon.awssdk.services.connect.model.AssociatedContactSummary;
import software.amazon.awssdk.services.connect.model.ConnectResponse;
import software.amazon.awssdk.services.connect.model.Contact;

/** Camel's conversions of what queries answer: to a Map and to JSON text in the API's own shape. */
@Converter(generateLoader = true)
public final class ContactConverters {
    private ContactConverters() {}

    @Converter
    public static Map<String, Object> toMap(Contact contact) {
        return AnswerShapes.map(contact);
    }

    @Converter
    public static Map<String, Object> toMap(AssociatedContactSummary contact) {
        return AnswerShapes.map(contact);
    }

    @Converter
    public static Map<String, Object> toMap(ConnectResponse answer) {
        return AnswerShapes.map(answer);
    }

    @Converter
    public static String toJson(Contact contact) {
        return AnswerShapes.json(contact);
    }

    @Converter
    public static String toJson(AssociatedContactSummary contact) {
        return AnswerShapes.json(contact);
    }

    @Converter
    public static String toJson(ConnectResponse answer) {
        return AnswerShapes.json(answer);
    }
}
