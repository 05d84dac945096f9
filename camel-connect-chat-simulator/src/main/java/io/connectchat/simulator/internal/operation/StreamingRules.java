package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.Authority.AWS;
import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;

import io.connectchat.simulator.internal.contract.Structure;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The requests that have the messages of a chat sent to a topic, by AWS's service model. */
final class StreamingRules {
    private static final Predicate<String> TOPIC = Pattern.compile(
                    "arn:[a-z0-9-]+:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+")
            .asMatchPredicate();

    static final Structure START = structure()
            .required("InstanceId", text(1, 100))
            .required("ContactId", text(1, 256))
            .required(
                    "ChatStreamingConfiguration",
                    structure()
                            .required(
                                    "StreamingEndpointArn",
                                    text(1, 350)
                                            .where(
                                                    AWS,
                                                    TOPIC,
                                                    "must be the ARN of a standard topic of Amazon SNS,"
                                                            + " arn:PARTITION:sns:REGION:ACCOUNT:NAME")))
            .required("ClientToken", text(0, 500));

    static final Structure STOP = structure()
            .required("InstanceId", text(1, 100))
            .required("ContactId", text(1, 256))
            .required("StreamingId", text(1, 100));

    private StreamingRules() {}
}
