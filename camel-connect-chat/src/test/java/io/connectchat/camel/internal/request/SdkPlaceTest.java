package io.connectchat.camel.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A row of the field table has its place in the SDK's types")
class SdkPlaceTest {
    private static final int CHANNEL = FieldTable.indexOf(FieldTable.SUBTYPE);

    static IntStream rows() {
        return IntStream.range(0, FieldTable.FIELDS.size()).filter(field -> field != CHANNEL);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isFoundByItsPath(int field) {
        // When
        SdkPlace place = SdkPlace.ofField(field);

        // Then
        String path = FieldTable.FIELDS.get(field).path();
        String holder = place.holder() == SdkPlace.REQUEST ? "" : Holders.PATHS.get(place.holder()) + ".";
        assertThat(holder + place.field().memberName()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nope",
                "ParticipantDetails.Nope",
                "Nope.DisplayName",
                "InitialTemplatedSystemMessage.TemplateAttributes.Nope",
                FieldTable.SUBTYPE
            })
    void whatTheSdkHasNotIsNotFound(String path) {
        assertThat(SdkPlace.find(path)).isEmpty();
    }

    @Test
    @DisplayName("or, on an older SDK, none, which is told when a message needs it, and not before")
    void aMissingMemberIsNamed() {
        // The channel has none on any SDK: it stands for a member that an older one has not.
        assertThatIllegalStateException()
                .isThrownBy(() -> SdkPlace.ofField(CHANNEL))
                .withMessageContaining(FieldTable.SUBTYPE)
                .withMessageContaining("use a newer software.amazon.awssdk:connect");
    }
}
