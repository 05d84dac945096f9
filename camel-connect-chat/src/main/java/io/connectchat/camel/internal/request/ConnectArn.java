package io.connectchat.camel.internal.request;

import java.util.Optional;

/**
 * The ARNs of Amazon Connect, <code>arn:PARTITION:connect:REGION:ACCOUNT:RESOURCE</code>. See <a
 * href="https://docs.aws.amazon.com/connect/latest/adminguide/connect-resource-types.html">resource types</a>.
 */
public record ConnectArn(String region, String resource) {
    private static final int PARTS = 6;

    /** Reads the ARN of a resource of Amazon Connect; empty for any other text. */
    public static Optional<ConnectArn> parse(String text) {
        if (!text.startsWith("arn:")) {
            return Optional.empty();
        }
        String[] parts = text.split(":", PARTS);
        boolean ours = parts.length == PARTS
                && !parts[1].isEmpty()
                && parts[2].equals("connect")
                && !parts[3].isEmpty()
                && !parts[4].isEmpty()
                && !parts[5].isEmpty();
        return ours ? Optional.of(new ConnectArn(parts[3], parts[5])) : Optional.empty();
    }

    /** The region that an instance's ARN names; empty for an ID. */
    public static Optional<String> regionOfInstance(String instanceIdOrArn) {
        return parse(instanceIdOrArn)
                .filter(arn -> isOf(arn.resource, "instance"))
                .map(ConnectArn::region);
    }

    /** The ID behind the last slash, if this is the ARN of such a resource; else the text as it is. */
    static String idIn(String text, String resourceType) {
        return parse(text)
                .map(ConnectArn::resource)
                .filter(path -> isOf(path, resourceType))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .orElse(text);
    }

    /** Whether the last but one part of the path is the type: a flow's ARN holds its instance's. */
    private static boolean isOf(String path, String resourceType) {
        int end = path.lastIndexOf('/');
        int start = end < 0 ? -1 : path.lastIndexOf('/', end - 1) + 1;
        return start >= 0
                && end < path.length() - 1
                && path.substring(start, end).equals(resourceType);
    }
}
