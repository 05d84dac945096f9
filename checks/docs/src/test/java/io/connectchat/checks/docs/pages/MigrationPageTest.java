package io.connectchat.checks.docs.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.simulator.ConnectionDrop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** docs/migration.md: its code stands here to the letter, and what it says of both is so. */
@DisplayName("Bean and component")
class MigrationPageTest extends PageTestSupport {
    private static final Path PAGE = Path.of("../../docs/migration.md");
    private static final Path THIS = Path.of("src/test/java/io/connectchat/checks/docs/pages/MigrationPageTest.java");

    @SuppressWarnings("NullAway.Init") // made with the routes
    private ConnectClient client;

    // spotless:off (to the letter)
    public static class ChatBean {
        private final ConnectClient client;

        public ChatBean(ConnectClient client) {
            this.client = client;
        }

        public String start(@Header("phone") String phone, @Body String text) {
            return client.startOutboundChatContact(request -> request
                            .instanceId(INSTANCE)
                            .contactFlowId(FLOW)
                            .sourceEndpoint(source -> source.type("CONNECT_PHONENUMBER_ARN").address(SOURCE))
                            .destinationEndpoint(customer -> customer.type("TELEPHONE_NUMBER").address(phone))
                            .segmentAttributes(Map.of("connect:Subtype", SegmentAttributeValue.builder()
                                    .valueString("connect:SMS")
                                    .build()))
                            .initialSystemMessage(message -> message.contentType("text/plain").content(text))
                            .clientToken(UUID.randomUUID().toString()))
                    .contactId();
        }
    }
    // spotless:on

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        Properties properties = new Properties();
        properties.setProperty("instance", INSTANCE);
        properties.setProperty("flow", FLOW);
        properties.setProperty("source", SOURCE);
        context.getPropertiesComponent().setOverrideProperties(properties);
        return context;
    }

    @Override
    ConnectChatComponent component(CamelContext context) {
        ConnectChatComponent component = super.component(context);
        // One attempt each: the other is Camel's.
        component.getConfiguration().setMaxAttempts(1);
        return component;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        client = ConnectClient.builder()
                .region(Region.EU_WEST_2)
                .endpointOverride(simulator.endpoint())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", SECRET)))
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(SdkClientException.class).maximumRedeliveries(1).redeliveryDelay(1);

                from("direct:before").bean(new ChatBean(client));

                // spotless:off (to the letter)
                from("direct:after")
                        .setHeader("CamelAwsConnectChatDestinationEndpoint", header("phone"))
                        .to("aws-connect-chat:{{instance}}?contactFlowId={{flow}}&sourceEndpoint={{source}}&subtype=SMS&bodyAs=message");
                // spotless:on
            }
        };
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    private Exchange send(String endpoint, String phone) {
        return template.send(endpoint, exchange -> {
            exchange.getMessage().setHeader("phone", phone);
            exchange.getMessage().setBody("Your table is ready.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    @DisplayName("stand on the page to the letter")
    void standOnThePage(String name) throws IOException {
        Matcher block = Pattern.compile("<!-- " + name + " -->\n```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        assertThat(Files.readString(THIS).replaceAll("\\s+", ""))
                .contains(block.group(1).replaceAll("\\s+", ""));
    }

    @Test
    @DisplayName("start the same chat; the component leaves the body and tells the contact in a header")
    void sameChat() {
        // When
        Exchange before = send("direct:before", CUSTOMER);
        Exchange after = send("direct:after", CUSTOMER);

        // Then
        assertThat(simulator.contacts()).hasSize(2);
        Map<String, ?> ofBean = new TreeMap<>(simulator.contacts().get(0).request());
        Map<String, ?> ofComponent = new TreeMap<>(simulator.contacts().get(1).request());
        ofBean.remove("ClientToken");
        ofComponent.remove("ClientToken");
        assertThat(ofComponent).isEqualTo(ofBean);
        assertThat(before.getMessage().getBody())
                .isEqualTo(simulator.contacts().get(0).contactId());
        assertThat(after.getMessage().getBody()).isEqualTo("Your table is ready.");
        assertThat(after.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(simulator.contacts().get(1).contactId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:before", "direct:after"})
    @DisplayName("are delivered again when an answer is lost: the bean messages twice, the component once")
    void lostAnswer(String endpoint) {
        // Given
        simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);

        // When
        Exchange exchange = send(endpoint, CUSTOMER);

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(2);
        assertThat(simulator.contacts()).hasSize(endpoint.equals("direct:before") ? 2 : 1);
    }

    @Test
    @DisplayName("are told what is wrong: the bean by AWS after a call, the component before any")
    void wrong() {
        // When
        Exchange before = send("direct:before", "nobody");
        int asked = simulator.requests().size();
        Exchange after = send("direct:after", "nobody");

        // Then
        assertThat(before.getException()).isInstanceOf(InvalidRequestException.class);
        assertThat(asked).isEqualTo(1);
        assertThat(after.getException()).isInstanceOf(InvalidChatRequestException.class);
        assertThat(simulator.requests()).hasSize(asked);
    }
}
