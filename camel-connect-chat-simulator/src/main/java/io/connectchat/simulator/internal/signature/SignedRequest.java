package io.connectchat.simulator.internal.signature;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a request that a signature covers beside its body.
 *
 * @param method the HTTP method
 * @param path the path as it came
 * @param query the query as it came, or {@code null} if there is none
 * @param headers the headers; looking one up ignores case
 */
public record SignedRequest(String method, String path, @Nullable String query, Map<String, String> headers) {}
