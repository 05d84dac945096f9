package io.connectchat.benchmarks.contender;

import io.connectchat.camel.ConnectChatComponent;
import java.lang.management.ManagementFactory;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * Starts a context: <code>with</code> the component or <code>without</code>, or <code>toD ADDRESS</code> with a thousand
 * endpoints. Prints what it took, as JSON.
 */
public final class StartApp {
    private static final int ENDPOINTS = 1000;

    private StartApp() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("toD")) {
            System.out.println("{\"bytes\":" + bytesOfEndpoints(args[1]) + "}");
            return;
        }
        long before = System.nanoTime();
        // In both cases: what its classes cost is the client's, and told apart.
        try (ConnectAsyncClient client = Call.asyncClient(new Circumstances("http://127.0.0.1:1", 50, 0))) {
            long created = System.nanoTime();
            try (DefaultCamelContext context = new DefaultCamelContext()) {
                context.addRoutes(route(args[0].equals("with"), client));
                context.start();
                long started = System.nanoTime();
                System.out.println(
                        "{\"clientNanos\":" + (created - before) + ",\"startNanos\":" + (started - created) + "}");
            }
        }
    }

    private static RouteBuilder route(boolean with, ConnectAsyncClient client) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                if (with) {
                    ConnectChatComponent component = new ConnectChatComponent();
                    component.getConfiguration().setConnectAsyncClient(client);
                    getContext().addComponent("aws-connect-chat", component);
                    from("direct:chats")
                            .to("aws-connect-chat:" + Chat.INSTANCE + "?subtype=SMS&contactFlowId=" + Chat.FLOW
                                    + "&sourceEndpoint=" + Chat.SOURCE);
                } else {
                    from("direct:chats").to("direct:others");
                    from("direct:others").stop();
                }
            }
        };
    }

    private static long bytesOfEndpoints(String address) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            Contenders.bindComponent(context, new Circumstances(address, 50, 0));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:chats")
                            .toD("aws-connect-chat:" + Chat.INSTANCE + "?contactFlowId=" + Chat.FLOW
                                    + "&sourceEndpoint=" + Chat.SOURCE + "&destinationEndpoint=${body}&bodyAs=ignore");
                }
            });
            context.start();
            try (ProducerTemplate template = context.createProducerTemplate()) {
                // The first brings the client and all classes.
                template.sendBody("direct:chats", "+15550000000");
                long before = aliveBytes();
                for (int i = 1; i <= ENDPOINTS; i++) {
                    template.sendBody("direct:chats", "+1555" + (1_000_000 + i));
                }
                return aliveBytes() - before;
            }
        }
    }

    private static long aliveBytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
