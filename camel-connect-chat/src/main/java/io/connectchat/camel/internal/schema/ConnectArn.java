package io.connectchat.camel.internal.schema;

import java.util.Optional;

/**
 * The ARNs of Amazon Connect, <code>arn:PARTITION:connect:REGION:ACCOUNT:RESOURCE</code>. See <a
 * href="https://docs.aws.amazon.com/connect/latest/adminguide/connect-resource-types.html">resource types</a>.
 */
public record ConnectArn(String region, String resource) {
    private static final int SERVICE = 2;
    private static final int REGION = 3;
    private static final int RESOURCE = 5;

    /** Whether a text is an ARN, of any service. */
    public static boolean isArn(String text) {
        return text.startsWith("arn:");
    }

    /** <code>arn:PARTITION:connect:REGION:ACCOUNT:phone-number/ID</code>. */
    public static boolean isPhoneNumber(String text) {
        String type = "phone-number/";
        int resource = startOfResource(text);
        return resource >= 0 && text.startsWith(type, resource) && text.length() > resource + type.length();
    }

    /** An ARN of the services from which ImportPhoneNumber imports. */
    public static boolean isImportedNumber(String text) {
        return isArn(text) && (isService(text, "sms-voice") || isService(text, "social-messaging"));
    }

    /** Reads the ARN of a resource of Amazon Connect; empty for any other text. */
    public static Optional<ConnectArn> parse(String text) {
        int resource = startOfResource(text);
        if (resource < 0) {
            return Optional.empty();
        }
        int region = startOfPart(text, REGION);
        return Optional.of(new ConnectArn(text.substring(region, text.indexOf(':', region)), text.substring(resource)));
    }

    /** Where the resource begins in an ARN of Amazon Connect, or -1 in any other text. */
    private static int startOfResource(String text) {
        if (!isArn(text) || !isService(text, "connect")) {
            return -1;
        }
        int start = 0;
        for (int part = 0; part < RESOURCE; part++) {
            int end = text.indexOf(':', start);
            if (end <= start) {
                return -1;
            }
            start = end + 1;
        }
        return start < text.length() ? start : -1;
    }

    /** Whether an ARN names this service. */
    private static boolean isService(String arn, String service) {
        int start = startOfPart(arn, SERVICE);
        return start >= 0 && arn.startsWith(service, start) && arn.startsWith(":", start + service.length());
    }

    /** Where a part between colons begins, or -1 if there are not as many. */
    private static int startOfPart(String text, int part) {
        int start = 0;
        for (int i = 0; i < part; i++) {
            start = text.indexOf(':', start) + 1;
            if (start == 0) {
                return -1;
            }
        }
        return start;
    }

    /** The region that an instance's ARN names; empty for an ID. */
    public static Optional<String> regionOfInstance(String instanceIdOrArn) {
        Optional<ConnectArn> arn = parse(instanceIdOrArn);
        return arn.isPresent() && isOf(arn.get().resource, "instance")
                ? Optional.of(arn.get().region)
                : Optional.empty();
    }

    /** The ID behind the last slash, if this is the ARN of such a resource; else the text as it is. */
    public static String idIn(String text, String resourceType) {
        int resource = startOfResource(text);
        return resource >= 0 && isOf(text.substring(resource), resourceType)
                ? text.substring(text.lastIndexOf('/') + 1)
                : text;
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
