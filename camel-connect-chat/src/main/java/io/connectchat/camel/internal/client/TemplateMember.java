package io.connectchat.camel.internal.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

/**
 * Puts InitialTemplatedSystemMessage into a request on any SDK: by its own setter where the SDK has one, else into the
 * JSON on its way out, with any client.
 */
public final class TemplateMember {
    private static final String NAME = "InitialTemplatedSystemMessage";
    private static final @Nullable SdkField<?> TYPED = typed().orElse(null);

    private TemplateMember() {}

    /** Sets it in any case: where the request has no place for it, in the call's own JSON. */
    public static void set(StartOutboundChatContactRequest.Builder request, TemplatedMessageConfig template) {
        if (setTyped(request, template)) {
            return;
        }
        RequestInterceptors.add(request, new TemplateInterceptor(NAME, template));
    }

    /** Sets it if the SDK's request has a place for it; says whether it has. */
    public static boolean setTyped(StartOutboundChatContactRequest.Builder request, TemplatedMessageConfig template) {
        if (TYPED == null) {
            return false;
        }
        TYPED.set(request, template);
        return true;
    }

    private static Optional<SdkField<?>> typed() {
        return StartOutboundChatContactRequest.builder().build().sdkFields().stream()
                .filter(field -> field.memberName().equals(NAME))
                .findFirst();
    }
}
