package io.connectchat.camel;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.operation.EndpointOperations;
import java.util.List;
import java.util.Map;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Start outbound chats (SMS, WhatsApp) through Amazon Connect.
 */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "aws-connect-chat",
        title = "AWS Connect Chat",
        syntax = "aws-connect-chat:instanceId",
        producerOnly = true,
        category = {Category.CLOUD, Category.MESSAGING},
        headersClass = ConnectChatConstants.class)
public class ConnectChatEndpoint extends DefaultEndpoint implements AsyncEndpoint, EndpointServiceLocation {
    @UriParam
    private ConnectChatConfiguration configuration;

    private @Nullable EndpointOperations operations;
    private @Nullable Violation refusal;

    public ConnectChatEndpoint(String uri, ConnectChatComponent component, ConnectChatConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    public ConnectChatConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ConnectChatConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public ConnectChatComponent getComponent() {
        return (ConnectChatComponent) super.getComponent();
    }

    @Override
    public Producer createProducer() throws Exception {
        if (operations == null) {
            operations = newOperations();
        }
        return new ConnectChatProducer(this, operations);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("The component aws-connect-chat does not support consumers");
    }

    /**
     * Checks the options at the start, not at the first message. Camel adds the URI to the exception of an endpoint that fails
     * to start. If the URI contains a customer's data, the options are checked when the producer is created.
     */
    @Override
    protected void doStart() throws Exception {
        super.doStart();
        operations = holdsCustomersData() ? null : newOperations();
    }

    /** Rejects the endpoint because of its URI. */
    void refuse(Violation violation) {
        refusal = violation;
    }

    /**
     * Rejects the endpoint because of a bean that could not be set.
     *
     * @throws PropertyBindingException the same exception, if the URI that Camel adds to it contains no customer's data
     */
    void refuseReference(PropertyBindingException failure) {
        if (!holdsCustomersData()) {
            throw failure;
        }
        refuse(new Violation(
                String.valueOf(failure.getPropertyName()),
                "refers to a bean that is missing or has the wrong type",
                "option " + failure.getPropertyName(),
                "Bind a bean of the type of the option",
                Violation.Owner.ENDPOINT));
    }

    private EndpointOperations newOperations() throws InvalidChatRequestException {
        if (refusal != null) {
            throw new InvalidChatRequestException(null, List.of(refusal));
        }
        return new EndpointOperations(configuration, getComponent().explicitTokens());
    }

    private boolean holdsCustomersData() {
        return refusal != null
                || configuration.getDestinationEndpoint() != null
                || configuration.getDisplayName() != null
                || configuration.getAttributes() != null
                || configuration.getSegmentAttributes() != null
                || configuration.getTemplateAttributes() != null
                || configuration.getTags() != null
                || configuration.getCustomerProfileAttributes() != null;
    }

    /** Without the options, since Camel writes this text to logs and exceptions. */
    @Override
    public String toString() {
        return "Endpoint[" + getEndpointBaseUri() + "]";
    }

    @Override
    public String getServiceUrl() {
        String override = configuration.getUriEndpointOverride();
        if (configuration.isOverrideEndpoint() && override != null) {
            return override;
        }
        String region = configuration.getRegion();
        return region == null ? "connect" : "connect." + region + ".amazonaws.com";
    }

    @Override
    public String getServiceProtocol() {
        return "connect";
    }

    @Override
    @SuppressWarnings("NullAway") // Camel's interface means null, though it does not say so
    public Map<String, String> getServiceMetadata() {
        String region = configuration.getRegion();
        return region == null ? null : Map.of("region", region);
    }
}
