package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.violation.Origin;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

/** A request as it was read, in the SDK's types too. */
public record ReadRequest(Document document) {
    /** All that the SDK has a member for. */
    public StartOutboundChatContactRequest sdkRequest() {
        StartOutboundChatContactRequest.Builder builder = StartOutboundChatContactRequest.builder();
        SdkFields.fill(builder, document.plain());
        return builder.build();
    }

    /** The member that it lacks. */
    public @Nullable TemplatedMessageConfig template() {
        if (document.at("InitialTemplatedSystemMessage") instanceof Map<?, ?> plain) {
            TemplatedMessageConfig.Builder builder = TemplatedMessageConfig.builder();
            SdkFields.fill(builder, plain);
            return builder.build();
        }
        return null;
    }

    public Optional<Origin> origin(String path) {
        return Optional.ofNullable(document.origin(path));
    }
}
