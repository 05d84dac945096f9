package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.request.ReadRequest;
import io.connectchat.camel.internal.request.RequestReader;
import io.connectchat.camel.internal.violation.Violations;
import io.connectchat.camel.leak.LeakWatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** An exchange read and checked, as an endpoint does it before it sends. */
record Reading(Exchange exchange, ReadRequest request, List<Violation> violations) {

    static Reading of(Exchange exchange) {
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        Violations problems = new Violations("StartOutboundChatContact");
        RequestReader reader = Mapping.reader(configuration, problems);
        try {
            ReadRequest request = new ReadRequest(reader.read(exchange, problems));
            Checking.request(configuration, request, problems);
            LeakWatch.read(exchange, problems.list());
            return new Reading(exchange, request, problems.list());
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
