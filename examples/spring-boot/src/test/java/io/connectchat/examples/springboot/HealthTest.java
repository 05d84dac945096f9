package io.connectchat.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("GET /actuator/health, before the first message")
class HealthTest {
    private static final String COMPONENT = "--camel.component.aws-connect-chat.";
    private static final String CHECK = "/components/camelHealth/details/aws-connect-chat";

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();
    private ConfigurableApplicationContext application;

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
        simulator.close();
    }

    @Test
    @DisplayName("is UP, and tells where the client calls")
    void up() throws Exception {
        // When
        HttpResponse<String> response = health(againstSimulator());

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode health = Caller.json(response);
        assertThat(health.get("status").asText()).isEqualTo("UP");
        assertThat(health.at(CHECK).asText()).isEqualTo("UP");
        assertThat(health.at(CHECK + ".data/endpoint").asText())
                .isEqualTo(simulator.endpoint().getAuthority());
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "region=eu-wst-2, region eu-wst-2",
        "use-default-credentials-provider=false use-profile-credentials-provider=true profile-credentials-name=nobody, ProfileCredentialsProvider"
    })
    @DisplayName("is DOWN, with a reason, where the region is wrong or there are no credentials")
    void down(String options, String reason) throws Exception {
        // When
        HttpResponse<String> response =
                health(Arrays.stream(options.split(" ")).map(option -> COMPONENT + option).toArray(String[]::new));

        // Then
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        JsonNode health = Caller.json(response);
        assertThat(health.at(CHECK).asText()).isEqualTo("DOWN");
        assertThat(health.at(CHECK + ".data/reason").asText()).contains(reason);
    }

    @Test
    @DisplayName("has no such check where one property turns it off")
    void off() throws Exception {
        // When
        HttpResponse<String> response =
                health(COMPONENT + "region=eu-wst-2", page("off"));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Caller.json(response).at(CHECK).isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("asks Amazon Connect where one property says so")
    void remote() throws Exception {
        // When
        HttpResponse<String> response = health(Stream.concat(
                        Arrays.stream(againstSimulator()), Stream.of(page("remote")))
                .toArray(String[]::new));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(simulator.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.operation()).hasToString("DESCRIBE_CONTACT"));
    }

    /** A property of docs/monitoring.md. */
    private static String page(String block) throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "monitoring.md"));
        String begin = "<!-- " + block + " -->\n```properties\n";
        int property = page.indexOf(begin) + begin.length();
        return "--" + page.substring(property, page.indexOf("\n```", property));
    }

    private String[] againstSimulator() {
        Map<String, Object> properties = new LinkedHashMap<>(simulator.camelProperties());
        properties.put("camel.component.aws-connect-chat.use-default-credentials-provider", false);
        return properties.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
    }

    private HttpResponse<String> health(String... properties) throws Exception {
        application = new SpringApplicationBuilder(ChatsApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .run(Stream.concat(Stream.of("--server.port=0"), Arrays.stream(properties))
                        .toArray(String[]::new));
        int port = ((ServletWebServerApplicationContext) application).getWebServer().getPort();
        return new Caller(URI.create("http://127.0.0.1:" + port)).get("/actuator/health");
    }
}
