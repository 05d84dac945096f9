package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.ConnectFlowConfiguration;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.internal.client.ClientOptions;
import io.connectchat.camel.internal.client.FlowOptions;
import io.connectchat.camel.internal.client.LackingMembers;
import io.connectchat.camel.internal.client.RequestInterceptors;
import io.connectchat.camel.internal.flow.Flow;
import io.connectchat.camel.internal.flow.Flow.Admission;
import io.connectchat.camel.internal.request.RequestReader;
import io.connectchat.camel.internal.request.SdkFields;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.DocumentCheck;
import io.connectchat.camel.internal.token.ClientTokens;
import io.connectchat.camel.internal.token.ExplicitTokens;
import io.connectchat.camel.internal.traces.CallTrace;
import io.connectchat.camel.internal.violation.Violations;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.connect.model.ConnectRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * An operation with one endpoint's options: makes the calls that exchanges ask for.
 *
 * @param <Q> the SDK's request
 * @param <R> the SDK's response
 */
public final class EndpointOperation<Q extends ConnectRequest, R> {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointOperation.class);

    private final ApiOperation<Q, R> operation;
    private final RequestReader reader;
    private final AllowedDestinations allowedDestinations;
    private final @Nullable ClientTokens tokens;
    private final boolean strict;
    private final BodyAs bodyAs;
    private final ConnectFlowConfiguration options;
    private final AtomicBoolean warned = new AtomicBoolean();

    private EndpointOperation(
            ApiOperation<Q, R> operation,
            ConnectChatConfiguration configuration,
            ExplicitTokens explicitTokens,
            Violations violations) {
        this.operation = operation;
        reader = new RequestReader(
                operation.schema(),
                Operations.schemas(),
                operation.requestType(),
                operation.textMember(),
                configuration,
                violations);
        allowedDestinations = new AllowedDestinations(configuration.getAllowedDestinations(), violations);
        tokens = operation.takesClientToken()
                ? new ClientTokens(configuration.getClientTokenStrategy(), explicitTokens)
                : null;
        strict = configuration.getValidation() == Validation.strict;
        bodyAs = configuration.getBodyAs();
        options = configuration;
        reader.checkOptions(strict, violations);
        allowedDestinations.check(reader.ofOptions(), violations);
    }

    /**
     * Reads and checks an endpoint's options.
     *
     * @param explicitTokens the tokens of routes' authors that all endpoints have seen
     * @throws InvalidChatRequestException if they violate a rule: no message could ever be sent with them
     */
    public static EndpointOperation<?, ?> of(
            ApiOperation<?, ?> operation, ConnectChatConfiguration configuration, ExplicitTokens explicitTokens)
            throws InvalidChatRequestException {
        Violations violations = new Violations(operation.schema().name());
        ClientOptions.check(configuration, violations);
        FlowOptions.check(configuration, violations);
        EndpointOperation<?, ?> ofEndpoint =
                new EndpointOperation<>(operation, configuration, explicitTokens, violations);
        if (!violations.isEmpty()) {
            throw new InvalidChatRequestException(null, violations.list());
        }
        return ofEndpoint;
    }

    /** The API's name of the operation. */
    public String name() {
        return operation.schema().name();
    }

    /** What its calls pass on their way to a client. */
    public Admission admission(Flow flow) {
        return flow.admission(name(), operation.pace(options), options.getMaxInFlight());
    }

    /**
     * Makes the call that an exchange asks for.
     *
     * @throws InvalidChatRequestException with all that is wrong with it
     * @throws IOException if the body is a stream or a file, and reading it fails
     */
    public ApiCall<Q, R> prepare(Exchange exchange) throws InvalidChatRequestException, IOException {
        Violations violations = new Violations(operation.schema().name());
        Document document = reader.read(exchange, violations);
        DocumentCheck.ofRequest(operation.schema(), document, strict, violations);
        allowedDestinations.check(document, violations);
        warn(document);
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "Request of exchange {}: {}",
                    exchange.getExchangeId(),
                    MaskedRequest.of(operation.schema(), document));
        }
        // A token of a request that is refused would be remembered for nothing.
        String token = tokens != null && violations.isEmpty() ? tokens.tokenFor(exchange, document, violations) : null;
        if (!violations.isEmpty()) {
            throw new InvalidChatRequestException(exchange, violations.list());
        }
        // At a forced stop Camel itself ends exchanges that wait: they may be sent again.
        exchange.getMessage().setHeader(ConnectChatConstants.RETRYABLE, true);
        boolean ownToken = document.text("ClientToken") != null;
        return new ApiCall<>(operation, exchange, request(exchange, document, token), token, ownToken);
    }

    private void warn(Document document) {
        String warning = strict ? operation.warning(document) : null;
        if (warning != null && warned.compareAndSet(false, true)) {
            LOG.warn("{} Logged once for each endpoint.", warning);
        }
    }

    private Q request(Exchange exchange, Document document, @Nullable String token) {
        ConnectRequest.Builder builder = operation.newRequest();
        Map<String, Object> lacking = SdkFields.fill((SdkPojo) builder, document.plain());
        if (token != null) {
            SdkFields.fill((SdkPojo) builder, Map.of("ClientToken", token));
        }
        AwsRequestOverrideConfiguration given = overrideConfiguration(exchange);
        CallTrace trace = CallTrace.of(exchange);
        if (given != null || trace != null || !lacking.isEmpty()) {
            AwsRequestOverrideConfiguration.Builder call =
                    given == null ? AwsRequestOverrideConfiguration.builder() : given.toBuilder();
            if (!lacking.isEmpty()) {
                RequestInterceptors.add(call, new LackingMembers(lacking));
            }
            if (trace != null) {
                trace.follow(exchange, call);
            }
            builder.overrideConfiguration(call.build());
        }
        return operation.requestType().cast(builder.build());
    }

    /** What a body that is the SDK's request says of its call (headers, timeouts) goes with it. */
    private @Nullable AwsRequestOverrideConfiguration overrideConfiguration(Exchange exchange) {
        Object body = bodyAs == BodyAs.ignore ? null : exchange.getMessage().getBody();
        Object built = body instanceof SdkBuilder<?, ?> builder && body instanceof ConnectRequest.Builder
                ? builder.build()
                : body;
        Optional<AwsRequestOverrideConfiguration> given =
                operation.requestType().isInstance(built)
                        ? operation.requestType().cast(built).overrideConfiguration()
                        : Optional.empty();
        return given.orElse(null);
    }
}
