package io.connectchat.camel.internal.insight;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.internal.client.SharedClient;
import io.connectchat.camel.internal.operation.Operations;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.model.AccessDeniedException;
import software.amazon.awssdk.services.connect.model.DescribeContactRequest;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;

/** Asks Amazon Connect for a contact that does not exist: that it answers so tells that calls arrive and are accepted. */
final class RemoteRead {
    private static final String NO_CONTACT = "00000000-0000-0000-0000-000000000000";

    private RemoteRead() {}

    static CompletableFuture<Finding> of(SharedClient client) {
        ConnectChatConfiguration options = client.options();
        DescribeContactRequest request = DescribeContactRequest.builder()
                .instanceId(options.getInstanceId())
                .contactId(NO_CONTACT)
                .build();
        Object pace = Operations.of(Operation.describeContact).pace(options);
        return client.flow()
                .send("DescribeContact", pace, sdk -> sdk.describeContact(request))
                .handle((answer, failure) -> finding(failure));
    }

    private static Finding finding(@Nullable Throwable thrown) {
        Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (failure == null || failure instanceof ResourceNotFoundException) {
            return Finding.UP;
        }
        if (failure instanceof AccessDeniedException) {
            return Finding.unknown("Amazon Connect accepts the credentials, but they lack the permission"
                    + " connect:DescribeContact, which healthCheckRemote needs");
        }
        if (failure instanceof AwsServiceException service) {
            return service.isThrottlingException()
                    ? Finding.UP
                    : Finding.down("DescribeContact failed with " + code(service));
        }
        return Finding.down("DescribeContact got no answer: " + name(failure));
    }

    private static String code(AwsServiceException service) {
        return service.awsErrorDetails() == null
                ? "HTTP status " + service.statusCode()
                : service.awsErrorDetails().errorCode();
    }

    /** Not the messages, which may name what is the customer's or secret. */
    private static String name(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String name = failure.getClass().getSimpleName();
        return root == failure ? name : name + ", because of " + root.getClass().getSimpleName();
    }
}
