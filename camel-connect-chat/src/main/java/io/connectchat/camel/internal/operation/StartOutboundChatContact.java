package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.internal.client.ClientOptions;
import io.connectchat.camel.internal.client.TemplateMember;
import io.connectchat.camel.internal.flow.FlowOptions;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.ChatRequestMapper;
import io.connectchat.camel.internal.request.Problems;
import io.connectchat.camel.internal.rules.ChatRules;
import io.connectchat.camel.internal.token.ClientTokens;
import io.connectchat.camel.internal.token.ExplicitTokens;
import java.io.IOException;
import org.apache.camel.Exchange;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/**
 * Starts an outbound chat. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">StartOutboundChatContact</a>.
 */
public final class StartOutboundChatContact {
    /** The name of the quota that AWS counts its calls by. */
    public static final String QUOTA = "StartOutboundChatContact";

    private final ChatRequestMapper mapper;
    private final ChatRules rules;
    private final ClientTokens tokens;

    /**
     * Reads and checks an endpoint's options.
     *
     * @param explicitTokens the tokens of routes' authors that all endpoints have seen
     * @throws InvalidChatRequestException if they violate a rule: no message could ever be sent with them
     */
    public StartOutboundChatContact(ConnectChatConfiguration configuration, ExplicitTokens explicitTokens)
            throws InvalidChatRequestException {
        Problems problems = new Problems();
        ClientOptions.check(configuration, problems);
        FlowOptions.check(configuration, problems);
        mapper = new ChatRequestMapper(configuration, problems);
        rules = new ChatRules(configuration, problems);
        tokens = new ClientTokens(configuration.getClientTokenStrategy(), explicitTokens, mapper::ofSilence);
        rules.checkOptions(mapper.ofOptions(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidChatRequestException(null, problems.violations());
        }
    }

    /**
     * Makes the call that an exchange asks for.
     *
     * @throws InvalidChatRequestException with all that is wrong with it
     * @throws IOException if the body is a stream or a file, and reading it fails
     */
    public StartChatCall prepare(Exchange exchange) throws InvalidChatRequestException, IOException {
        Problems problems = new Problems();
        ChatRequest request = mapper.map(exchange, problems);
        rules.check(request, problems);
        // A token of a request that is refused would be remembered for nothing.
        String token = problems.isEmpty() ? tokens.tokenFor(exchange, request, problems) : null;
        if (token == null) {
            throw new InvalidChatRequestException(exchange, problems.violations());
        }
        StartOutboundChatContactRequest.Builder call = request.builder().clientToken(token);
        if (request.template() != null) {
            TemplateMember.set(call, request.template());
        }
        // At a forced stop Camel itself ends exchanges that wait: they may be sent again.
        exchange.getMessage().setHeader(ConnectChatConstants.RETRYABLE, true);
        return new StartChatCall(exchange, call.build(), request.sdkRequest().clientToken() != null);
    }
}
