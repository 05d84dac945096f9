package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.TemplateAttributes;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

@DisplayName("The types of a request's members")
class RequestTypesTest {
    private final ConnectSimulator simulator = Unsigned.builder().start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SourceEndpoint | \"x\" | SourceEndpoint must be an object",
                "SourceEndpoint | {\"Type\": 1} | SourceEndpoint.Type must be a string",
                "DestinationEndpoint | [] | DestinationEndpoint must be an object",
                "InstanceId | 1 | InstanceId must be a string",
                "ContactFlowId | true | ContactFlowId must be a string",
                "SegmentAttributes | [] | SegmentAttributes must be a map",
                "SegmentAttributes | {\"a\": \"connect:SMS\"} | SegmentAttributes['a'] must be an object",
                "SegmentAttributes | {\"a\": null} | SegmentAttributes['a'] must be an object",
                "SegmentAttributes | {\"a\": {\"ValueString\": 1}} | SegmentAttributes['a'].ValueString must be a string",
                "SegmentAttributes | {\"a\": {\"ValueArn\": {}}} | SegmentAttributes['a'].ValueArn must be a string",
                "SegmentAttributes | {\"a\": {\"ValueInteger\": \"1\"}} | ['a'].ValueInteger must be a whole number",
                "SegmentAttributes | {\"a\": {\"ValueInteger\": 1.5}} | ['a'].ValueInteger must be a whole number",
                "SegmentAttributes | {\"a\": {\"ValueInteger\": 2147483648}} | ['a'].ValueInteger must be a whole number",
                "SegmentAttributes | {\"a\": {\"ValueList\": {}}} | SegmentAttributes['a'].ValueList must be a list",
                "SegmentAttributes | {\"a\": {\"ValueList\": [null]}} | ['a'].ValueList[0] must be an object",
                "SegmentAttributes | {\"a\": {\"ValueMap\": {\"b\": 1}}} | ['a'].ValueMap['b'] must be an object",
                "Attributes | \"x\" | Attributes must be a map",
                "Attributes | {\"a\": 1} | Attributes['a'] must be a string",
                "Attributes | {\"a\": null} | Attributes['a'] must be a string",
                "ChatDurationInMinutes | \"60\" | ChatDurationInMinutes must be a whole number",
                "ChatDurationInMinutes | 60.0 | ChatDurationInMinutes must be a whole number",
                "ParticipantDetails | \"Ada\" | ParticipantDetails must be an object",
                "ParticipantDetails | {\"DisplayName\": 1} | ParticipantDetails.DisplayName must be a string",
                "InitialSystemMessage | \"hello\" | InitialSystemMessage must be an object",
                "InitialSystemMessage | {\"Content\": {}} | InitialSystemMessage.Content must be a string",
                "InitialTemplatedSystemMessage | 1 | InitialTemplatedSystemMessage must be an object",
                "InitialTemplatedSystemMessage | {\"TemplateAttributes\": {\"CustomAttributes\": {\"a\": 1}}}"
                        + " | CustomAttributes['a'] must be a string",
                "InitialTemplatedSystemMessage | {\"TemplateAttributes\": {\"CustomerProfileAttributes\": {}}}"
                        + " | TemplateAttributes.CustomerProfileAttributes must be a string",
                "RelatedContactId | 1 | RelatedContactId must be a string",
                "SupportedMessagingContentTypes | \"text/plain\" | SupportedMessagingContentTypes must be a list",
                "SupportedMessagingContentTypes | [null] | SupportedMessagingContentTypes[0] must be a string",
                "ClientToken | 1 | ClientToken must be a string",
            })
    @DisplayName("A wrong JSON type is a SerializationException that names the member")
    void refusesWrongTypes(String member, String json, String message) {
        // Given
        String request = ChatRequests.valid(r -> r.remove(member)).encode();

        // When
        Reply reply = caller.startRaw(request.replaceFirst("^\\{", "{\"" + member + "\":" + json + ","));

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorType()).isEqualTo("SerializationException");
        assertThat(reply.message()).contains(message);
        assertThat(simulator.contacts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Attributes",
                "ChatDurationInMinutes",
                "ParticipantDetails",
                "InitialSystemMessage",
                "InitialTemplatedSystemMessage",
                "RelatedContactId",
                "SupportedMessagingContentTypes",
                "ClientToken"
            })
    @DisplayName("An optional member that is null is absent")
    void takesNullForAbsent(String member) {
        // When
        Reply reply = caller.start(ChatRequests.valid().putNull(member));

        // Then
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    @DisplayName("The template member, which the SDK here lacks, is understood with all that is in it")
    void takesTemplates() {
        // Given
        JsonObject template = ChatRequests.template()
                .put(
                        "TemplateAttributes",
                        new JsonObject()
                                .put("CustomAttributes", new JsonObject().put("Attributes.Customer.Name", "Ada"))
                                .put("CustomerProfileAttributes", "{\"a\":1}"));

        // When
        Reply reply = caller.start(ChatRequests.valid().put("InitialTemplatedSystemMessage", template));

        // Then
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(simulator.contacts().get(0).request())
                .containsEntry(
                        "InitialTemplatedSystemMessage",
                        template.getMap().entrySet().stream()
                                .collect(
                                        HashMap::new,
                                        (map, e) -> map.put(e.getKey(), plain(e.getValue())),
                                        Map::putAll));
    }

    static Stream<String> membersOfTheSdk() {
        return Stream.of(
                        new Fields(
                                "",
                                StartOutboundChatContactRequest.builder()
                                        .build()
                                        .sdkFields()),
                        new Fields("SourceEndpoint.", Endpoint.builder().build().sdkFields()),
                        new Fields(
                                "SegmentAttributes['a'].",
                                SegmentAttributeValue.builder().build().sdkFields()),
                        new Fields(
                                "InitialTemplatedSystemMessage.",
                                TemplatedMessageConfig.builder().build().sdkFields()),
                        new Fields(
                                "InitialTemplatedSystemMessage.TemplateAttributes.",
                                TemplateAttributes.builder().build().sdkFields()))
                .flatMap(fields -> fields.fields.stream().map(field -> fields.place + field.memberName()));
    }

    private record Fields(String place, List<SdkField<?>> fields) {}

    @ParameterizedTest
    @MethodSource("membersOfTheSdk")
    @DisplayName("Every member that the SDK knows is known here: a new one fails this by its name")
    void knowsWhatTheSdkKnows(String place) {
        // Given
        JsonObject request = ChatRequests.valid().put("InitialTemplatedSystemMessage", ChatRequests.template());
        request.getJsonObject("SegmentAttributes").put("a", ChatRequests.string(""));
        JsonObject parent = request;
        String[] steps = place.replace("['", ".").replace("']", "").split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.getJsonObject(steps[i]);
        }

        // When
        if (!parent.containsKey(steps[steps.length - 1])) {
            parent.putNull(steps[steps.length - 1]);
        }

        // Then
        assertThat(caller.start(request).body()).doesNotContain("is no member of the API");
    }

    private static Object plain(Object value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> map = new HashMap<>();
            object.forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        return value instanceof JsonArray array ? array.getList() : value;
    }
}
