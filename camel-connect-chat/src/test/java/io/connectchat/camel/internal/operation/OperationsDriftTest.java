package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.camel.api.Operation;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** A member that the SDK's request has and ours lacks fails the build by its name; so does one that AWS has taken away. */
@DisplayName("Every member of every operation's request is known here")
class OperationsDriftTest {
    /** The members that the API has and this SDK lacks. */
    private static final Map<String, Set<String>> LACKING =
            Map.of("StartOutboundChatContact", Set.of("InitialTemplatedSystemMessage"));

    private static final Map<MarshallingType<?>, String> KINDS = Map.of(
            MarshallingType.STRING, "Text",
            MarshallingType.INTEGER, "WholeNumber",
            MarshallingType.MAP, "MapOf",
            MarshallingType.LIST, "ListOf",
            MarshallingType.SDK_POJO, "Structure");

    @ParameterizedTest
    @EnumSource(Operation.class)
    void membersAreTheSdks(Operation name) {
        ApiOperation<?, ?> operation = Operations.of(name);
        assertSame(operation.schema(), (SdkPojo) operation.newRequest());
    }

    @Test
    @DisplayName("the guard sees a member that one of both lacks, and names it")
    void theGuardIsNoDummy() {
        assertThatThrownBy(() -> assertSame(Operations.of(Operation.tagContact).schema(), (SdkPojo)
                        Operations.of(Operation.untagContact).newRequest()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("TagKeys");
    }

    private static void assertSame(Structure structure, SdkPojo shape) {
        Set<String> known = structure.members().values().stream()
                .map(OperationsDriftTest::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> lacking = LACKING.getOrDefault(structure.name(), Set.of());
        Set<String> sdks = shape.sdkFields().stream()
                .map(field -> field.memberName() + ": " + KINDS.get(field.marshallingType()))
                .collect(Collectors.toCollection(TreeSet::new));
        lacking.forEach(name -> sdks.add(name + ": Structure"));
        assertThat(known).as(structure.name()).isEqualTo(sdks);
        for (SdkField<?> field : shape.sdkFields()) {
            if (structure.members().get(field.memberName()) instanceof Structure inner) {
                assertSame(inner, field.constructor().get());
            }
        }
    }

    private static String kind(Member<?, ?> member) {
        return member.name() + ": " + member.getClass().getSimpleName();
    }
}
