package io.connectchat.camel.internal.schema;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ARNs are reduced to the ID that the API wants; anything else is left as it is. */
class ConnectArnTest {
    private static final String OURS = "arn:aws:connect:eu-west-2:111122223333:";

    @ParameterizedTest
    @CsvSource({
        "instance/abc, abc",
        "some/instance/abc, abc",
    })
    void instanceArnIsReduced(String resource, String id) {
        assertThat(mapping().header("InstanceId", OURS + resource).map().at("InstanceId"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "instance/abc/contact-flow/def, def",
        "contact-flow/def, def",
    })
    void flowArnIsReduced(String resource, String id) {
        assertThat(mapping().header("ContactFlowId", OURS + resource).map().at("ContactFlowId"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instance/abc/contact-flow/def",
                "instance/abc/",
                "instance/",
                "instance",
                "/instance",
                "myinstance/abc",
                "instances/abc",
                "contact-flow/def"
            })
    @DisplayName(
            "an ARN of something else, the instance's within a flow's above all, is not mistaken for an instance's")
    void otherArnsAreNoInstances(String resource) {
        assertThat(mapping().header("InstanceId", OURS + resource).map().at("InstanceId"))
                .isEqualTo(OURS + resource);
        assertThat(ConnectArn.regionOfInstance(OURS + resource)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"instance/abc", "instance/abc/flow-module/def", "instance/abc/contact-flow/"})
    void otherArnsAreNoFlows(String resource) {
        assertThat(mapping().header("ContactFlowId", OURS + resource).map().at("ContactFlowId"))
                .isEqualTo(OURS + resource);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:connect:eu-west-2:111122223333:",
                "arn:aws:connect:eu-west-2:111122223333",
                "arn:aws:connect:eu-west-2::instance/abc",
                "arn:aws:connect::111122223333:instance/abc",
                "arn::connect:eu-west-2:111122223333:instance/abc",
                "arn:aws:connec:eu-west-2:111122223333:instance/abc",
                "ARN:aws:connect:eu-west-2:111122223333:instance/abc",
                "aws:connect:eu-west-2:111122223333:instance/abc:x",
                "instance/abc",
                "abc",
                ""
            })
    void anythingElseIsNoArnOfAmazonConnect(String text) {
        assertThat(ConnectArn.parse(text)).isEmpty();
        assertThat(ConnectArn.idIn(text, "instance")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "aws-us-gov", "aws-cn"})
    void regionIsReadInEachPartition(String partition) {
        // Given
        String arn = "arn:" + partition + ":connect:us-gov-west-1:111122223333:instance/abc:d";

        // Then
        assertThat(ConnectArn.regionOfInstance(arn)).contains("us-gov-west-1");
        assertThat(ConnectArn.parse(arn)).contains(new ConnectArn("us-gov-west-1", "instance/abc:d"));
        assertThat(ConnectArn.idIn(arn, "instance")).isEqualTo("abc:d");
    }
}
