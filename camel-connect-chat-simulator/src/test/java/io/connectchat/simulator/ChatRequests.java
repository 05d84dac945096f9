package io.connectchat.simulator;

import io.vertx.core.json.JsonObject;
import java.util.function.Consumer;

/** Requests as JSON: the smallest valid one, and changes to it. */
final class ChatRequests {
    static final String SOURCE = "arn:aws:connect:eu-central-1:123456789012:phone-number/3f8a2c1e-0d4b-4c55";
    static final String DESTINATION = "+4915112345678";
    static final String INSTANCE = "11111111-2222-3333-4444-555555555555";
    static final String FLOW = "66666666-7777-8888-9999-000000000000";

    private ChatRequests() {}

    static JsonObject valid() {
        return new JsonObject()
                .put("SourceEndpoint", endpoint("CONNECT_PHONENUMBER_ARN", SOURCE))
                .put("DestinationEndpoint", endpoint("TELEPHONE_NUMBER", DESTINATION))
                .put("InstanceId", INSTANCE)
                .put("ContactFlowId", FLOW)
                .put("SegmentAttributes", channel("connect:SMS"));
    }

    static JsonObject valid(Consumer<JsonObject> change) {
        JsonObject request = valid();
        change.accept(request);
        return request;
    }

    static JsonObject withToken(String token) {
        return valid().put("ClientToken", token);
    }

    static JsonObject endpoint(String type, String address) {
        return new JsonObject().put("Type", type).put("Address", address);
    }

    static JsonObject channel(String subtype) {
        return new JsonObject().put("connect:Subtype", string(subtype));
    }

    static JsonObject string(String value) {
        return new JsonObject().put("ValueString", value);
    }

    static JsonObject message(String contentType, String content) {
        return new JsonObject().put("ContentType", contentType).put("Content", content);
    }

    static JsonObject template() {
        return new JsonObject()
                .put("KnowledgeBaseId", "kb")
                .put("MessageTemplateId", "template")
                .put("TemplateAttributes", new JsonObject());
    }
}
