package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.connect.model.EndpointType;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;
import software.amazon.awssdk.services.connect.model.ThrottlingException;

/** What every client of the SDK finds in the simulator that it would find at AWS. */
abstract class SimulatorContract {
    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    /** Opens a client of the kind that is under test. */
    abstract void open(Consumer<AwsClientBuilder<?, ?>> settings);

    abstract void closeClient();

    /** Calls the operation; a failure arrives as the SDK's exception itself. */
    abstract StartOutboundChatContactResponse call(StartOutboundChatContactRequest request);

    @BeforeEach
    void openWithoutRetries() {
        open(settings(AwsRetryStrategy.doNotRetry()));
    }

    @AfterEach
    void closeBoth() {
        closeClient();
        simulator.close();
    }

    @Test
    @DisplayName("A valid request starts a contact, whose id and request id the client gets")
    void starts() {
        // When
        StartOutboundChatContactResponse response = call(valid().build());

        // Then
        assertThat(simulator.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.contactId()).isEqualTo(response.contactId());
            assertThat(contact.destination()).isEqualTo(ChatRequests.DESTINATION);
            assertThat(contact.requestId())
                    .isEqualTo(response.responseMetadata().requestId());
        });
    }

    @Test
    @DisplayName("Every member that the SDK can send is understood and kept")
    void keepsAllMembers() {
        // Given
        String related = call(valid().build()).contactId();
        StartOutboundChatContactRequest request = valid().segmentAttributes(Map.of(
                        "connect:Subtype", value(v -> v.valueString("connect:WhatsApp")),
                        "order", value(v -> v.valueInteger(7)),
                        "shop", value(v -> v.valueMap(Map.of("town", value(w -> w.valueString("Ulm"))))),
                        "connect:List", value(v -> v.valueList(value(w -> w.valueString("a")))),
                        "connect:Arn", value(v -> v.valueArn("arn:aws:connect:x"))))
                .attributes(Map.of("customer", "7"))
                .chatDurationInMinutes(60)
                .participantDetails(p -> p.displayName("Ada"))
                .initialSystemMessage(m -> m.contentType("text/plain").content("Grüß Gott \uD83D\uDE00"))
                .relatedContactId(related)
                .supportedMessagingContentTypes("text/plain", "text/markdown")
                .clientToken("token")
                .build();

        // When
        call(request);

        // Then
        JsonObject kept = new JsonObject(simulator.contacts().get(1).json());
        assertThat(kept).isEqualTo(ChatRequests.valid(r -> r.put(
                        "SegmentAttributes",
                        ChatRequests.channel("connect:WhatsApp")
                                .put("order", new JsonObject().put("ValueInteger", 7))
                                .put(
                                        "shop",
                                        new JsonObject()
                                                .put(
                                                        "ValueMap",
                                                        new JsonObject().put("town", ChatRequests.string("Ulm"))))
                                .put(
                                        "connect:List",
                                        new JsonObject().put("ValueList", List.of(ChatRequests.string("a"))))
                                .put("connect:Arn", new JsonObject().put("ValueArn", "arn:aws:connect:x")))
                .put("Attributes", new JsonObject().put("customer", "7"))
                .put("ChatDurationInMinutes", 60)
                .put("ParticipantDetails", new JsonObject().put("DisplayName", "Ada"))
                .put("InitialSystemMessage", ChatRequests.message("text/plain", "Grüß Gott \uD83D\uDE00"))
                .put("RelatedContactId", related)
                .put("SupportedMessagingContentTypes", List.of("text/plain", "text/markdown"))
                .put("ClientToken", "token")));
    }

    @Test
    @DisplayName("A repeated ClientToken answers the first contact's id and starts nothing")
    void replaysToken() {
        // Given
        String first = call(valid().clientToken("t").build()).contactId();

        // When
        String second = call(valid().clientToken("t").build()).contactId();

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("Requests without a ClientToken get one from the SDK each, and start a contact each")
    void sdkSetsTokens() {
        // When
        call(valid().build());
        call(valid().build());

        // Then
        assertThat(simulator.contacts())
                .extracting(StartedContact::clientToken)
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    @DisplayName("A request that breaks a rule is refused with the member's name, and starts nothing")
    void namesTheMember() {
        // When
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class,
                () -> call(valid().sourceEndpoint(
                                e -> e.type(EndpointType.TELEPHONE_NUMBER).address("+491711234567"))
                        .build()));

        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.awsErrorDetails().errorMessage())
                .contains("SourceEndpoint.Type must be CONNECT_PHONENUMBER_ARN")
                .contains("SourceEndpoint.Address must be the ARN");
        assertThat(refusal.requestId()).isNotEmpty();
        assertThat(simulator.contacts()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {
                "INVALID_REQUEST",
                "ACCESS_DENIED",
                "RESOURCE_NOT_FOUND",
                "CONFLICT",
                "THROTTLING",
                "LIMIT_EXCEEDED",
                "INTERNAL_SERVICE"
            })
    @DisplayName("Each error of the operation arrives as the SDK's own exception for it")
    void typedErrors(SimulatedError error) {
        // Given
        simulator.failNext(1, error);

        // When
        AwsServiceException failure = catchThrowableOfType(AwsServiceException.class, () -> call(valid().build()));

        // Then
        assertThat(failure.getClass().getSimpleName()).isEqualTo(error.type());
        assertThat(failure.statusCode()).isEqualTo(error.status());
        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(error.type());
        assertThat(failure.awsErrorDetails().errorMessage()).isNotEmpty();
        assertThat(failure.requestId()).isEqualTo(simulator.requests().get(0).requestId());
        assertThat(simulator.contacts()).isEmpty();
    }

    @Test
    @DisplayName("The two exceptions with status 429 are told apart")
    void tellsThe429sApart() {
        // Given
        simulator.failNext(1, SimulatedError.THROTTLING);
        simulator.failNext(1, SimulatedError.LIMIT_EXCEEDED);

        // Then
        assertThatExceptionOfType(ThrottlingException.class).isThrownBy(() -> call(valid().build()));
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> call(valid().build()));
    }

    @Test
    @DisplayName("The SDK's own retries after a throttle share one token, and start one contact")
    void retriesShareAToken() {
        // Given
        reopenWithRetries();
        simulator.failNext(2, SimulatedError.THROTTLING);

        // When
        call(valid().build());

        // Then
        assertThat(simulator.requests()).extracting(RecordedRequest::status).containsExactly(429, 429, 200);
        assertThat(simulator.requests())
                .extracting(r -> new JsonObject(r.body()).getString("ClientToken"))
                .doesNotContainNull()
                .containsOnly(simulator.contacts().get(0).clientToken());
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("A connection that drops before acceptance leaves nothing started")
    void dropsBefore() {
        // Given
        simulator.failNext(1, ConnectionDrop.BEFORE_ACCEPTANCE);

        // When
        Throwable failure = catchThrowable(() -> call(valid().build()));

        // Then
        assertThat(failure).isInstanceOf(SdkClientException.class);
        assertThat(simulator.contacts()).isEmpty();
    }

    @Test
    @DisplayName("A connection that drops after acceptance leaves a contact that the client does not know of")
    void dropsAfter() {
        // Given
        simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);

        // When
        Throwable failure = catchThrowable(() -> call(valid().build()));

        // Then
        assertThat(failure).isInstanceOf(SdkClientException.class);
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("After a lost answer the SDK's retry gets the contact that was already started")
    void retriesALostAnswer() {
        // Given
        reopenWithRetries();
        simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);

        // When
        StartOutboundChatContactResponse response = call(valid().build());

        // Then
        assertThat(simulator.contacts())
                .singleElement()
                .extracting(StartedContact::contactId)
                .isEqualTo(response.contactId());
        // Once in a hundred times the asynchronous client tries a third time, though it has read the second answer.
        assertThat(simulator.requests())
                .extracting(RecordedRequest::status)
                .startsWith(0, 200)
                .hasSizeLessThanOrEqualTo(3);
    }

    private void reopenWithRetries() {
        closeClient();
        open(settings(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build()));
    }

    private Consumer<AwsClientBuilder<?, ?>> settings(RetryStrategy retries) {
        return builder -> builder.endpointOverride(simulator.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(o -> o.retryStrategy(retries));
    }

    private static StartOutboundChatContactRequest.Builder valid() {
        return StartOutboundChatContactRequest.builder()
                .sourceEndpoint(
                        e -> e.type(EndpointType.CONNECT_PHONENUMBER_ARN).address(ChatRequests.SOURCE))
                .destinationEndpoint(e -> e.type(EndpointType.TELEPHONE_NUMBER).address(ChatRequests.DESTINATION))
                .instanceId(ChatRequests.INSTANCE)
                .contactFlowId(ChatRequests.FLOW)
                .segmentAttributes(Map.of("connect:Subtype", value(v -> v.valueString("connect:SMS"))));
    }

    private static SegmentAttributeValue value(Consumer<SegmentAttributeValue.Builder> value) {
        return SegmentAttributeValue.builder().applyMutation(value).build();
    }
}
