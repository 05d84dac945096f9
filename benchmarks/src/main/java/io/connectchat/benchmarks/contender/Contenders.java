package io.connectchat.benchmarks.contender;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Subtype;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Who is compared, by name. */
enum Contenders {
    /** The SDK's asynchronous client, without Camel. */
    RAW {
        @Override
        Contender start(Circumstances circumstances) {
            return new RawAsync(Call.asyncClient(circumstances), circumstances.connections());
        }
    },

    /** The same with the SDK's own settings. */
    RAW_DEFAULTS {
        @Override
        Contender start(Circumstances circumstances) {
            return new RawAsync(Call.asyncClientByDefault(circumstances), circumstances.connections());
        }
    },

    /** A route whose Processor calls the asynchronous client by hand. */
    BY_HAND {
        @Override
        Contender start(Circumstances circumstances) throws Exception {
            ConnectAsyncClient client = Call.asyncClient(circumstances);
            ByHandAsync processor = new ByHandAsync(client, circumstances.connections());
            return new Route((builder, context) -> builder.from(OneThread.URI).process(processor), client);
        }
    },

    /** The component with all that it does. */
    COMPONENT {
        @Override
        Contender start(Circumstances circumstances) throws Exception {
            return component(circumstances, "", context -> {}, () -> {});
        }
    },

    /** The component with the very client that a route by hand has, instead of its own. */
    COMPONENT_GIVEN {
        @Override
        Contender start(Circumstances circumstances) throws Exception {
            ConnectAsyncClient client = Call.asyncClient(circumstances);
            return component(
                    circumstances,
                    "&connectAsyncClient=#client",
                    context -> context.getRegistry().bind("client", client),
                    client);
        }
    },

    /** What people write today: a Processor that calls the synchronous client. */
    SYNC {
        @Override
        Contender start(Circumstances circumstances) throws Exception {
            ConnectClient client = Call.syncClient(circumstances);
            return new Route((builder, context) -> builder.from(OneThread.URI).process(new ByHandSync(client)), client);
        }
    },

    /** The same with a thread for each connection. */
    SYNC_THREADS {
        @Override
        Contender start(Circumstances circumstances) throws Exception {
            ConnectClient client = Call.syncClient(circumstances);
            int threads = circumstances.connections();
            return new Route(
                    (builder, context) -> builder.from(OneThread.URI)
                            .threads(threads, threads)
                            .maxQueueSize(threads)
                            .process(new ByHandSync(client)),
                    client);
        }
    },

    /** Camel's own producer for SQS, as one of its AWS2 family. */
    SQS {
        @Override
        Contender start(Circumstances circumstances) throws Exception {
            SqsClient client = Call.sqsClient(circumstances);
            return new Route(
                    (builder, context) -> {
                        context.getRegistry().bind("client", client);
                        builder.from(OneThread.URI)
                                .to("aws2-sqs:chats?amazonSQSClient=#client&queueUrl=" + circumstances.address()
                                        + "/000000000000/chats");
                    },
                    client);
        }
    };

    abstract Contender start(Circumstances circumstances) throws Exception;

    private static Contender component(
            Circumstances circumstances, String options, Consumer<CamelContext> setup, AutoCloseable after)
            throws Exception {
        return new Route(
                (builder, context) -> {
                    setup.accept(context);
                    bindComponent(context, circumstances);
                    builder.from(OneThread.URI)
                            .to("aws-connect-chat:" + Chat.INSTANCE + "?contactFlowId=" + Chat.FLOW + "&sourceEndpoint="
                                    + Chat.SOURCE + options);
                },
                after);
    }

    /** The component as all measurements have it, but for what the endpoint says. */
    static void bindComponent(CamelContext context, Circumstances circumstances) {
        ConnectChatComponent component = new ConnectChatComponent();
        ConnectChatConfiguration options = component.getConfiguration();
        options.setRegion("eu-west-2");
        options.setCredentialsProvider(Call.credentials());
        options.setOverrideEndpoint(true);
        options.setUriEndpointOverride(circumstances.address());
        options.setMaxConcurrency(circumstances.connections());
        options.setSubtype(Subtype.SMS);
        if (circumstances.requestsPerSecond() > 0) {
            options.setRequestsPerSecond(circumstances.requestsPerSecond());
        }
        context.addComponent("aws-connect-chat", component);
    }
}
