package io.connectchat.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Threads that have stopped")
class CallbackThreadsTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("make no pools any more, whether they had any or not; a late end gets a thread of its own")
    void makeNoPoolsAnyMore(boolean prepared) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            // Given
            CallbackThreads threads = new CallbackThreads(context);
            threads.start();
            if (prepared) {
                threads.prepare();
            }
            threads.stop();

            // When
            CompletableFuture<String> late = new CompletableFuture<>();
            threads.sending().execute(() -> late.complete(Thread.currentThread().getName()));

            // Then
            assertThat(late.get(1, TimeUnit.MINUTES)).contains("aws-connect-chat-late");
            if (!prepared) {
                assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(threads::prepare);
            }
        }
    }
}
