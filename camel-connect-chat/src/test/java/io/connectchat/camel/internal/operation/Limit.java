package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.Violation.Owner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A rule's limit: a change that keeps a request just inside of it, and one that takes it just outside.
 *
 * @param name what is tried
 * @param owner whose rule it is
 * @param inside keeps every rule
 * @param outside breaks this one
 * @param violated the paths that are reported for the outside
 */
record Limit(
        String name, Owner owner, Consumer<RequestMap> inside, Consumer<RequestMap> outside, List<String> violated) {
    /** One code point of two UTF-16 code units and four bytes. */
    static final String FACE = "\uD83D\uDE00";

    private static final String NUMBER = "arn:aws:connect:eu-west-2:111122223333:phone-number/";
    private static final String SEGMENTS = "SegmentAttributes";
    private static final String TEMPLATE = "InitialTemplatedSystemMessage";
    private static final String MESSAGE = "InitialSystemMessage";

    @Override
    public String toString() {
        return name;
    }

    private static Limit aws(
            String name, Consumer<RequestMap> inside, Consumer<RequestMap> outside, String... violated) {
        return new Limit(name, Owner.AWS, inside, outside, List.of(violated));
    }

    private static Limit inferred(
            String name, Consumer<RequestMap> inside, Consumer<RequestMap> outside, String... violated) {
        return new Limit(name, Owner.INFERRED, inside, outside, List.of(violated));
    }

    private static Consumer<RequestMap> set(String path, Object value) {
        return request -> request.set(path, value);
    }

    private static Consumer<RequestMap> unchanged() {
        return request -> {};
    }

    private static Consumer<RequestMap> without(String path) {
        return request -> request.remove(path);
    }

    private static Consumer<RequestMap> template(String member, Object value) {
        return request -> request.template().set(TEMPLATE + "." + member, value);
    }

    private static Consumer<RequestMap> segment(String key, Object value) {
        return request -> request.set(SEGMENTS + "|" + key, value);
    }

    private static Map<String, Object> string(String text) {
        return Map.of("ValueString", text);
    }

    /** Every rule has its limits here: a test holds the list against the schema. */
    static Stream<Limit> all() {
        return Stream.of(
                        identifiers(),
                        endpoints(),
                        segmentAttributes(),
                        attributes(),
                        messages(),
                        templates(),
                        others())
                .flatMap(limits -> limits);
    }

    private static Stream<Limit> identifiers() {
        return Stream.of(
                aws("instance is required", unchanged(), without("InstanceId"), "InstanceId"),
                aws("instance of 1", set("InstanceId", FACE), set("InstanceId", ""), "InstanceId"),
                aws(
                        "instance of 100",
                        set("InstanceId", FACE.repeat(100)),
                        set("InstanceId", FACE.repeat(101)),
                        "InstanceId"),
                inferred(
                        "instance must be an ARN of something else",
                        set("InstanceId", "arn:aws:connect:eu-west-2:111122223333:instance/abc"),
                        set("InstanceId", "arn:aws:connect:eu-west-2:111122223333:agent/abc"),
                        "InstanceId"),
                aws("flow is required", unchanged(), without("ContactFlowId"), "ContactFlowId"),
                aws("flow of 1", set("ContactFlowId", FACE), set("ContactFlowId", ""), "ContactFlowId"),
                aws(
                        "flow of 500",
                        set("ContactFlowId", FACE.repeat(500)),
                        set("ContactFlowId", FACE.repeat(501)),
                        "ContactFlowId"),
                inferred(
                        "flow must be an ARN of something else",
                        set("ContactFlowId", "arn:aws:connect:eu-west-2:111122223333:instance/i/contact-flow/f"),
                        set("ContactFlowId", "arn:aws:connect:eu-west-2:111122223333:instance/i"),
                        "ContactFlowId"));
    }

    private static Stream<Limit> endpoints() {
        return Stream.of(
                aws("source is required", unchanged(), without("SourceEndpoint"), "SourceEndpoint"),
                aws(
                        "source's address is required",
                        unchanged(),
                        without("SourceEndpoint.Address"),
                        "SourceEndpoint.Address"),
                aws(
                        "source's type is a number's ARN",
                        unchanged(),
                        set("SourceEndpoint.Type", "TELEPHONE_NUMBER"),
                        "SourceEndpoint.Type"),
                aws(
                        "source's address of 256",
                        set("SourceEndpoint.Address", NUMBER + FACE.repeat(256 - NUMBER.length())),
                        set("SourceEndpoint.Address", NUMBER + FACE.repeat(257 - NUMBER.length())),
                        "SourceEndpoint.Address"),
                aws(
                        "source's address is an ARN",
                        set("SourceEndpoint.Address", NUMBER + "a"),
                        set("SourceEndpoint.Address", "+15550100"),
                        "SourceEndpoint.Address"),
                inferred(
                        "source is no number of sms-voice",
                        set("SourceEndpoint.Address", NUMBER + "a"),
                        set("SourceEndpoint.Address", "arn:aws:sms-voice:eu-west-2:111122223333:phone-number/a"),
                        "SourceEndpoint.Address"),
                inferred(
                        "source is no number of social-messaging",
                        set("SourceEndpoint.Address", NUMBER + "a"),
                        set("SourceEndpoint.Address", "arn:aws:social-messaging:eu-west-2:111122223333:waba/a"),
                        "SourceEndpoint.Address"),
                inferred(
                        "source is a phone number of Amazon Connect",
                        set("SourceEndpoint.Address", NUMBER + "a"),
                        set("SourceEndpoint.Address", NUMBER),
                        "SourceEndpoint.Address"),
                inferred(
                        "source is of Amazon Connect",
                        set("SourceEndpoint.Address", NUMBER + "a"),
                        set("SourceEndpoint.Address", NUMBER.replace(":connect:", ":connects:") + "a"),
                        "SourceEndpoint.Address"),
                aws("destination is required", unchanged(), without("DestinationEndpoint"), "DestinationEndpoint"),
                aws(
                        "destination's address is required",
                        unchanged(),
                        without("DestinationEndpoint.Address"),
                        "DestinationEndpoint.Address"),
                aws(
                        "destination's type is a telephone number",
                        unchanged(),
                        set("DestinationEndpoint.Type", "VOIP"),
                        "DestinationEndpoint.Type"),
                aws(
                        "destination's address is not empty",
                        set("DestinationEndpoint.Address", "+15"),
                        set("DestinationEndpoint.Address", ""),
                        "DestinationEndpoint.Address"),
                inferred(
                        "destination of 2 digits",
                        set("DestinationEndpoint.Address", "+15"),
                        set("DestinationEndpoint.Address", "+1"),
                        "DestinationEndpoint.Address"),
                inferred(
                        "destination of 15 digits",
                        set("DestinationEndpoint.Address", "+155501001234567"),
                        set("DestinationEndpoint.Address", "+1555010012345678"),
                        "DestinationEndpoint.Address"),
                inferred(
                        "destination has a plus",
                        set("DestinationEndpoint.Address", "+15550100"),
                        set("DestinationEndpoint.Address", "15550100"),
                        "DestinationEndpoint.Address"),
                inferred(
                        "destination does not start with 0",
                        set("DestinationEndpoint.Address", "+905550100"),
                        set("DestinationEndpoint.Address", "+05550100"),
                        "DestinationEndpoint.Address"),
                inferred(
                        "destination has digits of ASCII alone",
                        set("DestinationEndpoint.Address", "+1555019"),
                        set("DestinationEndpoint.Address", "+155501\u0660"),
                        "DestinationEndpoint.Address"),
                inferred(
                        "destination has nothing that is not seen",
                        set("DestinationEndpoint.Address", "+15550100"),
                        set("DestinationEndpoint.Address", "+1555\u200B0100"),
                        "DestinationEndpoint.Address"),
                inferred(
                        "destination has no spaces",
                        set("DestinationEndpoint.Address", "+15550100"),
                        set("DestinationEndpoint.Address", "+1 5550100"),
                        "DestinationEndpoint.Address"));
    }

    private static Stream<Limit> segmentAttributes() {
        String hidden = SEGMENTS + ".(entry)";
        return Stream.of(
                aws("segment attributes are required", unchanged(), without(SEGMENTS), SEGMENTS),
                aws(
                        "the channel is required",
                        unchanged(),
                        set(SEGMENTS, Map.of("mine", string("x"))),
                        SEGMENTS + ".connect:Subtype"),
                inferred(
                        "the channel is SMS or WhatsApp",
                        segment("connect:Subtype", string("connect:WhatsApp")),
                        segment("connect:Subtype", string("connect:Email")),
                        SEGMENTS + ".connect:Subtype"),
                inferred(
                        "channel of one kind",
                        unchanged(),
                        segment("connect:Subtype", Map.of("ValueString", "connect:SMS", "ValueArn", "x")),
                        SEGMENTS + ".connect:Subtype"),
                aws(
                        "the channel is a ValueString",
                        unchanged(),
                        segment("connect:Subtype", Map.of("ValueArn", "connect:SMS")),
                        SEGMENTS + ".connect:Subtype"),
                aws(
                        "segment attribute's key of 128",
                        segment("k:" + FACE.repeat(126), string("x")),
                        segment("k:" + FACE.repeat(127), string("x")),
                        hidden + " (its key)"),
                aws(
                        "segment attribute's key is not empty",
                        segment("k", string("x")),
                        segment("", string("x")),
                        hidden + " (its key)"),
                aws(
                        "segment attribute's key has letters, digits, - and _",
                        segment("azAZ-09_", string("x")),
                        segment("a.b", string("x")),
                        hidden),
                aws(
                        "a nested segment attribute's key too",
                        segment("k", Map.of("ValueMap", Map.of("a_b", string("x")))),
                        segment("k", Map.of("ValueMap", Map.of("a b", string("x")))),
                        SEGMENTS + ".(entry).ValueMap.(entry)"),
                aws(
                        "ValueString of 1024",
                        segment("k", string(FACE.repeat(1024))).andThen(segment("empty", string(""))),
                        segment("k", string(FACE.repeat(1025))),
                        SEGMENTS + ".(entry).ValueString"),
                aws(
                        "nested ValueString of 1024",
                        segment("k", Map.of("ValueMap", Map.of("in", string(FACE.repeat(1024))))),
                        segment("k", Map.of("ValueMap", Map.of("in", string(FACE.repeat(1025))))),
                        SEGMENTS + ".(entry).ValueMap.(entry).ValueString"),
                aws(
                        "ValueArn of 1024",
                        segment("connect:k", Map.of("ValueArn", FACE.repeat(1024))),
                        segment("connect:k", Map.of("ValueArn", FACE.repeat(1025))),
                        SEGMENTS + ".(entry).ValueArn"),
                aws(
                        "listed ValueArn of 1024",
                        segment("connect:k", Map.of("ValueList", List.of(1, Map.of("ValueArn", FACE.repeat(1024))))),
                        segment("connect:k", Map.of("ValueList", List.of(1, Map.of("ValueArn", FACE.repeat(1025))))),
                        SEGMENTS + ".(entry).ValueList[1].ValueArn"),
                aws(
                        "ValueList under AWS's keys alone",
                        segment(":k", List.of(1)),
                        segment("k", List.of(1)),
                        SEGMENTS + ".(entry)"),
                aws(
                        "ValueArn under AWS's keys alone",
                        segment("connect:k", Map.of("ValueArn", "x")),
                        segment("k", Map.of("ValueArn", "x")),
                        SEGMENTS + ".(entry)"),
                aws(
                        "also where it is nested",
                        segment("connect:k", Map.of("ValueMap", Map.of("in", Map.of("ValueArn", "x")))),
                        segment("k", Map.of("ValueMap", Map.of("in", Map.of("ValueArn", "x")))),
                        SEGMENTS + ".(entry).ValueMap.(entry)"),
                inferred(
                        "one kind of value: not none",
                        segment("k", string("x")),
                        segment("k", Map.of()),
                        SEGMENTS + ".(entry)"),
                inferred(
                        "one kind of value: not two",
                        segment("k", Map.of("ValueInteger", 1)),
                        segment("k", Map.of("ValueString", "x", "ValueInteger", 1)),
                        SEGMENTS + ".(entry)"),
                inferred(
                        "one kind of value: a map and a list are two",
                        segment("connect:k", Map.of("ValueMap", Map.of())),
                        segment("connect:k", Map.of("ValueMap", Map.of(), "ValueList", List.of())),
                        SEGMENTS + ".(entry)"),
                inferred(
                        "one kind of value, nested too",
                        segment("k", Map.of("ValueMap", Map.of("in", string("x")))),
                        segment("k", Map.of("ValueMap", Map.of("in", Map.of()))),
                        SEGMENTS + ".(entry).ValueMap.(entry)"));
    }

    private static Stream<Limit> attributes() {
        return Stream.of(
                aws(
                        "attribute's key of 1",
                        set("Attributes", Map.of("k", "")),
                        set("Attributes", Map.of("", "")),
                        "Attributes.(entry) (its key)"),
                aws(
                        "attribute's key of 32767",
                        set("Attributes", Map.of("k".repeat(32_767), "")),
                        set("Attributes", Map.of("k".repeat(32_768), "")),
                        "Attributes.(entry) (its key)"),
                aws(
                        "attribute's value of 32767",
                        set("Attributes", Map.of("k", "v".repeat(32_767))),
                        set("Attributes", Map.of("k", "v".repeat(32_768))),
                        "Attributes.(entry)"),
                inferred(
                        "attributes of 32768 bytes in all",
                        set("Attributes", Map.of("k", FACE.repeat(8191), "l", "é")),
                        set("Attributes", Map.of("k", FACE.repeat(8191), "l", "éa")),
                        "Attributes"),
                inferred(
                        "attribute's key has letters, digits, - and _",
                        set("Attributes", Map.of("azAZ-09_", "x")),
                        set("Attributes", Map.of("connect:k", "x")),
                        "Attributes.(entry)"));
    }

    private static Stream<Limit> messages() {
        String content = MESSAGE + ".Content";
        String types = "SupportedMessagingContentTypes";
        Consumer<RequestMap> whatsApp = segment("connect:Subtype", string("connect:WhatsApp"));
        return Stream.of(
                aws("text is required in a message", unchanged(), without(content), content),
                aws(
                        "type is required in a message",
                        unchanged(),
                        without(MESSAGE + ".ContentType"),
                        MESSAGE + ".ContentType"),
                aws("type of 1", unchanged(), set(MESSAGE + ".ContentType", ""), MESSAGE + ".ContentType"),
                aws(
                        "type of 100",
                        unchanged(),
                        set(MESSAGE + ".ContentType", "x".repeat(101)),
                        MESSAGE + ".ContentType"),
                inferred(
                        "type is one of four",
                        set(MESSAGE + ".ContentType", "application/vnd.amazonaws.connect.message.interactive.response"),
                        set(MESSAGE + ".ContentType", "application/vnd.amazonaws.connect.message.interactive"),
                        MESSAGE + ".ContentType"),
                aws("text of 1", set(content, "x"), set(content, ""), content),
                aws("text of 1024 on SMS", set(content, FACE.repeat(1024)), set(content, FACE.repeat(1025)), content),
                aws(
                        "text of 4096 on WhatsApp",
                        whatsApp.andThen(set(content, "é".repeat(4096))),
                        whatsApp.andThen(set(content, "é".repeat(4097))),
                        content),
                aws(
                        "text of 16384 bytes",
                        whatsApp.andThen(set(content, FACE.repeat(4096))),
                        set(SEGMENTS, Map.of("mine", string("x"))).andThen(set(content, FACE.repeat(4096) + "a")),
                        SEGMENTS + ".connect:Subtype",
                        content),
                aws(
                        "text/plain is supported",
                        set(types, List.of("text/plain")),
                        set(types, List.of("text/markdown")),
                        types),
                aws("some type is supported", set(types, "text/plain"), set(types, List.of()), types),
                aws(
                        "supported types of 1",
                        set(types, "text/plain"),
                        set(types, List.of("text/plain", "")),
                        types + "[1]"),
                inferred(
                        "supported types are known",
                        set(
                                types,
                                List.of(
                                        "text/plain",
                                        "text/markdown",
                                        "application/json",
                                        "application/vnd.amazonaws.connect.message.interactive",
                                        "application/vnd.amazonaws.connect.message.interactive.response")),
                        set(types, List.of("text/plain", "text/html")),
                        types + "[1]"),
                aws(
                        "supported types of 100",
                        set(types, "text/plain"),
                        set(types, List.of("text/plain", FACE.repeat(101))),
                        types + "[1]"));
    }

    private static Stream<Limit> templates() {
        String attributes = TEMPLATE + ".TemplateAttributes";
        Consumer<RequestMap> template = RequestMap::template;
        return Stream.of(
                inferred(
                        "a message or a template",
                        template,
                        template.andThen(
                                request -> request.set(MESSAGE, Map.of("ContentType", "text/plain", "Content", "hi"))),
                        TEMPLATE),
                aws(
                        "knowledge base is required",
                        template,
                        template.andThen(without(TEMPLATE + ".KnowledgeBaseId")),
                        TEMPLATE + ".KnowledgeBaseId"),
                aws(
                        "knowledge base of 1",
                        template("KnowledgeBaseId", FACE),
                        template("KnowledgeBaseId", ""),
                        TEMPLATE + ".KnowledgeBaseId"),
                aws(
                        "knowledge base of 500",
                        template("KnowledgeBaseId", FACE.repeat(500)),
                        template("KnowledgeBaseId", FACE.repeat(501)),
                        TEMPLATE + ".KnowledgeBaseId"),
                aws(
                        "message template is required",
                        template,
                        template.andThen(without(TEMPLATE + ".MessageTemplateId")),
                        TEMPLATE + ".MessageTemplateId"),
                aws(
                        "message template of 1",
                        template("MessageTemplateId", FACE),
                        template("MessageTemplateId", ""),
                        TEMPLATE + ".MessageTemplateId"),
                aws(
                        "message template of 500",
                        template("MessageTemplateId", FACE.repeat(500)),
                        template("MessageTemplateId", FACE.repeat(501)),
                        TEMPLATE + ".MessageTemplateId"),
                aws("template's attributes are required", template, template.andThen(without(attributes)), attributes),
                aws(
                        "template's attribute's key of 1",
                        template("TemplateAttributes", Map.of("CustomAttributes", Map.of("any key.", ""))),
                        template("TemplateAttributes", Map.of("CustomAttributes", Map.of("", ""))),
                        attributes + ".CustomAttributes.(entry) (its key)"),
                aws(
                        "template's attribute's key of 32767",
                        template("TemplateAttributes", Map.of("CustomAttributes", Map.of(FACE.repeat(32_767), ""))),
                        template("TemplateAttributes", Map.of("CustomAttributes", Map.of(FACE.repeat(32_768), ""))),
                        attributes + ".CustomAttributes.(entry) (its key)"),
                aws(
                        "template's attribute's value of 32767",
                        template("TemplateAttributes", Map.of("CustomAttributes", Map.of("k", FACE.repeat(32_767)))),
                        template("TemplateAttributes", Map.of("CustomAttributes", Map.of("k", FACE.repeat(32_768)))),
                        attributes + ".CustomAttributes.(entry)"));
    }

    private static Stream<Limit> others() {
        String name = "ParticipantDetails.DisplayName";
        return Stream.of(
                aws(
                        "duration of 60",
                        set("ChatDurationInMinutes", 60),
                        set("ChatDurationInMinutes", 59),
                        "ChatDurationInMinutes"),
                aws(
                        "duration of 10080",
                        set("ChatDurationInMinutes", 10_080),
                        set("ChatDurationInMinutes", 10_081),
                        "ChatDurationInMinutes"),
                aws("name is required in details", set(name, "x"), set("ParticipantDetails", Map.of()), name),
                aws("name of 1", set(name, FACE), set(name, ""), name),
                aws("name of 256", set(name, FACE.repeat(256)), set(name, FACE.repeat(257)), name),
                aws(
                        "related contact of 1",
                        set("RelatedContactId", FACE),
                        set("RelatedContactId", ""),
                        "RelatedContactId"),
                aws(
                        "related contact of 256",
                        set("RelatedContactId", FACE.repeat(256)),
                        set("RelatedContactId", FACE.repeat(257)),
                        "RelatedContactId"),
                inferred("token of 1", set("ClientToken", FACE), set("ClientToken", ""), "ClientToken"),
                aws(
                        "token of 500",
                        set("ClientToken", FACE.repeat(500)),
                        set("ClientToken", FACE.repeat(501)),
                        "ClientToken"));
    }

    /** All whose rules these are. */
    static Stream<Limit> of(Owner... owners) {
        return all().filter(limit -> Set.of(owners).contains(limit.owner));
    }
}
