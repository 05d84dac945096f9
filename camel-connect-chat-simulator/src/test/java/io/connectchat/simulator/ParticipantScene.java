package io.connectchat.simulator;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.model.StartChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;
import software.amazon.awssdk.services.connectparticipant.ConnectParticipantClient;
import software.amazon.awssdk.services.connectparticipant.model.ConnectionType;
import software.amazon.awssdk.services.connectparticipant.model.GetTranscriptRequest;
import software.amazon.awssdk.services.connectparticipant.model.Item;
import software.amazon.awssdk.services.connectparticipant.model.SendMessageResponse;

/** What the tests of the participant service begin with: a simulator that checks signatures, its clock, and both SDK clients. */
final class ParticipantScene implements AutoCloseable {
    final MovableClock clock;
    final ConnectSimulator simulator;
    final SdkCaller caller;
    final ConnectParticipantClient client;

    ParticipantScene() {
        this(UnaryOperator.identity());
    }

    ParticipantScene(UnaryOperator<ConnectSimulatorBuilder> settings) {
        this(new MovableClock(), settings);
    }

    ParticipantScene(MovableClock clock, UnaryOperator<ConnectSimulatorBuilder> settings) {
        this.clock = clock;
        simulator = settings.apply(ConnectSimulator.builder().clock(clock)).start();
        caller = new SdkCaller(simulator);
        client = ConnectParticipantClient.builder()
                .endpointOverride(simulator.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** A chat that its customer begins. */
    StartChatContactResponse chat() {
        return chat(request -> {});
    }

    StartChatContactResponse chat(Consumer<StartChatContactRequest.Builder> change) {
        return caller.client().startChatContact(request -> {
            request.instanceId(ChatRequests.INSTANCE)
                    .contactFlowId(ChatRequests.FLOW)
                    .participantDetails(p -> p.displayName("Ada"));
            change.accept(request);
        });
    }

    /** The connection's token of a participant who joins. */
    String join(String participantToken) {
        return client.createParticipantConnection(
                        r -> r.participantToken(participantToken).type(ConnectionType.CONNECTION_CREDENTIALS))
                .connectionCredentials()
                .connectionToken();
    }

    SendMessageResponse say(String connectionToken, String text) {
        return client.sendMessage(r ->
                r.connectionToken(connectionToken).contentType("text/plain").content(text));
    }

    List<Item> transcript(String connectionToken, Consumer<GetTranscriptRequest.Builder> change) {
        return client.getTranscript(r -> {
                    r.connectionToken(connectionToken).sortOrder("ASCENDING").maxResults(100);
                    change.accept(r);
                })
                .transcript();
    }

    @Override
    public void close() {
        client.close();
        caller.close();
        simulator.close();
    }
}
