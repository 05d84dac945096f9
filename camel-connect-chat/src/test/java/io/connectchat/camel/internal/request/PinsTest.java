package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.Mapping.Mapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint pins, a message can't set otherwise. */
class PinsTest {
    private static final String RULE = "is pinned by the endpoint and must not be set to another value";
    private static final String ARN = "arn:aws:connect:eu-west-2:111122223333:";

    private static Mapping pinning(String pinned) {
        return mapping().options(options -> options.setPinned(pinned));
    }

    @ParameterizedTest
    @ValueSource(strings = {"InstanceId", "SourceEndpoint", "ContactFlowId"})
    void pinnedByDefaultAreInstanceNumberAndFlow(String path) {
        // Given
        Sample own = Sample.of(path, 1);
        Sample other = Sample.of(path, 2);

        // When
        Mapped fromHeader =
                mapping().options(own::setOption).header(path, other.api()).map();
        Mapped fromBody =
                mapping().options(own::setOption).body(other.inRequest()).map();

        // Then
        assertThat(fromHeader.violations())
                .containsExactly(new Violation(
                        path,
                        RULE,
                        "header CamelAwsConnectChat" + path,
                        "Remove it from the message, or from the option pinned if messages may set it",
                        Violation.Owner.ENDPOINT));
        assertThat(fromBody.refusals()).containsExactly(path + " " + RULE);
        assertThat(fromBody.violations().get(0).origin()).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TemplateAttributes", "InitialTemplatedSystemMessage.TemplateAttributes"})
    void aMemberMadeOfMembersIsPinnedByItsOwnNameToo(String pinned) {
        // When
        Mapped mapped = pinning(pinned)
                .options(options -> options.setTemplateAttributes(Map.of("Name", "own")))
                .header("CustomAttributes", Map.of("Name", "other"))
                .map();

        // Then
        assertThat(mapped.refusals())
                .containsExactly("InitialTemplatedSystemMessage.TemplateAttributes.CustomAttributes " + RULE);
    }

    @Test
    @DisplayName("a body that says otherwise is refused also where a header says the same")
    void bothSourcesAreChecked() {
        // When
        Mapped mapped = mapping()
                .options(options -> options.setInstanceId("own"))
                .header("InstanceId", "own")
                .body(Map.of("InstanceId", "other"))
                .map();

        // Then
        assertThat(mapped.refusals()).containsExactly("InstanceId " + RULE);
        assertThat(mapped.violations().get(0).origin()).isEqualTo("body");
    }

    static Stream<Arguments> everyRowWithAnOption() {
        return Mapping.members().stream().filter(row -> row.option() != null).flatMap(row -> {
            String shortName = Objects.requireNonNull(row.header()).substring("CamelAwsConnectChat".length());
            return Stream.of(
                            row.path(),
                            shortName,
                            shortName.toUpperCase(java.util.Locale.ROOT),
                            row.path().split("\\.")[0])
                    .distinct()
                    .map(name -> Arguments.of(row.path(), name));
        });
    }

    @ParameterizedTest(name = "{0} by pinned={1}")
    @MethodSource("everyRowWithAnOption")
    @DisplayName("any member can be pinned: by its path, its own name, or what holds it")
    void anyMemberCanBePinned(String path, String name) {
        // Given
        Sample own = Sample.of(path, 1);
        Sample other = Sample.of(path, 2);

        // Then
        assertThat(pinning(name)
                        .options(own::setOption)
                        .body(other.inRequest())
                        .map()
                        .refusals())
                .containsExactly(path + " " + RULE);
        assertThat(pinning(name)
                        .options(own::setOption)
                        .body(own.inRequest())
                        .map()
                        .violations())
                .describedAs("the same value")
                .isEmpty();
        assertThat(pinning("")
                        .options(own::setOption)
                        .body(other.inRequest())
                        .map()
                        .violations())
                .describedAs("pinned=")
                .isEmpty();
        assertThat(pinning(name)
                        .options(options -> options.setMessageContentType("text 2"))
                        .body(other.inRequest())
                        .map()
                        .violations())
                .describedAs("where the endpoint does not set it otherwise")
                .isEmpty();
    }

    @Test
    void anArnAndItsIdAreTheSame() {
        // Given
        Mapping mapping = mapping().options(options -> {
            options.setInstanceId("abc");
            options.setContactFlowId(ARN + "instance/abc/contact-flow/def");
        });

        // When
        mapping.header("InstanceId", ARN + "instance/abc").header("ContactFlowId", "def");

        // Then
        assertThat(mapping.map().violations()).isEmpty();
        mapping.header("InstanceId", ARN + "instance/abd").header("ContactFlowId", "deg");
        assertThat(mapping.map().refusals()).containsExactlyInAnyOrder("InstanceId " + RULE, "ContactFlowId " + RULE);
    }

    @Test
    void anAddressOfAnotherTypeIsOtherwise() {
        // Given
        Sample own = Sample.of("SourceEndpoint", 1);

        // When
        Mapped mapped = mapping()
                .options(own::setOption)
                .header("SourceEndpoint", Map.of("Type", "VOIP", "Address", own.text()))
                .map();

        // Then
        assertThat(mapped.refusals()).containsExactly("SourceEndpoint " + RULE);
    }

    @Test
    void pinnedSegmentAttributesPinTheChannelToo() {
        // Given
        Mapping mapping = pinning("SegmentAttributes").options(options -> options.setSubtype(Subtype.SMS));

        // Then
        assertThat(mapping.header("Subtype", "WhatsApp").map().refusals())
                .containsExactly("SegmentAttributes.connect:Subtype " + RULE);
    }

    @Test
    @DisplayName("a pinned Subtype leaves other segment attributes free, and holds against the map's key")
    void pinnedSubtypePinsTheChannelAlone() {
        // Given
        Mapping mapping = pinning("Subtype").options(options -> {
            options.setSubtype(Subtype.SMS);
            options.setSegmentAttributes(new HashMap<>(Map.of("mine", "x")));
        });

        // Then
        assertThat(mapping.body(Map.of("SegmentAttributes", Map.of("mine", "y")))
                        .map()
                        .violations())
                .isEmpty();
        assertThat(mapping.body(Map.of("SegmentAttributes", Map.of("connect:Subtype", "connect:WhatsApp")))
                        .map()
                        .refusals())
                .containsExactly("SegmentAttributes.connect:Subtype " + RULE);
        assertThat(mapping.body(Map.of("SegmentAttributes", Map.of("connect:Subtype", "SMS")))
                        .map()
                        .violations())
                .isEmpty();
    }

    @Test
    @DisplayName("messageContentType has a default, which is pinned like any other")
    void defaultContentTypeCanBePinned() {
        assertThat(pinning("ContentType")
                        .header("ContentType", "text/markdown")
                        .map()
                        .refusals())
                .containsExactly("InitialSystemMessage.ContentType " + RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   "})
    void emptyPinsNothing(String pinned) {
        assertThat(pinning(pinned)
                        .options(options -> options.setInstanceId("own"))
                        .header("InstanceId", "other")
                        .map()
                        .at("InstanceId"))
                .isEqualTo("other");
        assertThat(pinning(pinned).map().violations()).isEmpty();
    }

    @Test
    void namesAreSeparatedByCommasAndSpaces() {
        // Given
        Mapping mapping = pinning(" RelatedContactId , InstanceId").options(options -> {
            options.setInstanceId("own");
            options.setRelatedContactId("own");
        });

        // Then
        assertThat(mapping.body(Map.of("InstanceId", "x", "RelatedContactId", "x"))
                        .map()
                        .refusals())
                .containsExactly("InstanceId " + RULE, "RelatedContactId " + RULE);
    }

    @ParameterizedTest
    @CsvSource({
        "InstanceID,",
        "ContactFlow, ContactFlowId",
        "Sourceendpoints, SourceEndpoint",
        "InitialSystemMessage.Contnt, InitialSystemMessage.Content",
    })
    void unknownNamesAreRefusedWithTheNearest(String name, String nearest) {
        // When
        List<Violation> violations = pinning("Subtype," + name).map().violations();

        // Then
        if (nearest == null) {
            assertThat(violations).describedAs("letter case does not matter").isEmpty();
            return;
        }
        assertThat(violations)
                .containsExactly(new Violation(
                        "pinned",
                        "names a member that does not exist: " + name,
                        "option pinned",
                        "Did you mean " + nearest + "?",
                        Violation.Owner.ENDPOINT));
    }

    @Test
    void unknownNameWithoutANearOneIsRefused() {
        assertThat(pinning("SomethingElse").map().violations().get(0).remedy())
                .isEqualTo("Name members of StartOutboundChatContact, separated by commas");
        assertThat(pinning("InstanceId,,Subtype").map().violations()).hasSize(1);
    }
}
