package io.connectchat.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectSimulator;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application against a simulator, its callers, and what they were told. */
final class Chats implements AutoCloseable {
    final ConnectSimulator simulator = ConnectSimulator.builder().start();
    final Caller caller;
    private final ConfigurableApplicationContext application;
    private final List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();

    Chats(Map<String, Object> options, Class<?>... more) {
        Map<String, Object> properties = new LinkedHashMap<>(simulator.camelProperties());
        properties.put("server.port", 0);
        properties.put("spring.mvc.async.request-timeout", "120s");
        properties.put("camel.component.aws-connect-chat.use-default-credentials-provider", false);
        options.forEach((name, value) -> properties.put("camel.component.aws-connect-chat." + name, value));
        if (options.get("max-in-flight") instanceof Integer callers) {
            properties.put("spring.task.execution.pool.core-size", callers + 4);
        }
        application = new SpringApplicationBuilder(ChatsApplication.class)
                .sources(more)
                .bannerMode(Banner.Mode.OFF)
                .run(properties.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
        int port = ((ServletWebServerApplicationContext) application).getWebServer().getPort();
        caller = new Caller(URI.create("http://127.0.0.1:" + port));
    }

    void post(String number) {
        calls.add(caller.postAsync("{\"DestinationEndpoint\": \"" + number
                + "\", \"InitialSystemMessage\": {\"Content\": \"Your table is ready.\"}}"));
    }

    boolean answered() {
        return calls.stream().allMatch(CompletableFuture::isDone);
    }

    Scrape scrape() throws Exception {
        return Scrape.of(caller);
    }

    /** Compares what is shown, once all callers have their answers, with what they and the simulator know. */
    void compare(Scrape scrape) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> call : calls) {
            statuses.add(call.get().statusCode());
        }
        assertThat(scrape.calls("ok"))
                .isEqualTo(count(statuses, 202))
                .isEqualTo(simulator.contacts().size());
        assertThat(scrape.calls("violation")).isEqualTo(count(statuses, 400));
        assertThat(scrape.calls("throttled", "limit", "rejected")).isEqualTo(count(statuses, 429));
        assertThat(scrape.calls("service", "connection")).isEqualTo(count(statuses, 503));
        assertThat(scrape.sum("aws_connect_chat_calls_seconds_count")).isEqualTo(calls.size());
        assertThat(scrape.sumOrZero("aws_connect_chat_attempts_total"))
                .isEqualTo(simulator.requests().size());
        assertThat(scrape.sumOrZero("aws_connect_chat_attempts_throttled_total"))
                .isEqualTo(simulator.requests().stream()
                        .filter(request -> "ThrottlingException".equals(request.errorType()))
                        .count());
        assertThat(scrape.sum("aws_connect_chat_in_flight")).isZero();
        assertThat(scrape.sum("aws_connect_chat_waiting")).isZero();
        assertThat(scrape.sum("aws_connect_chat_connections")).isZero();
    }

    private static double count(List<Integer> statuses, int status) {
        return statuses.stream().filter(each -> each == status).count();
    }

    @Override
    public void close() {
        application.close();
        simulator.close();
    }
}
