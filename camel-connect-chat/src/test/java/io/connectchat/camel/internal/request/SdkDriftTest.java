package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.LocationTrait;
import software.amazon.awssdk.services.connect.model.ChatMessage;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.ParticipantDetails;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.TemplateAttributes;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

/** A member that the SDK knows and we don't fails the build by its name. */
@DisplayName("Every member that the SDK knows is known here")
class SdkDriftTest {
    /** Where each of the SDK's shapes stands in the request, or in what holds it. */
    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        "StartOutboundChatContact",
                        StartOutboundChatContactRequest.builder().build()),
                Arguments.of("SourceEndpoint", Endpoint.builder().build()),
                Arguments.of("DestinationEndpoint", Endpoint.builder().build()),
                Arguments.of("ParticipantDetails", ParticipantDetails.builder().build()),
                Arguments.of("InitialSystemMessage", ChatMessage.builder().build()),
                Arguments.of(
                        "InitialTemplatedSystemMessage",
                        TemplatedMessageConfig.builder().build()),
                Arguments.of(
                        "InitialTemplatedSystemMessage.TemplateAttributes",
                        TemplateAttributes.builder().build()),
                Arguments.of(
                        "SegmentAttributes.connect:Any",
                        SegmentAttributeValue.builder().build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void membersOfTheSdkAreKnown(String path, SdkPojo shape) {
        assertThatNoneIsUnknown(path, shape);
    }

    @Test
    @DisplayName("the guard sees one member more, at each place, and names it")
    void theGuardIsNoDummy() {
        shapes().forEach(arguments -> {
            // Given
            Object[] placeAndShape = arguments.get();
            SdkPojo newer = new OneMemberMore((SdkPojo) placeAndShape[1]);

            // Then
            assertThatThrownBy(() -> assertThatNoneIsUnknown((String) placeAndShape[0], newer))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("MadeUpByTheTest");
        });
    }

    @Test
    @DisplayName("every member that we know is one of the SDK's, or the one that this SDK lacks")
    void membersKnownHereAreTheSdks() {
        // Given
        Set<String> known = Mapping.members().stream()
                .map(row -> row.path().split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));

        // When
        Set<String> sdks = StartOutboundChatContactRequest.builder().build().sdkFields().stream()
                .map(SdkField::memberName)
                .collect(Collectors.toCollection(TreeSet::new));
        sdks.add("InitialTemplatedSystemMessage");

        // Then
        assertThat(known).isEqualTo(sdks);
    }

    /** A value of any kind will do: whether it can be read is no matter, whether its name is known is. */
    private static void assertThatNoneIsUnknown(String path, SdkPojo shape) {
        List<String> unknown = new ArrayList<>();
        for (SdkField<?> field : shape.sdkFields()) {
            Map<String, Object> holder = new HashMap<>(Map.of(field.memberName(), "any"));
            Map<String, Object> request = path.equals("StartOutboundChatContact") ? holder : nest(path, holder);
            boolean refused = mapping().body(request).map().violations().stream()
                    .anyMatch(violation -> violation.rule().startsWith("has an unknown member"));
            if (refused) {
                unknown.add(path + "." + field.memberName());
            }
        }
        assertThat(unknown)
                .describedAs("members of the SDK without a row in the field table, or unknown to their reader")
                .isEmpty();
    }

    private static Map<String, Object> nest(String path, Map<String, Object> holder) {
        int dot = path.indexOf('.');
        return dot < 0 ? Map.of(path, holder) : Map.of(path.substring(0, dot), nest(path.substring(dot + 1), holder));
    }

    /** What an SDK of tomorrow would bring. */
    private record OneMemberMore(SdkPojo today) implements SdkPojo {
        @Override
        public List<SdkField<?>> sdkFields() {
            List<SdkField<?>> fields = new ArrayList<>(today.sdkFields());
            fields.add(SdkField.builder(MarshallingType.STRING)
                    .memberName("MadeUpByTheTest")
                    .getter(any -> null)
                    .setter((any, value) -> {})
                    .traits(LocationTrait.builder().build())
                    .build());
            return fields;
        }

        @Override
        public boolean equalsBySdkFields(Object other) {
            return equals(other);
        }

        @Override
        public Map<String, SdkField<?>> sdkFieldNameToField() {
            return Map.of();
        }
    }
}
