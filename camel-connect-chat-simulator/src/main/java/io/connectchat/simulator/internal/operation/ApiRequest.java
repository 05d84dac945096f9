package io.connectchat.simulator.internal.operation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request's line and headers say.
 *
 * @param target the operation that method and path lead to
 * @param method the HTTP method
 * @param path the path as it came, without the query
 * @param query the query as it came, or {@code null} if there is none
 * @param queryValues gives the decoded values of a name in the query
 * @param headers the headers; looking one up ignores case, several of one name are joined by a comma
 */
public record ApiRequest(
        ApiTarget target,
        String method,
        String path,
        @Nullable String query,
        Function<String, List<String>> queryValues,
        Map<String, String> headers) {}
