package io.connectchat.camel.internal.insight;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An endpoint's ID as a log may show it. A <code>toD</code> may put any text in its place, a customer's data too. */
final class LoggedId {
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern ARN = Pattern.compile("arn:[\\w:/-]{1,200}/" + UUID);

    private LoggedId() {}

    static @Nullable String of(@Nullable String id) {
        return id == null || isId(id) || ARN.matcher(id).matches() ? id : "(not shown: no UUID)";
    }

    static boolean isId(String id) {
        return UUID.matcher(id).matches();
    }
}
