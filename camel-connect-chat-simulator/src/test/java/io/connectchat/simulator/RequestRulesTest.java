package io.connectchat.simulator;

import static io.connectchat.simulator.ChatRequests.channel;
import static io.connectchat.simulator.ChatRequests.message;
import static io.connectchat.simulator.ChatRequests.string;
import static io.connectchat.simulator.ChatRequests.template;
import static io.connectchat.simulator.RequestRulesTest.Whose.AWS;
import static io.connectchat.simulator.RequestRulesTest.Whose.SIMULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each rule on a request, with a value just inside and one just outside")
class RequestRulesTest {
    enum Whose {
        AWS,
        SIMULATOR
    }

    /**
     * One limit of one rule.
     *
     * @param inside makes a request that just keeps the rule
     * @param outside makes a request that just breaks it
     * @param message what the refusal must say
     */
    record Limit(String name, Whose whose, Consumer<JsonObject> inside, Consumer<JsonObject> outside, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** One character, two UTF-16 units, four bytes. */
    private static final String EMOJI = "\uD83D\uDE00";
    /** One character, one UTF-16 unit, two bytes. */
    private static final String UMLAUT = "ü";

    private static final String ARN = "arn:aws:connect:eu-central-1:123456789012:";

    private static final ConnectSimulator STRICT = ConnectSimulator.builder().start();
    private static final ConnectSimulator LENIENT =
            ConnectSimulator.builder().strict(false).start();

    @BeforeEach
    void forget() {
        STRICT.reset();
        LENIENT.reset();
    }

    @AfterAll
    static void stop() {
        STRICT.close();
        LENIENT.close();
    }

    static Stream<Limit> limits() {
        return Stream.of(endpoints(), identifiers(), segmentAttributes(), attributes(), options(), messages())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    @DisplayName("What is just inside is accepted")
    void acceptsInside(Limit limit) {
        // When
        Reply reply = new HttpCaller(STRICT).start(ChatRequests.valid(limit.inside));

        // Then
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(STRICT.contacts()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    @DisplayName("What is just outside is refused, with the place and the rule")
    void refusesOutside(Limit limit) {
        // When
        Reply reply = new HttpCaller(STRICT).start(ChatRequests.valid(limit.outside));

        // Then
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.errorType()).isEqualTo("InvalidRequestException");
        assertThat(reply.message()).contains(limit.message);
        if (limit.whose == SIMULATOR) {
            assertThat(reply.message()).contains("the simulator's rule, not documented by AWS");
        }
        assertThat(STRICT.contacts()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    @DisplayName("A lenient simulator keeps to AWS's rules")
    void leavesOwnRulesOut(Limit limit) {
        // When
        Reply reply = new HttpCaller(LENIENT).start(ChatRequests.valid(limit.outside));

        // Then
        assertThat(reply.status()).as(reply.body()).isEqualTo(limit.whose == AWS ? 400 : 200);
    }

    private static List<Limit> endpoints() {
        return List.of(
                absent("SourceEndpoint"),
                absentIn("SourceEndpoint", "Type"),
                absentIn("SourceEndpoint", "Address"),
                inEndpoint(
                        "Source",
                        AWS,
                        "Type",
                        "CONNECT_PHONENUMBER_ARN",
                        "TELEPHONE_NUMBER",
                        "SourceEndpoint.Type must be CONNECT_PHONENUMBER_ARN"),
                inEndpoint("Source", AWS, "Type", "CONNECT_PHONENUMBER_ARN", "connect_phonenumber_arn", "Type must be"),
                inEndpoint(
                        "Source",
                        AWS,
                        "Address",
                        ARN + "phone-number/" + "a".repeat(256 - ARN.length() - 13),
                        ARN + "phone-number/" + "a".repeat(257 - ARN.length() - 13),
                        "SourceEndpoint.Address must be at most 256 characters long, and has 257"),
                inEndpoint(
                        "Source",
                        AWS,
                        "Address",
                        "arn:aws-us-gov:connect:us-gov-west-1:123456789012:phone-number/1-a",
                        "arn:aws:sms-voice:us-east-1:123456789012:phone-number/1-a",
                        "ImportPhoneNumber"),
                inEndpoint(
                        "Source",
                        AWS,
                        "Address",
                        "arn:aws:connect:us-east-1:123456789012:phone-number/1",
                        "arn:aws:social-messaging:us-east-1:123456789012:phone-number-id/1",
                        "ImportPhoneNumber"),
                inEndpoint("Source", AWS, "Address", ARN + "phone-number/1", ARN + "phone-number/", "must be the ARN"),
                inEndpoint("Source", AWS, "Address", ARN + "phone-number/1", ARN + "instance/1", "must be the ARN"),
                inEndpoint("Source", AWS, "Address", ARN + "phone-number/1", "+4915112345678", "must be the ARN"),
                absent("DestinationEndpoint"),
                absentIn("DestinationEndpoint", "Type"),
                absentIn("DestinationEndpoint", "Address"),
                inEndpoint(
                        "Destination",
                        AWS,
                        "Type",
                        "TELEPHONE_NUMBER",
                        "EMAIL_ADDRESS",
                        "DestinationEndpoint.Type must be TELEPHONE_NUMBER"),
                inEndpoint(
                        "Destination",
                        AWS,
                        "Address",
                        "+491",
                        "+" + "1".repeat(256),
                        "DestinationEndpoint.Address must be at most 256 characters long, and has 257"),
                inEndpoint("Destination", SIMULATOR, "Address", "+12", "+1", "Address must be a phone number in E.164"),
                inEndpoint("Destination", SIMULATOR, "Address", "+123456789012345", "+1234567890123456", "E.164"),
                inEndpoint("Destination", SIMULATOR, "Address", "+49151", "+0151", "E.164"),
                inEndpoint("Destination", SIMULATOR, "Address", "+49151", "49151", "E.164"),
                inEndpoint("Destination", SIMULATOR, "Address", "+49151", "+49 151", "E.164"),
                inEndpoint("Destination", SIMULATOR, "Address", "+49151", "+49151\n", "E.164"),
                inEndpoint("Destination", SIMULATOR, "Address", "+49151", "+4915\u0661", "E.164"),
                unknownIn("SourceEndpoint"));
    }

    private static List<Limit> identifiers() {
        return List.of(
                absent("InstanceId"),
                member("InstanceId", AWS, "a", "", "InstanceId must be 1 to 100 characters long, and has 0"),
                member(
                        "InstanceId",
                        AWS,
                        "a".repeat(100),
                        "a".repeat(101),
                        "InstanceId must be 1 to 100 characters long, and has 101"),
                member("InstanceId", AWS, EMOJI.repeat(100), EMOJI.repeat(101), "has 101 characters"),
                member("InstanceId", SIMULATOR, "arn", "arn:aws:connect:eu-central-1:1:instance/1", "last part of the"),
                absent("ContactFlowId"),
                member(
                        "ContactFlowId",
                        AWS,
                        "a".repeat(500),
                        "a".repeat(501),
                        "ContactFlowId must be at most 500 characters long, and has 501"),
                member("ContactFlowId", AWS, EMOJI.repeat(500), EMOJI.repeat(501), "has 501 characters"),
                member("ContactFlowId", SIMULATOR, "a", "", "ContactFlowId must not be empty"),
                member("ContactFlowId", SIMULATOR, "a", "arn:aws:connect:r:1:instance/1/contact-flow/2", "last part"),
                member("RelatedContactId", AWS, "a", "", "RelatedContactId must be 1 to 256 characters long"),
                member("RelatedContactId", AWS, "a".repeat(256), "a".repeat(257), "RelatedContactId must be 1 to 256"),
                member("RelatedContactId", AWS, EMOJI.repeat(256), EMOJI.repeat(257), "has 257 characters"),
                member("ClientToken", SIMULATOR, "a", "", "ClientToken must not be empty"),
                member("ClientToken", AWS, "a".repeat(500), "a".repeat(501), "ClientToken must be at most 500"),
                member("ClientToken", AWS, EMOJI.repeat(500), EMOJI.repeat(501), "has 501 characters"),
                new Limit(
                        "unknown members",
                        SIMULATOR,
                        request -> {},
                        request -> request.put("ContactFlow", "x"),
                        "ContactFlow is no member of the API: the members are SourceEndpoint, "),
                new Limit(
                        "members of another case",
                        SIMULATOR,
                        request -> {},
                        request -> request.put("clientToken", "x"),
                        "clientToken is no member of the API: did you mean ClientToken?"));
    }

    private static List<Limit> segmentAttributes() {
        return List.of(
                absent("SegmentAttributes"),
                segment("channel", AWS, channel("connect:WhatsApp"), channel("connect:whatsapp"), "connect:SMS or"),
                segment("channel", AWS, channel("connect:SMS"), new JsonObject(), "['connect:Subtype'].ValueString is"),
                segment("channel", AWS, channel("connect:SMS"), channel("SMS"), "['connect:Subtype'].ValueString is"),
                segment(
                        "channel's kind",
                        AWS,
                        channel("connect:SMS"),
                        new JsonObject().put("connect:Subtype", kind("ValueArn", "connect:SMS")),
                        "SegmentAttributes['connect:Subtype'].ValueString is required"),
                segment(
                        "key's length",
                        AWS,
                        sms().put("k".repeat(128), string("")),
                        sms().put("k".repeat(129), string("")),
                        "SegmentAttributes key '" + "k".repeat(64)
                                + "…' must be 1 to 128 characters long, and has 129"),
                segment("key's length", AWS, sms().put("k", string("")), sms().put("", string("")), "must be 1 to 128"),
                segment(
                        "key's letters",
                        AWS,
                        sms().put("aZ09-_", string("")),
                        sms().put("a b", string("")),
                        "SegmentAttributes key 'a b' must consist of the letters"),
                segment(
                        "key's letters",
                        AWS,
                        sms().put("connect:aZ09-_", string("")),
                        sms().put("connect:" + UMLAUT, string("")),
                        "must consist of the letters"),
                segment(
                        "ValueString",
                        AWS,
                        sms().put("a", string("v".repeat(1024))),
                        sms().put("a", string("v".repeat(1025))),
                        "SegmentAttributes['a'].ValueString must be at most 1024 characters long, and has 1025"),
                segment(
                        "ValueString in characters",
                        AWS,
                        sms().put("a", string(EMOJI.repeat(1024))),
                        sms().put("a", string(EMOJI.repeat(1025))),
                        "has 1025 characters"),
                segment(
                        "ValueArn",
                        AWS,
                        sms().put("connect:a", kind("ValueArn", "v".repeat(1024))),
                        sms().put("connect:a", kind("ValueArn", "v".repeat(1025))),
                        "SegmentAttributes['connect:a'].ValueArn must be at most 1024 characters long, and has 1025"),
                segment(
                        "ValueArn under system keys",
                        AWS,
                        sms().put("connect:a", kind("ValueArn", "v")),
                        sms().put("a", kind("ValueArn", "v")),
                        "SegmentAttributes['a'].ValueArn must stand under a system-defined key"),
                segment(
                        "ValueList under system keys",
                        AWS,
                        sms().put("connect:a", kind("ValueList", List.of(string("v")))),
                        sms().put("a", kind("ValueList", List.of(string("v")))),
                        "SegmentAttributes['a'].ValueList must stand under a system-defined key"),
                segment(
                        "ValueList nested under system keys",
                        AWS,
                        sms().put("connect:a", nested("n", kind("ValueList", List.of()))),
                        sms().put("a", nested("n", kind("ValueList", List.of()))),
                        "SegmentAttributes['a'].ValueMap['n'].ValueList must stand under"),
                segment(
                        "values in a list",
                        AWS,
                        sms().put("connect:a", kind("ValueList", List.of(string(""), string("v".repeat(1024))))),
                        sms().put("connect:a", kind("ValueList", List.of(string(""), string("v".repeat(1025))))),
                        "SegmentAttributes['connect:a'].ValueList[1].ValueString must be at most 1024"),
                segment(
                        "keys in a map",
                        AWS,
                        sms().put("a", nested("n", string(""))),
                        sms().put("a", nested("n.", string(""))),
                        "SegmentAttributes['a'].ValueMap key 'n.' must consist of"),
                segment(
                        "values in a map",
                        AWS,
                        sms().put("a", nested("n", string("v".repeat(1024)))),
                        sms().put("a", nested("n", string("v".repeat(1025)))),
                        "SegmentAttributes['a'].ValueMap['n'].ValueString must be at most 1024"),
                segment(
                        "one kind at least",
                        SIMULATOR,
                        sms().put("a", kind("ValueInteger", 1)),
                        sms().put("a", new JsonObject()),
                        "SegmentAttributes['a'] must have exactly one of"),
                segment(
                        "one kind at most",
                        SIMULATOR,
                        sms().put("a", kind("ValueInteger", Integer.MAX_VALUE)),
                        sms().put("a", kind("ValueInteger", 1).put("ValueString", "")),
                        "SegmentAttributes['a'] must have exactly one of"),
                segment(
                        "known kinds",
                        SIMULATOR,
                        sms().put("a", kind("ValueInteger", Integer.MIN_VALUE)),
                        sms().put("a", kind("valueInteger", 1)),
                        "SegmentAttributes['a'].valueInteger is no member of the API: did you mean ValueInteger?"));
    }

    private static List<Limit> attributes() {
        return List.of(
                attribute("key's length", AWS, "k", "v", "", "v", "Attributes key '' must be 1 to 32767"),
                attribute(
                        "key's length",
                        AWS,
                        "k".repeat(32_767),
                        "v",
                        "k".repeat(32_768),
                        "",
                        "must be 1 to 32767 characters long, and has 32768"),
                attribute(
                        "value's length",
                        AWS,
                        "k",
                        "v".repeat(32_767),
                        "k",
                        "v".repeat(32_768),
                        "Attributes['k'] must be at most 32767 characters long, and has 32768"),
                attribute("key's letters", SIMULATOR, "aZ09-_", "", "a.b", "", "Attributes key 'a.b' must consist of"),
                attribute(
                        "bytes in all",
                        SIMULATOR,
                        "k",
                        UMLAUT.repeat(16_383) + "v",
                        "k",
                        UMLAUT.repeat(16_384),
                        "Attributes must have at most 32768 bytes of UTF-8 in keys and values together, and has 32769"),
                attribute(
                        "bytes of surrogate pairs",
                        SIMULATOR,
                        "key4",
                        EMOJI.repeat(8_191),
                        "key45",
                        EMOJI.repeat(8_191),
                        "at most 32768 bytes"));
    }

    private static List<Limit> options() {
        return List.of(
                member("ChatDurationInMinutes", AWS, 60, 59, "ChatDurationInMinutes must be 60 to 10080, and is 59"),
                member("ChatDurationInMinutes", AWS, 10_080, 10_081, "must be 60 to 10080, and is 10081"),
                member(
                        "ParticipantDetails",
                        AWS,
                        new JsonObject().put("DisplayName", "a"),
                        new JsonObject(),
                        "ParticipantDetails.DisplayName is required"),
                member(
                        "ParticipantDetails",
                        AWS,
                        new JsonObject().put("DisplayName", "a"),
                        new JsonObject().put("DisplayName", ""),
                        "ParticipantDetails.DisplayName must be 1 to 256 characters long, and has 0"),
                member(
                        "ParticipantDetails",
                        AWS,
                        new JsonObject().put("DisplayName", EMOJI.repeat(256)),
                        new JsonObject().put("DisplayName", EMOJI.repeat(257)),
                        "ParticipantDetails.DisplayName must be 1 to 256 characters long, and has 257"),
                member(
                        "SupportedMessagingContentTypes",
                        AWS,
                        List.of("text/plain"),
                        List.of("text/markdown"),
                        "SupportedMessagingContentTypes must contain text/plain"),
                member(
                        "SupportedMessagingContentTypes",
                        AWS,
                        List.of("text/markdown", "text/plain", "application/json"),
                        List.of(),
                        "SupportedMessagingContentTypes must contain text/plain"),
                member(
                        "SupportedMessagingContentTypes",
                        AWS,
                        List.of("text/plain", "application/vnd.amazonaws.connect.message.interactive"),
                        List.of("text/plain", "text/html"),
                        "SupportedMessagingContentTypes[1] must be text/plain or "),
                member(
                        "SupportedMessagingContentTypes",
                        AWS,
                        List.of("text/plain", "application/vnd.amazonaws.connect.message.interactive.response"),
                        List.of("text/plain", ""),
                        "SupportedMessagingContentTypes[1] must be 1 to 100 characters long"));
    }

    private static List<Limit> messages() {
        return List.of(
                member(
                        "InitialSystemMessage",
                        AWS,
                        message("text/plain", "a"),
                        new JsonObject().put("Content", "a"),
                        "InitialSystemMessage.ContentType is required"),
                member(
                        "InitialSystemMessage",
                        AWS,
                        message("application/vnd.amazonaws.connect.message.interactive.response", "a"),
                        message("application/vnd.amazonaws.connect.message.interactive", "a"),
                        "InitialSystemMessage.ContentType must be text/plain or "),
                member(
                        "InitialSystemMessage",
                        AWS,
                        message("text/markdown", "a"),
                        new JsonObject().put("ContentType", "text/plain"),
                        "InitialSystemMessage.Content is required"),
                member(
                        "InitialSystemMessage",
                        AWS,
                        message("application/json", "a"),
                        message("application/json", ""),
                        "InitialSystemMessage.Content must be 1 to 16384 characters long, and has 0"),
                member(
                        "InitialSystemMessage",
                        AWS,
                        message("text/plain", EMOJI.repeat(1024)),
                        message("text/plain", EMOJI.repeat(1025)),
                        "InitialSystemMessage.Content must be at most 1024 characters long on SMS, and has 1025"),
                new Limit(
                        "InitialSystemMessage on WhatsApp, in characters",
                        AWS,
                        request -> whatsApp(request, "a".repeat(4096)),
                        request -> whatsApp(request, "a".repeat(4097)),
                        "InitialSystemMessage.Content must be at most 4096 characters long on WHATSAPP, and has 4097"),
                new Limit(
                        "InitialSystemMessage on WhatsApp, in bytes",
                        AWS,
                        request -> whatsApp(request, EMOJI.repeat(4096)),
                        request -> whatsApp(request, EMOJI.repeat(4096) + "a"),
                        "InitialSystemMessage.Content must have at most 16384 bytes of UTF-8, and has 16385 bytes"),
                member("InitialTemplatedSystemMessage", AWS, template(), without("KnowledgeBaseId"), "Id is required"),
                member("InitialTemplatedSystemMessage", AWS, template(), without("MessageTemplateId"), "is required"),
                member(
                        "InitialTemplatedSystemMessage",
                        AWS,
                        template(),
                        without("TemplateAttributes"),
                        "InitialTemplatedSystemMessage.TemplateAttributes is required"),
                inTemplate("KnowledgeBaseId", "a", ""),
                inTemplate("KnowledgeBaseId", EMOJI.repeat(500), EMOJI.repeat(501)),
                inTemplate("MessageTemplateId", "a", ""),
                inTemplate("MessageTemplateId", EMOJI.repeat(500), EMOJI.repeat(501)),
                customAttribute("k", "", "", "", "CustomAttributes key '' must be 1 to 32767 characters long"),
                customAttribute(
                        EMOJI.repeat(32_767), "", EMOJI.repeat(32_768), "", "must be 1 to 32767 characters long, and"),
                customAttribute(
                        "k",
                        EMOJI.repeat(32_767),
                        "k",
                        EMOJI.repeat(32_768),
                        "InitialTemplatedSystemMessage.TemplateAttributes.CustomAttributes['k'] must be at most 32767"),
                new Limit(
                        "both messages",
                        SIMULATOR,
                        request -> request.put("InitialTemplatedSystemMessage", template()),
                        request -> request.put("InitialTemplatedSystemMessage", template())
                                .put("InitialSystemMessage", message("text/plain", "a")),
                        "InitialTemplatedSystemMessage must not be given together with InitialSystemMessage"));
    }

    private static Limit absent(String member) {
        return new Limit(
                member + " is required",
                AWS,
                request -> {},
                request -> request.remove(member),
                member + " is required");
    }

    private static Limit absentIn(String parent, String member) {
        return new Limit(
                parent + "." + member + " is required",
                AWS,
                request -> {},
                request -> request.getJsonObject(parent).putNull(member),
                parent + "." + member + " is required");
    }

    private static Limit unknownIn(String parent) {
        return new Limit(
                "unknown members of " + parent,
                SIMULATOR,
                request -> {},
                request -> request.getJsonObject(parent).put("Number", "x"),
                parent + ".Number is no member of the API: the members are Type, Address");
    }

    private static Limit inEndpoint(
            String which, Whose whose, String member, String inside, String outside, String message) {
        return limit(
                which + "Endpoint." + member,
                whose,
                (request, value) -> request.getJsonObject(which + "Endpoint").put(member, value),
                inside,
                outside,
                message);
    }

    private static Limit member(String name, Whose whose, Object inside, Object outside, String message) {
        return limit(name, whose, (request, value) -> request.put(name, value), inside, outside, message);
    }

    private static Limit segment(String what, Whose whose, JsonObject inside, JsonObject outside, String message) {
        return limit(
                "SegmentAttributes: " + what,
                whose,
                (request, value) -> request.put("SegmentAttributes", value),
                inside,
                outside,
                message);
    }

    private static Limit attribute(
            String what,
            Whose whose,
            String insideKey,
            String insideValue,
            String outsideKey,
            String outsideValue,
            String message) {
        return limit(
                "Attributes: " + what,
                whose,
                (request, value) -> request.put("Attributes", value),
                new JsonObject().put(insideKey, insideValue),
                new JsonObject().put(outsideKey, outsideValue),
                message);
    }

    private static Limit inTemplate(String member, String inside, String outside) {
        return limit(
                "InitialTemplatedSystemMessage." + member,
                AWS,
                (request, value) ->
                        request.put("InitialTemplatedSystemMessage", template().put(member, value)),
                inside,
                outside,
                "InitialTemplatedSystemMessage." + member + " must be 1 to 500 characters long, and has "
                        + outside.codePointCount(0, outside.length()));
    }

    private static Limit customAttribute(
            String insideKey, String insideValue, String outsideKey, String outsideValue, String message) {
        return limit(
                "CustomAttributes",
                AWS,
                (request, value) -> request.put(
                        "InitialTemplatedSystemMessage",
                        template().put("TemplateAttributes", new JsonObject().put("CustomAttributes", value))),
                new JsonObject().put(insideKey, insideValue),
                new JsonObject().put(outsideKey, outsideValue),
                message);
    }

    private static Limit limit(
            String name,
            Whose whose,
            BiConsumer<JsonObject, Object> change,
            Object inside,
            Object outside,
            String message) {
        return new Limit(
                name,
                whose,
                request -> change.accept(request, inside),
                request -> change.accept(request, outside),
                message);
    }

    private static JsonObject sms() {
        return channel("connect:SMS");
    }

    private static JsonObject kind(String kind, Object value) {
        return new JsonObject().put(kind, value);
    }

    private static JsonObject nested(String key, JsonObject value) {
        return kind("ValueMap", new JsonObject().put(key, value));
    }

    private static JsonObject without(String member) {
        JsonObject template = template();
        template.remove(member);
        return template;
    }

    private static void whatsApp(JsonObject request, String content) {
        request.put("SegmentAttributes", channel("connect:WhatsApp"))
                .put("InitialSystemMessage", message("text/plain", content));
    }
}
