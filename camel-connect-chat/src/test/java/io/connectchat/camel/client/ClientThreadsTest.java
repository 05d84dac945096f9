package io.connectchat.camel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.ConnectClientCustomizer;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Each thread more that has a part in a message wakes up for it. */
@DisplayName("The threads of the component's own client")
class ClientThreadsTest extends ChatRouteTestSupport {
    private static final int CALLS = 20;
    private static final String POOL_OF_THE_SDK = "sdk-async-response";

    private final Set<Thread> answered = ConcurrentHashMap.newKeySet();

    @Override
    protected ConnectSimulator startSimulator() {
        return simulator().latency(Duration.ofMillis(200)).start();
    }

    @Override
    protected ConnectChatComponent component(CamelContext context) {
        ConnectChatComponent component = super.component(context);
        ConnectClientCustomizer customizer =
                builder -> builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(new NoteThread(answered))
                        .build());
        component.getConfiguration().setClientCustomizer(customizer);
        return component;
    }

    @Test
    @DisplayName("are event loops of its own, and no pool of the SDK's for its futures")
    void areEventLoops() throws Exception {
        // Given
        Set<String> before = poolsOfTheSdk();

        // When
        List<Future<Exchange>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            String customer = CUSTOMER + i;
            calls.add(template.asyncSend(ENDPOINT, exchange -> exchange.getMessage()
                    .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, customer)));
        }
        for (Future<Exchange> call : calls) {
            assertThat(call.get().getException()).isNull();
        }

        // Then
        assertThat(answered)
                .as("while a name look-up blocks one, the other goes on")
                .hasSizeGreaterThan(1)
                .allSatisfy(thread -> assertThat(thread.getName()).contains("NettyEventLoop"));
        assertThat(poolsOfTheSdk()).isEqualTo(before);
    }

    @Test
    @DisplayName("end with the component")
    void endWithTheComponent() {
        // Given
        template.send(
                ENDPOINT, sent -> sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));
        assertThat(answered).isNotEmpty().allMatch(Thread::isAlive);

        // When
        context.stop();

        // Then
        await().until(() -> answered.stream().noneMatch(Thread::isAlive));
    }

    private static Set<String> poolsOfTheSdk() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(POOL_OF_THE_SDK))
                .collect(Collectors.toSet());
    }

    private record NoteThread(Set<Thread> threads) implements ExecutionInterceptor {
        @Override
        public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
            threads.add(Thread.currentThread());
        }
    }
}
