package io.connectchat.camel.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.ErrorsPage;
import io.connectchat.camel.support.Provocations;
import io.connectchat.simulator.SimulatedError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.connect.model.ConnectException;

/** The page quotes what is really said: all of it is provoked here, and nothing provoked is missing. */
@DisplayName("docs/errors.md")
class ErrorsPageTest extends ChatRouteTestSupport {
    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind(Provocations.NO_BUCKET, new Object());
        context.addComponent("bare", new ConnectChatComponent(context));
        return context;
    }

    @Override
    protected ConnectChatComponent component(CamelContext context) {
        ConnectChatComponent component = super.component(context);
        component.getConfiguration().setMaxAttempts(1);
        return component;
    }

    @Test
    @DisplayName("has every violation of an endpoint's options")
    void endpoints() throws Exception {
        List<String> rules = new ArrayList<>();
        for (String endpoint : Provocations.ofEndpoints()) {
            rules.addAll(rules(startFailure(endpoint), endpoint));
        }
        assertPage("## The endpoint can't start", rules);
    }

    @Test
    @DisplayName("has every violation of a message")
    void messages() throws Exception {
        List<String> rules = new ArrayList<>();
        for (Provocations.Provocation each : Provocations.ofMessages()) {
            Exchange exchange = template.send(each.endpoint(), e -> {
                e.getMessage().setBody(each.body());
                e.getMessage().setHeaders(new HashMap<>(each.headers()));
            });
            rules.addAll(rules(exchange.getException(), each.toString()));
        }
        assertPage("## The request was not sent", rules);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName("shows an exception as it is")
    void example() throws IOException {
        // When
        Exchange exchange = template.send(ENDPOINT, e -> {
            e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, "nobody");
            e.getMessage().setBody(Map.of("ChatDurationInMinutes", 1));
        });

        // Then
        assertThat(Files.readString(ErrorsPage.PAGE))
                .contains("\n```\n" + exchange.getException().getMessage() + "\n```\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLING", "LIMIT_EXCEEDED", "ACCESS_DENIED", "RESOURCE_NOT_FOUND", "INTERNAL_SERVICE"})
    @DisplayName("says of each of AWS's errors what its headers say")
    void errorsOfAws(SimulatedError error) throws Exception {
        // Given
        simulator.failNext(1, error);

        // When
        Exchange exchange = template.send(ENDPOINT, e -> {
            e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            e.getMessage().setBody("Hello");
        });

        // Then
        assertThat(exchange.getException()).isInstanceOf(ConnectException.class);
        Map<String, Object> headers = exchange.getMessage().getHeaders();
        assertThat(ErrorsPage.section("## AWS refused or did not answer"))
                .contains("| `%s` | %s | %s |"
                        .formatted(
                                headers.get(ConnectChatConstants.ERROR_CODE),
                                headers.get(ConnectChatConstants.ERROR_STATUS),
                                Boolean.TRUE.equals(headers.get(ConnectChatConstants.RETRYABLE)) ? "yes" : "no"));
    }

    @Test
    @DisplayName("quotes what else the component says from its sources")
    void others() throws IOException {
        String sources = sources();
        assertThat(ErrorsPage.quoted("## Other messages")).hasSize(20).allSatisfy(message -> assertThat(sources)
                .contains(message));
    }

    private static String sources() throws IOException {
        return sources(Path.of("src/main/java")) + sources(Path.of("../camel-connect-chat-starter/src/main/java"));
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ErrorsPageTest::text)
                    .collect(Collectors.joining())
                    .replaceAll("\"\\s*\\+\\s*\"", "");
        }
    }

    @Test
    @DisplayName("leaves out nothing that the sources say of what is wrong")
    void refusals() throws IOException {
        String page = Files.readString(ErrorsPage.PAGE);
        assertThat(Pattern.compile(
                                "\"((?:is|has|holds|names|nests|lacks|may|must|starts|stands|requires|can't) [^\"]*)\"")
                        .matcher(sources())
                        .results()
                        .map(literal -> literal.group(1).strip()))
                .hasSizeGreaterThan(50)
                .allMatch(page::contains);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Throwable startFailure(String endpoint) {
        return catchThrowable(() -> {
            Exchange exchange = template.send(
                    endpoint, e -> e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        });
    }

    private static List<String> rules(Throwable failure, String provocation) {
        InvalidChatRequestException invalid = ObjectHelper.getException(InvalidChatRequestException.class, failure);
        assertThat(invalid).as("%s -> %s", provocation, failure).isNotNull();
        return invalid.getViolations().stream()
                .map(violation -> violation.rule())
                .toList();
    }

    private static void assertPage(String heading, List<String> rules) {
        List<Pattern> onPage = ErrorsPage.messages(heading);
        assertThat(new TreeSet<>(rules)).as("provoked, and on the page").allMatch(rule -> onPage.stream()
                .anyMatch(row -> row.matcher(rule).matches()));
        assertThat(onPage).as("on the page, and provoked").allMatch(row -> rules.stream()
                .anyMatch(rule -> row.matcher(rule).matches()));
    }
}
