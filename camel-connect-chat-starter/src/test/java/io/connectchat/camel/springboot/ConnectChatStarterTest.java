package io.connectchat.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectClientCustomizer;
import io.connectchat.camel.api.OnFull;
import io.connectchat.camel.api.Subtype;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.RecordedRequest;
import java.net.URL;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.SpringVersion;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

@DisplayName("The component in a Spring Boot application")
class ConnectChatStarterTest {
    private static final String PREFIX = "camel.component.aws-connect-chat.";
    private static final String DESTINATION = "CamelAwsConnectChatDestinationEndpoint";
    private static final String CHAT = "aws-connect-chat:my-instance?contactFlowId=my-flow&subtype=SMS"
            + "&sourceEndpoint=arn:aws:connect:eu-central-1:123456789012:phone-number/my-number";

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(CamelAutoConfiguration.class, ConnectChatComponentAutoConfiguration.class));

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void with(Consumer<ConnectChatConfiguration> check, String... properties) {
        application.withPropertyValues(properties).run(started -> check.accept(options(camel(started::getBean))));
    }

    private interface Beans {
        CamelContext get(Class<CamelContext> type);
    }

    private static CamelContext camel(Beans beans) {
        return beans.get(CamelContext.class);
    }

    private static ConnectChatConfiguration options(CamelContext camel) {
        return camel.getComponent("aws-connect-chat", ConnectChatComponent.class)
                .getConfiguration();
    }

    private String[] simulatorProperties() {
        return simulator.camelProperties().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
    }

    private static void send(CamelContext camel, String endpoint, String destination) {
        camel.createProducerTemplate().sendBodyAndHeader(endpoint, "Hello", DESTINATION, destination);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camel.component.aws-connect-chat.contact-flow-id",
                "camel.component.aws-connect-chat.contactFlowId",
                "camel.component.aws-connect-chat.contact_flow_id",
                "camel.component.awsConnectChat.contactFlowId",
                "camel.component.aws-connect-chat.CONTACT_FLOW_ID"
            })
    @DisplayName("has its options from properties in each of Boot's spellings")
    void readsSpellings(String name) {
        with(options -> assertThat(options.getContactFlowId()).isEqualTo("my-flow"), name + "=my-flow");
    }

    @Test
    @DisplayName("has its options from the environment")
    void readsTheEnvironment() {
        application
                .withInitializer(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of("CAMEL_COMPONENT_AWSCONNECTCHAT_CONTACTFLOWID", "my-flow"))))
                .run(started -> assertThat(options(camel(started::getBean)).getContactFlowId())
                        .isEqualTo("my-flow"));
    }

    @Test
    @DisplayName("has options of each type")
    void readsTypes() {
        with(
                options -> {
                    assertThat(options.getClientTokenStrategy()).isEqualTo(ClientTokenStrategy.messageId);
                    assertThat(options.getSubtype()).isEqualTo(Subtype.WhatsApp);
                    assertThat(options.getOnFull()).isEqualTo(OnFull.fail);
                    assertThat(options.getRequestsPerSecond()).isEqualTo(2.5);
                    assertThat(options.getMaxConcurrency()).isEqualTo(7);
                    assertThat(options.getApiCallTimeout()).isEqualTo(Duration.ofSeconds(20));
                    assertThat(options.getApiCallAttemptTimeout()).isEqualTo(Duration.ofMillis(1500));
                    assertThat(options.isUseDefaultCredentialsProvider()).isTrue();
                    assertThat(options.getAttributes()).isEqualTo(Map.of("shop", "7", "Order.Id", "x"));
                },
                PREFIX + "client-token-strategy=message-id",
                PREFIX + "subtype=whatsapp",
                PREFIX + "on-full=FAIL",
                PREFIX + "requests-per-second=2.5",
                PREFIX + "max-concurrency=7",
                PREFIX + "api-call-timeout=20s",
                PREFIX + "api-call-attempt-timeout=1500",
                PREFIX + "use-default-credentials-provider=true",
                PREFIX + "attributes.shop=7",
                PREFIX + "attributes[Order.Id]=x");
    }

    @Test
    @DisplayName("without properties has the component's own defaults")
    void hasDefaults() {
        ConnectChatConfiguration own = new ConnectChatConfiguration();
        with(options -> assertThat(options).usingRecursiveComparison().isEqualTo(own));
    }

    @ParameterizedTest
    @CsvSource({
        "max-concurrency, many",
        "subtype, MMS",
        "api-call-timeout, soon",
        "connect-async-client, client",
        "connect-async-client, '#bean:none'"
    })
    @DisplayName("refuses to start with a wrong value, and names the property")
    void tellsMistakes(String property, String value) {
        application
                .withPropertyValues(PREFIX + property + "=" + value)
                .run(started -> assertThat(started.getStartupFailure()).hasStackTraceContaining(PREFIX + property));
    }

    @Configuration(proxyBeanMethods = false)
    static class Referenced {
        @Bean
        AwsCredentialsProvider credentials() {
            return AnonymousCredentialsProvider.create();
        }

        @Bean
        ConnectChatConfiguration presets() {
            ConnectChatConfiguration presets = new ConnectChatConfiguration();
            presets.setContactFlowId("preset");
            presets.setBodyAs(BodyAs.message);
            return presets;
        }

        @Bean
        Object bucket() {
            return new Object();
        }
    }

    @Test
    @DisplayName("takes beans by their names")
    void takesBeans() {
        application
                .withUserConfiguration(Referenced.class)
                .withPropertyValues(
                        PREFIX + "credentials-provider=#bean:credentials",
                        PREFIX + "configuration=#presets",
                        PREFIX + "rate-limiter=#bean:bucket",
                        PREFIX + "region=eu-west-1")
                .run(started -> {
                    ConnectChatConfiguration options = options(camel(started::getBean));
                    assertThat(options.getContactFlowId()).isEqualTo("preset");
                    assertThat(options.getBodyAs()).isEqualTo(BodyAs.message);
                    assertThat(options.getRegion()).isEqualTo("eu-west-1");
                    assertThat(options.getCredentialsProvider())
                            .isSameAs(started.getBean(AwsCredentialsProvider.class));
                    assertThat(options.getRateLimiter()).isSameAs(started.getBean("bucket"));
                });
    }

    @Test
    @DisplayName("starts chats with properties alone")
    void startsChats() {
        application.withPropertyValues(simulatorProperties()).run(started -> {
            send(camel(started::getBean), CHAT, "+15550100");
            assertThat(simulator.contacts()).hasSize(1);
        });
    }

    @Test
    @DisplayName("uses the application's client, and leaves its end to the application")
    void usesTheClient() {
        try (ConnectAsyncClient client = ConnectAsyncClient.builder()
                .endpointOverride(simulator.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(o -> o.putHeader("X-Whose", "application"))
                .build()) {
            application
                    .withBean(ConnectAsyncClient.class, () -> client, bean -> bean.setDestroyMethodName(""))
                    .run(started -> send(camel(started::getBean), CHAT, "+15550100"));
            assertThat(simulator.requests())
                    .extracting(RecordedRequest::headers)
                    .allSatisfy(headers -> assertThat(headers).containsEntry("X-Whose", "application"))
                    .hasSize(1);
            assertThat(client.startOutboundChatContact(r -> r.instanceId("i"))).failsWithin(Duration.ofSeconds(20));
            assertThat(simulator.requests()).hasSize(2);
        }
    }

    @Test
    @DisplayName("has the application's customizer change the client that it builds, in one line")
    void customizesTheClient() {
        application
                .withPropertyValues(simulatorProperties())
                .withBean(
                        ConnectClientCustomizer.class,
                        () -> builder -> builder.overrideConfiguration(o -> o.putHeader("X-Whose", "customizer")))
                .run(started -> send(camel(started::getBean), CHAT, "+15550100"));
        assertThat(simulator.requests())
                .extracting(RecordedRequest::headers)
                .allSatisfy(headers -> assertThat(headers).containsEntry("X-Whose", "customizer"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camel.component.aws-connect-chat.enabled=false",
                "camel.component.enabled=false",
                "camel.component.aws-connect-chat.customizer.enabled=false",
                "camel.component.customizer.enabled=false"
            })
    @DisplayName("is left as it is where the application says so")
    void canBeSwitchedOff(String property) {
        with(options -> assertThat(options.getContactFlowId()).isNull(), PREFIX + "contact-flow-id=my-flow", property);
    }

    @Test
    @DisplayName("serves the application's routes, and keeps customers' data out of errors")
    void servesRoutes() {
        application
                .withPropertyValues(simulatorProperties())
                .withBean(RouteBuilder.class, () -> new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:chats").to(CHAT);
                    }
                })
                .run(started -> {
                    send(camel(started::getBean), "direct:chats", "+15550100");
                    assertThat(simulator.contacts()).hasSize(1);
                    assertThatExceptionOfType(CamelExecutionException.class)
                            .isThrownBy(() -> send(camel(started::getBean), "direct:chats", "0800"))
                            .havingCause()
                            .withMessageContaining(DESTINATION)
                            .withMessageNotContaining("0800");
                });
    }

    @Test
    @DisplayName("brings no second logging API: commons-logging is Spring's own")
    void bringsNoCommonsLogging() throws Exception {
        List<URL> places = Collections.list(
                getClass().getClassLoader().getResources("org/apache/commons/logging/LogFactory.class"));
        // Spring 7 has commons-logging in place of a copy of its own.
        String ofSpring = SpringVersion.getVersion().startsWith("6.") ? "spring-jcl" : "commons-logging";
        assertThat(places).extracting(URL::toString).singleElement().asString().contains(ofSpring);
    }
}
