package io.connectchat.simulator;

import static io.connectchat.simulator.Limit.EMOJI;
import static io.connectchat.simulator.Limit.Whose.AWS;
import static io.connectchat.simulator.Limit.Whose.SIMULATOR;
import static io.connectchat.simulator.Limit.absent;
import static io.connectchat.simulator.Limit.member;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The rules on identifiers, and on what is no member")
class IdentifierRulesTest extends RulesContract {
    @Override
    List<Limit> limits() {
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
}
