package io.connectchat.camel.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.ConnectClientCustomizer;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recipient's data in a dynamic endpoint's URI changes neither the endpoint nor the component. */
class ToDInjectionTest extends ChatRouteTestSupport {
    private static final String BRITISH = "+447700900123";
    private static final String CHAT = ENDPOINT
            + "&allowedDestinations=+44&attribute.team=retention&displayName=Ann&destinationEndpoint=${header.to}";

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("secretBean", "+447700900199");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:toD").toD(CHAT);
                from("direct:plainToD").toD().allowOptimisedComponents(false).uri(CHAT);
                from("direct:recipientList").recipientList(simple(CHAT));
                from("direct:enrich").enrich().simple(CHAT);
                from("direct:raw").toD(CHAT.replace("${header.to}", "RAW(${header.to})"));
                from("direct:bare").toD(ENDPOINT + "&destinationEndpoint=${header.to}");
                from("direct:options").toD(ENDPOINT + "&destinationEndpoint=" + BRITISH + "&${header.options}");
                from("direct:header")
                        .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, header("to"))
                        .to(ENDPOINT + "&allowedDestinations=+44");
                from("direct:entry").toD(ENDPOINT + "&attribute.note=${header.to}&destinationEndpoint=" + BRITISH);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15550100&configuration.allowedDestinations=+1",
                "+15550100&configuration.allowed-destinations=+1",
                "+15550100&Configuration.allowedDestinations=+1",
                "+447700900123&configuration.contactFlowId=OTHER",
                "+447700900123&configuration.instanceId=OTHER",
                "+447700900123&configuration.displayName=Eve",
                "+447700900123&attributes[team]=other",
                "+447700900123&attributes.team=other",
                "+447700900123&attribute.team=other",
                "+447700900123&Attribute.team=other",
                "+447700900123&attribute[team]=other",
                "+447700900123&configuration.attributes[team]=other",
                "+447700900123&configuration.uriEndpointOverride=http://127.0.0.1:1",
                "+15550100&component.configuration.allowedDestinations=+1,+44",
                "+447700900123&component.configuration.contactFlowId=OTHER",
                "+447700900123&configuration=#class:io.connectchat.camel.api.ConnectChatConfiguration",
                "+447700900123&Configuration=#class:io.connectchat.camel.api.ConnectChatConfiguration",
                "+447700900123&camelContext.name=x",
                "+447700900123&camel-context.name=x",
                "+447700900123&component=#class:io.connectchat.camel.ConnectChatComponent",
                "+447700900123&?configuration.displayName=Eve",
                "+447700900123&instanceId=OTHER",
                "+447700900123&instance-id=OTHER",
                "+447700900123&attributes=x",
                "+447700900123&segmentAttributes[x]=y",
                "+447700900123&templateAttributes.x=y",
                "+15550100&allowedDestinations=+1",
                "+15550100&allowed-destinations=+1",
                "+15550100&ALLOWEDDESTINATIONS=+1",
                "+447700900123&nobodyKnows=x",
                "+447700900123&autowiredEnabled.x=false",
                "+447700900123&&nobodyKnows=x",
                "+447700900123&configuration%2EdisplayName=Eve",
                "+447700900123&clientCustomizer=#class:io.connectchat.camel.ToDInjectionTest$Made",
                "+447700900123&rateLimiter=#class:io.connectchat.camel.ToDInjectionTest$Made",
                "+447700900123&burst=#class:io.connectchat.camel.ToDInjectionTest$Made",
                "+447700900123&onFull=#class:io.connectchat.camel.ToDInjectionTest$Made",
                "+447700900123&apiCallTimeout=#type:java.time.Duration",
                "+447700900123&rateLimiter=#property:secret"
            })
    @DisplayName("Whatever asks for the endpoint: it is refused, not shown, and harms no later message")
    void dataThatNamesOptionsIsRefused(String to) {
        for (String route : new String[] {"toD", "plainToD", "recipientList", "enrich"}) {
            // When
            Exchange attack = send(route, to);

            // Then
            assertThat(attack.getException()).as(route).isNotNull();
            StringWriter said = new StringWriter();
            attack.getException().printStackTrace(new PrintWriter(said));
            assertThat(said.toString()).as(route).doesNotContain("5550100", "7700900123", "Eve", "OTHER");
            assertThat(simulator.requests()).as(route).isEmpty();
        }
        aHarmlessMessageIsSentAsWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overrideEndpoint=true&uriEndpointOverride=http://127.0.0.1:1",
                "attribute.vip=yes",
                "pinned=",
                "validation=aws",
                "credentialsProvider=#class:software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider",
                "maxAttempts=1",
                "lazyStartProducer=true",
                "autowiredEnabled=false"
            })
    @DisplayName("Options that the author did not write can't be added in a toD")
    void optionsThatTheAuthorDidNotWriteAreRefused(String options) {
        // When
        Exchange attack = send("bare", BRITISH + "&" + options);

        // Then
        assertThat(attack.getException()).hasMessageContaining("come from message data");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName("An author may let messages choose options, by an expression where an option's name stands")
    void anAuthorMayLetMessagesChooseOptions() {
        // When
        Exchange exchange = template.request(
                "direct:options", e -> e.getMessage().setHeader("options", "displayName=Ann&attribute.team=retention"));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(onlyContact().json()).contains("\"DisplayName\":\"Ann\"", "\"team\":\"retention\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#class:java.util.ArrayList", "#bean:secretBean", "#secretBean", "#type:java.lang.String"})
    @DisplayName("Text is text: no bean is looked up and no class is made for a recipient's data")
    void textIsNoReference(String to) {
        // When
        Exchange number = send("toD", to);
        Exchange text = send("entry", to);

        // Then
        assertThat(number.getException()).hasMessageContaining("E.164").hasMessageNotContaining("secretBean");
        assertThat(text.getException()).isNull();
        assertThat(onlyContact().json()).contains("\"note\":\"" + to + "\"");
    }

    @Test
    @DisplayName("RAW keeps an ampersand within the value, up to a closing bracket in the data")
    void rawKeepsAnAmpersand() {
        // When
        Exchange within = send("raw", BRITISH + "&displayName=Eve");
        Exchange closed = send("raw", BRITISH + ")&displayName=Eve&x=RAW(");

        // Then
        assertThat(within.getException()).hasMessageContaining("E.164");
        assertThat(closed.getException()).isNotNull();
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName("A header is data alone, whatever stands in it")
    void aHeaderIsDataAlone() {
        // When
        Exchange exchange = send("header", "+15550100&allowedDestinations=+1");

        // Then
        assertThat(exchange.getException()).hasMessageContaining("allowedDestinations");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName(
            "Camel resolves placeholders in a toD's result: an application's property leaves as an attribute; not so by header")
    void placeholdersInDataAreResolvedByCamel() {
        // Given
        context.getPropertiesComponent().addInitialProperty("internal.note", "for us alone");

        // When
        Exchange exchange = send("entry", "{{internal.note}}");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(onlyContact().json()).contains("for us alone");
        simulator.reset();
        Exchange byHeader = template.request(ENDPOINT + "&destinationEndpoint=" + BRITISH, e -> e.getMessage()
                .setHeader(ConnectChatConstants.ATTRIBUTES, Map.of("note", "{{internal.note}}")));
        assertThat(byHeader.getException()).isNull();
        assertThat(onlyContact().json()).contains("{{internal.note}}");
    }

    @Test
    @DisplayName("An author's RAW values, encoded names and beans are no additions")
    void whatTheAuthorWroteIsNoAddition() throws Exception {
        // Given
        ConnectClientCustomizer customizer = builder -> {};
        context.getRegistry().bind("customizer", customizer);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:written")
                        .toD(ENDPOINT + "&displayName=RAW(Ann & Bob)&attribute.a%2Db=c&clientCustomizer=#customizer"
                                + "&lazyStartProducer=true&destinationEndpoint=${header.to}");
            }
        });

        // When
        Exchange exchange = send("written", BRITISH);

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(onlyContact().json()).contains("Ann & Bob", "\"a-b\":\"c\"");
    }

    /** Made by nobody but this test's attacks. */
    public static final class Made {
        static final AtomicInteger TIMES = new AtomicInteger();

        public Made() {
            TIMES.incrementAndGet();
        }
    }

    private void aHarmlessMessageIsSentAsWritten() {
        assertThat(Made.TIMES).hasValue(0);
        Exchange harmless = send("toD", BRITISH);
        assertThat(harmless.getException()).isNull();
        assertThat(onlyContact().json())
                .contains(BRITISH, "\"team\":\"retention\"", "\"DisplayName\":\"Ann\"", INSTANCE, FLOW);
        Exchange foreign = send("toD", "+15550100");
        assertThat(foreign.getException()).hasMessageContaining("allowedDestinations");
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(context.getName()).isNotEqualTo("x");
    }

    private Exchange send(String route, String to) {
        return template.request("direct:" + route, e -> e.getMessage().setHeader("to", to));
    }
}
