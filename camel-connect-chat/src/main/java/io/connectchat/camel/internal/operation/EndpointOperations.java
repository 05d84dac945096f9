package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.AnyCase;
import io.connectchat.camel.internal.token.ExplicitTokens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The operations of one endpoint: the one that its options choose, and those that messages choose. */
public final class EndpointOperations {
    private final ConnectChatConfiguration configuration;
    private final ExplicitTokens explicitTokens;
    private final EndpointOperation<?, ?> configured;
    private final Map<Operation, EndpointOperation<?, ?>> known = new ConcurrentHashMap<>();

    /**
     * Reads and checks an endpoint's options for the operation that they choose.
     *
     * @throws InvalidChatRequestException if they violate a rule: no message could ever be sent with them
     */
    public EndpointOperations(ConnectChatConfiguration configuration, ExplicitTokens explicitTokens)
            throws InvalidChatRequestException {
        this.configuration = configuration;
        this.explicitTokens = explicitTokens;
        this.configured = of(configuration.getOperation());
    }

    /**
     * The operation for an exchange. What replies of earlier calls have set is taken off its message, but for what the
     * operation reads itself.
     *
     * @throws InvalidChatRequestException if its header names none
     */
    public EndpointOperation<?, ?> chosenBy(Exchange exchange) throws InvalidChatRequestException {
        Operation asked = asked(exchange, configuration.getOperation());
        if (asked == null) {
            ReplyHeaders.clear(exchange.getMessage(), Set.of());
            throw unknown(exchange);
        }
        if (asked != configuration.getOperation() && !configuration.getPinned().isBlank()) {
            ReplyHeaders.clear(exchange.getMessage(), Set.of());
            throw refusal(
                    exchange,
                    "is pinned by the endpoint and must not be set to another value",
                    "Set the option operation, or clear the option pinned if messages may set it");
        }
        ReplyHeaders.clear(
                exchange.getMessage(), Operations.of(asked).schema().byHeader().keySet());
        return of(asked);
    }

    /** The operation that the options choose. */
    public EndpointOperation<?, ?> configured() {
        return configured;
    }

    private EndpointOperation<?, ?> of(Operation name) throws InvalidChatRequestException {
        EndpointOperation<?, ?> operation = known.get(name);
        if (operation == null) {
            operation = EndpointOperation.of(Operations.of(name), configuration, explicitTokens);
            known.put(name, operation);
        }
        return operation;
    }

    /** By the header in all its spellings, or else the endpoint's; null if they name no operation, or several. */
    public static @Nullable Operation asked(Exchange exchange, Operation configured) {
        List<Object> names = AnyCase.values(exchange.getMessage(), ConnectChatConstants.OPERATION);
        List<Operation> operations = names.stream()
                .flatMap(name -> Arrays.stream(Operation.values())
                        .filter(operation -> operation.name().equalsIgnoreCase(name.toString())))
                .toList();
        if (names.isEmpty()) {
            return configured;
        }
        boolean isOne = operations.size() == names.size()
                && operations.stream().distinct().count() == 1;
        return isOne ? operations.get(0) : null;
    }

    private static InvalidChatRequestException unknown(Exchange exchange) {
        String all = Arrays.stream(Operation.values()).map(Operation::name).collect(Collectors.joining(", "));
        return refusal(exchange, "must be the name of an operation", "Use one of " + all);
    }

    private static InvalidChatRequestException refusal(Exchange exchange, String rule, String remedy) {
        return new InvalidChatRequestException(
                exchange,
                List.of(new Violation(
                        "Operation",
                        rule,
                        "header " + ConnectChatConstants.OPERATION,
                        remedy,
                        Violation.Owner.ENDPOINT)));
    }
}
