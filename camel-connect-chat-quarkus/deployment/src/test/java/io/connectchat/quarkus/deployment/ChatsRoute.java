package io.connectchat.quarkus.deployment;

import org.apache.camel.builder.RouteBuilder;

/** An application's route. */
public class ChatsRoute extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:chats")
                .to("aws-connect-chat:my-instance?contactFlowId=my-flow&subtype=SMS"
                        + "&sourceEndpoint=arn:aws:connect:eu-central-1:123456789012:phone-number/my-number");
    }
}
