package io.connectchat.simulator.internal.state;

/**
 * A topic that gets what is said in a chat.
 *
 * @param id the streaming's id
 * @param endpointArn the topic's ARN
 * @param clientToken the token that it was started with
 */
public record Streaming(String id, String endpointArn, String clientToken) {}
