package io.connectchat.checks.forged;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What forgers try, whatever the source. */
final class Forgeries {
    private static final String INSTANCE_ID = "InstanceId";
    private static final String SOURCE = "SourceEndpoint";
    /** What is no member is told of the request as a whole. */
    private static final String REQUEST = "StartOutboundChatContact";

    private static final String DESTINATION = "DestinationEndpoint.Address";

    private Forgeries() {}

    static Stream<Forgery> all() {
        return Stream.of(headers(), names(), endpoints(), destinations(), segmentAttributes(), tokens())
                .flatMap(List::stream);
    }

    /** Each pinned member by its header, in the spellings that filters of sources have overlooked. */
    private static List<Forgery> headers() {
        Map<String, String> values = Map.of(
                INSTANCE_ID, Guarded.OTHER_INSTANCE, SOURCE, Guarded.OTHER_SOURCE, "ContactFlowId", Guarded.OTHER_FLOW);
        return values.entrySet().stream()
                .flatMap(entry -> spellings("CamelAwsConnectChat" + entry.getKey())
                        .map(header -> Forgery.byHeader(header, entry.getValue(), entry.getKey())))
                .toList();
    }

    private static List<Forgery> names() {
        return List.of(
                Forgery.byHeader("camelawsconnectchatoperation", "stopContact", "Operation"),
                Forgery.byHeader("CamelAwsConnectChatOperation", "describeContact", "Operation"),
                Forgery.byHeader("CamelAwsConnectChatPinned", "", Forgery.PASSES),
                Forgery.byHeader("CamelAwsConnectChatValidation", "aws", Forgery.PASSES),
                Forgery.byHeader("AwsConnectChatInstanceId", Guarded.OTHER_INSTANCE, Forgery.PASSES),
                Forgery.byBody("the API's name", with("'InstanceId': '" + Guarded.OTHER_INSTANCE + "'"), INSTANCE_ID),
                Forgery.byBody("in camelCase", with("'instanceId': '" + Guarded.OTHER_INSTANCE + "'"), INSTANCE_ID),
                Forgery.byBody(
                        "with an escaped letter",
                        with("'\\u0049nstanceId': '" + Guarded.OTHER_INSTANCE + "'"),
                        INSTANCE_ID),
                Forgery.byBody("in capitals", with("'INSTANCEID': '" + Guarded.OTHER_INSTANCE + "'"), REQUEST),
                Forgery.byBody("as snakes have it", with("'instance_id': '" + Guarded.OTHER_INSTANCE + "'"), REQUEST),
                Forgery.byBody(
                        "twice",
                        with("'InstanceId': '" + Guarded.INSTANCE + "', 'InstanceId': '" + Guarded.OTHER_INSTANCE
                                + "'"),
                        REQUEST),
                Forgery.byBody(
                        "twice, in two spellings",
                        with("'InstanceId': '" + Guarded.INSTANCE + "', 'instanceId': '" + Guarded.OTHER_INSTANCE
                                + "'"),
                        INSTANCE_ID),
                Forgery.byBody(
                        "of a header",
                        with("'CamelAwsConnectChatInstanceId': '" + Guarded.OTHER_INSTANCE + "'"),
                        REQUEST),
                Forgery.byBody(
                        "in an envelope", "{\"StartOutboundChatContactRequest\": " + Guarded.GOOD_BODY + "}", REQUEST),
                Forgery.byBody("in a list", "[" + with("'InstanceId': 'x'") + "]", "DestinationEndpoint"),
                Forgery.byBody(
                        "of another flow", with("'contactFlowId': '" + Guarded.OTHER_FLOW + "'"), "ContactFlowId"),
                Forgery.byBody(
                        "of another instance's flow",
                        with("'ContactFlowId': 'arn:aws:connect:eu-west-2:999999999999:instance/"
                                + Guarded.OTHER_INSTANCE + "/contact-flow/" + Guarded.OTHER_FLOW + "'"),
                        "ContactFlowId"));
    }

    private static List<Forgery> endpoints() {
        return List.of(
                Forgery.byBody(
                        "a source", with("'SourceEndpoint': {'Address': '" + Guarded.OTHER_SOURCE + "'}"), SOURCE),
                Forgery.byBody(
                        "a source in camelCase",
                        with("'sourceEndpoint': {'address': '" + Guarded.OTHER_SOURCE + "'}"),
                        SOURCE),
                Forgery.byBody("a source as text", with("'sourceEndpoint': '" + Guarded.OTHER_SOURCE + "'"), SOURCE),
                Forgery.byBody(
                        "a source within, twice",
                        with("'sourceEndpoint': {'Address': '" + Guarded.SOURCE + "', 'address': '"
                                + Guarded.OTHER_SOURCE + "'}"),
                        SOURCE + ".Address"),
                Forgery.byBody(
                        "a source of another type",
                        with("'sourceEndpoint': {'type': 'TELEPHONE_NUMBER', 'address': '" + Guarded.SOURCE + "'}"),
                        "SourceEndpoint, SourceEndpoint.Type"),
                Forgery.byHeader(
                        "camelawsconnectchatsourceendpoint",
                        "{\"address\": \"" + Guarded.OTHER_SOURCE + "\"}",
                        SOURCE));
    }

    private static List<Forgery> destinations() {
        return List.of(
                Forgery.byHeader("CamelAwsConnectChatDestinationEndpoint", Guarded.ABROAD, DESTINATION),
                Forgery.byHeader("cAMELaWScONNECTcHATdESTINATIONeNDPOINT", Guarded.ABROAD, DESTINATION),
                Forgery.byHeader("CamelAwsConnectChatDestinationEndpoint", Guarded.NEIGHBOUR, Forgery.PASSES),
                Forgery.byBody("a number abroad", to("'" + Guarded.ABROAD + "'"), DESTINATION),
                Forgery.byBody("a number abroad, within", to("{'Address': '" + Guarded.ABROAD + "'}"), DESTINATION),
                Forgery.byBody(
                        "two numbers within",
                        to("{'Address': '" + Guarded.CUSTOMER + "', 'address': '" + Guarded.ABROAD + "'}"),
                        DESTINATION),
                Forgery.byBody(
                        "two numbers in one", to("'" + Guarded.CUSTOMER + "," + Guarded.ABROAD + "'"), DESTINATION),
                Forgery.byBody(
                        "two numbers in a list",
                        to("['" + Guarded.CUSTOMER + "', '" + Guarded.ABROAD + "']"),
                        "DestinationEndpoint"),
                Forgery.byBody("a line's end behind the number", to("'" + Guarded.CUSTOMER + "\\n'"), DESTINATION),
                Forgery.byBody("a space before the number", to("' " + Guarded.ABROAD + "'"), DESTINATION),
                Forgery.byBody("a number without plus", to("'447700900123'"), DESTINATION),
                Forgery.byBody("a wide plus", to("'\\uff0b15550100'"), DESTINATION),
                Forgery.byBody("foreign digits", to("'+1555\\u0660100'"), DESTINATION));
    }

    private static List<Forgery> segmentAttributes() {
        return List.of(
                Forgery.byHeader("camelawsconnectchatsubtype", "WhatsApp", "SegmentAttributes.connect:Subtype"),
                Forgery.byHeader("camelAwsConnectChatSegmentAttributes", "{\"team\": \"sales\"}", "SegmentAttributes"),
                Forgery.byBody(
                        "another channel",
                        with("'segmentAttributes': {'connect:Subtype': {'valueString': 'connect:WhatsApp'}}"),
                        "SegmentAttributes, SegmentAttributes.connect:Subtype"),
                Forgery.byBody(
                        "another team",
                        with("'SegmentAttributes': {'team': {'ValueString': 'sales'}}"),
                        "SegmentAttributes"));
    }

    /** A token is the caller's to choose, here too: it may keep the caller's own message from being sent twice. */
    private static List<Forgery> tokens() {
        return List.of(Forgery.byHeader("camelawsconnectchatclienttoken", "a-token-from-outside", Forgery.PASSES));
    }

    static Stream<String> spellings(String header) {
        return Stream.of(
                header,
                header.toLowerCase(Locale.ROOT),
                header.toUpperCase(Locale.ROOT),
                "c" + header.substring(1),
                header.replace("Aws", "AWS"));
    }

    private static String with(String members) {
        return (Guarded.GOOD_BODY.substring(0, Guarded.GOOD_BODY.length() - 1) + ", " + members + "}")
                .replace('\'', '"');
    }

    private static String to(String destination) {
        return ("{'destinationEndpoint': " + destination + ", 'initialSystemMessage': {'content': 'Hello'}}")
                .replace('\'', '"');
    }
}
