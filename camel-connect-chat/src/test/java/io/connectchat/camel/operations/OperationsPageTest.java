package io.connectchat.camel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.Contact;

@DisplayName("docs/operations.md")
class OperationsPageTest extends ChatRouteTestSupport {
    private static final Path PAGE = Path.of("../docs/operations.md");
    private static final Pattern ROUTE = Pattern.compile("<!-- route: (\\w+) -->\n```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern POLICY = Pattern.compile("<!-- policy: (\\w+) -->\n```json\n(.*?)```", Pattern.DOTALL);

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getPropertiesComponent().addInitialProperty("instance", INSTANCE);
        for (MatchResult route : blocks(ROUTE)) {
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(ResourceHelper.fromString(route.group(1) + ".camel.yaml", route.group(2)));
        }
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:life")
                        .to(ENDPOINT)
                        .to("direct:updateContactAttributes")
                        .to("direct:getContactAttributes")
                        .setBody(constant("Hello"))
                        .to("direct:tagContact")
                        .to("direct:untagContact")
                        .to("direct:stopContact")
                        .to("direct:describeContact");
                from("direct:twice")
                        .to(ENDPOINT)
                        .to(ENDPOINT + "&attribute.second=true")
                        .to("direct:stopContact");
            }
        };
    }

    private static List<MatchResult> blocks(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE)).results().toList();
    }

    private Exchange send(String uri) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            exchange.getMessage().setBody("Hello");
        });
    }

    @Test
    @DisplayName("has a route for each operation on a contact; they pass the contact on with no step between")
    void theRoutesOfThePage() throws Exception {
        // When
        Exchange exchange = send("direct:life");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("outcome")).isEqualTo("booked");
        assertThat(exchange.getMessage().getHeader("ended")).asString().isNotEmpty();
        assertThat(onlyContact().contactId())
                .isEqualTo(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID));
        assertThat(exchange.getMessage().getBody(Map.class)).doesNotContainKey("Tags");
        assertThat(simulator.requests())
                .allMatch(request -> request.status() == 200)
                .extracting(RecordedRequest::operation)
                .doesNotHaveDuplicates()
                .hasSize(Operation.values().length - 1);
        assertThat(blocks(ROUTE)).hasSize(Operation.values().length - 1);
    }

    @Test
    @DisplayName("lists associated contacts one by one")
    void associated() throws Exception {
        // Given
        MockEndpoint each = context.getEndpoint("mock:associated", MockEndpoint.class);
        each.expectedMessageCount(1);
        Exchange started = send(ENDPOINT);

        // When
        Exchange listed = template.send("direct:listAssociatedContacts", started);

        // Then
        assertThat(listed.getException()).isNull();
        each.assertIsSatisfied();
        assertThat(each.getExchanges().get(0).getMessage().getBody(Map.class))
                .containsEntry("ContactId", onlyContact().contactId());
    }

    @Test
    @DisplayName("says that a second start replaces the contact")
    void theSecondStartReplacesTheFirst() {
        // When
        Exchange exchange = send("direct:twice");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.contacts()).hasSize(2);
        String second = simulator.contacts().get(1).contactId();
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(second);
        assertThat(simulator.requests().get(2).body()).contains(second);
    }

    @Test
    @DisplayName("has a policy for each operation on a contact, of its action alone")
    void policies() throws Exception {
        // Given
        List<String> routes =
                blocks(ROUTE).stream().map(route -> route.group(1)).toList();

        // When
        List<MatchResult> policies = blocks(POLICY);

        // Then
        assertThat(policies).extracting(policy -> policy.group(1)).isEqualTo(routes);
        for (MatchResult policy : policies) {
            JsonNode statement = new ObjectMapper().readTree(policy.group(2)).at("/Statement/0");
            assertThat(statement.get("Action").asText()).isEqualToIgnoringCase("connect:" + policy.group(1));
            assertThat(statement.get("Resource").asText()).contains(":connect:", "instance/" + INSTANCE + "/contact/");
        }
    }

    @Test
    @DisplayName("what a query answers can be converted: a contact as a Map, a Jackson tree and JSON text")
    void converted() {
        // Given
        Exchange started = send(ENDPOINT);
        Exchange described = template.send("aws-connect-chat:" + INSTANCE + "?operation=describeContact", started);

        // Then
        String id = onlyContact().contactId();
        assertThat(described.getMessage().getBody()).isInstanceOf(Contact.class);
        assertThat(described.getMessage().getBody(Map.class)).containsEntry("Id", id);
        JsonNode tree = described.getMessage().getBody(JsonNode.class);
        assertThat(tree.get("Id").asText()).isEqualTo(id);
        assertThat(tree.at("/SegmentAttributes/connect:Subtype/ValueString").asText())
                .isEqualTo("connect:SMS");
        assertThat(described.getMessage().getBody(String.class)).isEqualTo(tree.toString());
    }
}
