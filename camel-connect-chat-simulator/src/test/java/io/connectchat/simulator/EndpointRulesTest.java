package io.connectchat.simulator;

import static io.connectchat.simulator.Limit.Whose.AWS;
import static io.connectchat.simulator.Limit.Whose.SIMULATOR;
import static io.connectchat.simulator.Limit.absent;

import io.connectchat.simulator.Limit.Whose;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The rules on source and destination")
class EndpointRulesTest extends RulesContract {
    private static final String ARN = "arn:aws:connect:eu-central-1:123456789012:";

    @Override
    List<Limit> limits() {
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
        return Limit.of(
                which + "Endpoint." + member,
                whose,
                (request, value) -> request.getJsonObject(which + "Endpoint").put(member, value),
                inside,
                outside,
                message);
    }
}
