package io.connectchat.checks.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.spi.CamelEvent.CamelContextStartedEvent;

/** Starts one chat as soon as Camel has started, and prints its contact's id. */
@ApplicationScoped
public class OneChat {
    private volatile String contact;

    void start(@Observes CamelContextStartedEvent started, FluentProducerTemplate template) {
        contact = template.to("aws-connect-chat:my-instance?contactFlowId=my-flow&subtype=SMS"
                        + "&sourceEndpoint=arn:aws:connect:eu-central-1:123456789012:phone-number/my-number")
                .withHeader("CamelAwsConnectChatDestinationEndpoint", "+15550100")
                .withBody("Your table is ready.")
                .send()
                .getMessage()
                .getHeader("CamelAwsConnectChatContactId", String.class);
        System.out.println("contact " + contact);
    }

    String contact() {
        return contact;
    }
}
