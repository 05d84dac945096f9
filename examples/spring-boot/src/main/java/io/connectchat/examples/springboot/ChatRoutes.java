package io.connectchat.examples.springboot;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * {@code POST /chats} with whom to message and what, as a request of StartOutboundChatContact has it. From which instance, flow and
 * number stands in the application's properties: a caller that names others is refused.
 */
@Component
class ChatRoutes extends RouteBuilder {
    @Override
    public void configure() {
        onException(InvalidChatRequestException.class).handled(true).process(Problems::violations);
        onException(Exception.class).handled(true).process(Problems::failure);

        from("platform-http:/chats?httpMethodRestrict=POST&consumes=application/json")
                .routeId("chats")
                // A caller's headers are the caller's: none of them says anything to the routes.
                .removeHeaders("*")
                .convertBodyTo(String.class)
                .to("aws-connect-chat:{{chats.instance}}"
                        + "?contactFlowId={{chats.contact-flow}}&sourceEndpoint={{chats.source-number}}"
                        + "&subtype=SMS&pinned=InstanceId,ContactFlowId,SourceEndpoint,SegmentAttributes,ClientToken"
                        + "&bodyAs=request&clientTokenStrategy=exchange")
                .process(ChatRoutes::accepted);
    }

    private static void accepted(Exchange exchange) {
        String contactId = exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID, String.class);
        Json.answer(exchange, 202, "application/json", json -> json.put("contactId", contactId));
    }
}
