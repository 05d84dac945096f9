package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.internal.request.Mapping.Mapped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One source that says two things is refused: which was meant can't be known. */
class ConflictTest {
    @ParameterizedTest
    @CsvSource({
        "InstanceId, instanceId",
        "Attributes, attributes",
        "InitialSystemMessage, initialSystemMessage",
    })
    void memberInTwoSpellingsIsRefused(String pascal, String camel) {
        assertThat(mapping()
                        .body(Map.of(pascal, Map.of(), camel, Map.of()))
                        .map()
                        .refusals())
                .contains(pascal + " is set in two spellings");
    }

    @Test
    void twoSpellingsAreRefusedWithinMembersToo() {
        // When
        Mapped mapped = mapping()
                .header("DestinationEndpoint", Map.of("Address", "+15550100", "address", "+15550100"))
                .map();

        // Then
        assertThat(mapped.refusals()).containsExactly("DestinationEndpoint.Address is set in two spellings");
        assertThat(mapped.at("DestinationEndpoint")).isNull();
    }

    @Test
    void leafHeaderAndWholeHeaderThatDifferAreRefused() {
        // When
        Mapped mapped = mapping()
                .header("Content", "one")
                .header("InitialSystemMessage", "two")
                .map();

        // Then
        assertThat(mapped.violations()).hasSize(1);
        assertThat(mapped.refusals().get(0))
                .startsWith("InitialSystemMessage.Content is also set by header CamelAwsConnectChat")
                .endsWith(" to a different value");
    }

    @Test
    void leafHeaderAndWholeHeaderThatAgreeAreOne() {
        // When
        Mapped mapped = mapping()
                .header("Content", "one")
                .header("InitialSystemMessage", Map.of("Content", "one"))
                .map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.content()).isEqualTo("one");
    }

    @Test
    @DisplayName("the header Subtype and the map of segment attributes must not differ")
    void subtypeAndMapThatDifferAreRefused() {
        // When
        Mapped mapped = mapping()
                .header("Subtype", "SMS")
                .header("SegmentAttributes", Map.of("connect:Subtype", "connect:WhatsApp", "mine", "x"))
                .map();

        // Then
        assertThat(mapped.violations()).hasSize(1);
        assertThat(mapped.refusals().get(0))
                .startsWith("SegmentAttributes.connect:Subtype is also set by header CamelAwsConnectChat");
    }

    @Test
    void subtypeAndMapThatAgreeAreOne() {
        // When
        Mapped mapped = mapping()
                .header("Subtype", "SMS")
                .header("SegmentAttributes", Map.of("connect:Subtype", "connect:SMS", "mine", "x"))
                .map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.request().sdkRequest().segmentAttributes()).containsOnlyKeys("connect:Subtype", "mine");
    }

    @Test
    @DisplayName("the header Subtype sets the channel over a body's map, and leaves its other attributes")
    void subtypeHeaderGoesOverBodysMap() {
        // When
        Mapped mapped = mapping()
                .header("Subtype", "whatsapp")
                .body(Map.of("SegmentAttributes", Map.of("connect:Subtype", "connect:SMS", "mine", "x")))
                .map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.at("SegmentAttributes.connect:Subtype.ValueString")).isEqualTo("connect:WhatsApp");
        assertThat(mapped.at("SegmentAttributes.mine.ValueString")).isEqualTo("x");
    }

    @Test
    void aMapWithoutTheChannelLeavesItToTheOption() {
        // When
        Mapped mapped = mapping()
                .options(options -> options.setSubtype(io.connectchat.camel.api.Subtype.SMS))
                .header("SegmentAttributes", Map.of("mine", "x"))
                .map();

        // Then
        assertThat(mapped.at("SegmentAttributes.connect:Subtype.ValueString")).isEqualTo("connect:SMS");
        assertThat(mapped.at("SegmentAttributes.mine.ValueString")).isEqualTo("x");
    }

    @Test
    void keysThatReadTheSameAreRefused() {
        // Given
        Map<CharSequence, String> attributes = new LinkedHashMap<>();
        attributes.put("key", "one");
        attributes.put(new StringBuilder("key"), "two");

        // Then
        assertThat(mapping().header("Attributes", attributes).map().refusals())
                .containsExactly("Attributes has the same key twice");
    }

    @Test
    void keysThatAreNoTextAreRefused() {
        assertThat(mapping().header("Attributes", Map.of(17, "x")).map().refusals())
                .containsExactly("Attributes has a key that is not text");
        assertThat(mapping().body(Map.of(17, "x")).map().refusals())
                .containsExactly("StartOutboundChatContact has a key that is not text");
    }
}
