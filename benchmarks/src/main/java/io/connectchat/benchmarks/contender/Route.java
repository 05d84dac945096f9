package io.connectchat.benchmarks.contender;

import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/** A Camel route that a contender is. */
final class Route implements Contender {
    private final CamelContext context = new DefaultCamelContext();
    private final OneThread source = new OneThread();
    private final AutoCloseable after;

    /**
     * Starts it.
     *
     * @param steps what comes after {@link OneThread#URI}
     * @param after closed after the route
     */
    Route(Setup steps, AutoCloseable after) throws Exception {
        this.after = after;
        context.addComponent("one-thread", source);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                steps.configure(this, context);
            }
        });
        context.start();
    }

    /** Sets up the registry and writes the route. */
    @FunctionalInterface
    interface Setup {
        void configure(RouteBuilder builder, CamelContext context) throws Exception;
    }

    @Override
    public void send(Chat chat, Consumer<@Nullable Throwable> answered) {
        source.send(chat, answered);
    }

    @Override
    public void close() throws Exception {
        context.close();
        after.close();
    }
}
