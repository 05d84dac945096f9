package io.connectchat.camel.internal.rules;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.ChatRequestMapper;
import io.connectchat.camel.internal.request.Problems;
import io.connectchat.camel.leak.LeakWatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** An exchange read and checked, as an endpoint does it before it sends. */
record Reading(Exchange exchange, ChatRequest request, List<Violation> violations) {

    static Reading of(Exchange exchange) {
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        Problems problems = new Problems();
        ChatRequestMapper mapper = new ChatRequestMapper(configuration, problems);
        try {
            ChatRequest request = mapper.map(exchange, problems);
            new ChatRules(configuration, problems).check(request, problems);
            LeakWatch.read(exchange, problems.violations());
            return new Reading(exchange, request, problems.violations());
        } catch (IOException e) {
            throw new AssertionError("Nothing here can fail to be read", e);
        }
    }

    /** All that is said of what is wrong, here and in the exception that a route sees. */
    String everythingSaid() {
        List<String> said = new ArrayList<>();
        violations.forEach(violation -> said.add(violation.toString()));
        InvalidChatRequestException exception = new InvalidChatRequestException(exchange, violations);
        for (@Nullable Throwable e = exception; e != null; e = e.getCause()) {
            said.add(e.getMessage() + "\n" + e);
            for (Throwable suppressed : e.getSuppressed()) {
                said.add(String.valueOf(suppressed));
            }
        }
        return String.join("\n", said);
    }
}
