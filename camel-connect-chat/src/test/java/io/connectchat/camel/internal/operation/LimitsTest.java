package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.Validation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.schema.Member;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule, just inside and just outside of its limit. */
class LimitsTest {
    static Stream<Limit> all() {
        return Limit.all();
    }

    static Stream<Limit> aws() {
        return Limit.of(Owner.AWS);
    }

    static Stream<Limit> inferred() {
        return Limit.of(Owner.INFERRED);
    }

    private static RequestMap inside(Limit limit) {
        RequestMap request = new RequestMap();
        limit.inside().accept(request);
        return request;
    }

    private static RequestMap outside(Limit limit) {
        RequestMap request = new RequestMap();
        limit.outside().accept(request);
        return request;
    }

    @Test
    void theRequestThatAllStartFromKeepsEveryRule() {
        assertThat(new RequestMap().violations(Validation.strict)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void insideIsKept(Limit limit) {
        assertThat(inside(limit).violations(Validation.strict)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("aws")
    @DisplayName(
            "outside of AWS's rules is reported, each at its place, as AWS's, with its origin, in both validations")
    void outsideOfAwsRulesIsReported(Limit limit) {
        // When
        List<Violation> violations = outside(limit).violations(Validation.aws);

        // Then
        assertThat(violations)
                .extracting(LimitsTest::memberWithoutPosition)
                .containsExactlyElementsOf(limit.violated());
        assertThat(violations).extracting(Violation::owner).containsOnly(Owner.AWS);
        assertThat(violations).allSatisfy(LimitsTest::isWellReported);
        assertThat(outside(limit).violations(Validation.strict)).containsAll(violations);
        assertThat(outside(limit).violations(Validation.strict))
                .filteredOn(violation -> violation.owner() == Owner.AWS)
                .isEqualTo(violations);
    }

    @ParameterizedTest
    @MethodSource("inferred")
    @DisplayName("outside of our own rules is reported as ours, and left alone by validation=aws")
    void outsideOfInferredRulesIsReportedInStrictAlone(Limit limit) {
        // When
        List<Violation> violations = outside(limit).violations(Validation.strict);

        // Then
        assertThat(violations)
                .extracting(LimitsTest::memberWithoutPosition)
                .containsExactlyElementsOf(limit.violated());
        assertThat(violations).extracting(Violation::owner).containsOnly(Owner.INFERRED);
        assertThat(violations).allSatisfy(LimitsTest::isWellReported);
        assertThat(outside(limit).violations(Validation.aws)).isEmpty();
    }

    /** Maps have no order of their own. */
    private static String memberWithoutPosition(Violation violation) {
        return violation.member().replaceAll("\\(entry \\d+\\)", "(entry)");
    }

    private static void isWellReported(Violation violation) {
        if (violation.rule().equals("is required")) {
            assertThat(violation.origin())
                    .startsWith("set by none of header CamelAwsConnectChat")
                    .contains(", body");
        } else {
            assertThat(violation.origin()).isEqualTo("body");
        }
        assertThat(violation.rule()).isNotBlank().doesNotEndWith(".");
        assertThat(violation.remedy()).isNotBlank().doesNotEndWith(".");
    }

    static Stream<Member<?, ?>> members() {
        return Stream.concat(Mapping.members().stream(), Mapping.schema().assembled().stream());
    }

    @ParameterizedTest
    @MethodSource("members")
    @DisplayName("what a row of the schema demands is broken by as many requests of these tests")
    void everyRowHasItsLimits(Member<?, ?> member) {
        for (Owner owner : List.of(Owner.AWS, Owner.INFERRED)) {
            // When
            long said = Limit.of(owner)
                    .flatMap(limit -> outside(limit).violations(Validation.strict).stream())
                    .filter(violation -> violation.owner() == owner)
                    .filter(violation -> violation.member().equals(member.path()))
                    .map(Violation::rule)
                    .distinct()
                    .count();

            // Then
            assertThat(said).as(member.path() + " of " + owner).isGreaterThanOrEqualTo(member.rules(owner));
        }
    }

    @Test
    @DisplayName("an empty source address is reported as empty, and as no ARN")
    void emptySourceAddress() {
        // When
        List<Violation> violations =
                new RequestMap().set("SourceEndpoint.Address", "").violations(Validation.aws);

        // Then
        assertThat(violations).extracting(Violation::rule).containsExactly("must not be empty", "must be an ARN");
    }

    @Test
    void countsAreToldInTheUnitOfTheRule() {
        // When
        List<Violation> violations = new RequestMap()
                .set("RelatedContactId", Limit.FACE.repeat(300))
                .set("Attributes", java.util.Map.of("k", Limit.FACE.repeat(8192)))
                .set("ChatDurationInMinutes", 17)
                .violations(Validation.strict);

        // Then
        assertThat(violations)
                .extracting(Violation::rule)
                .containsExactly(
                        "must be at most 32768 bytes of UTF-8 long in total but has 32769",
                        "must lie between 60 and 10080",
                        "must be at most 256 characters long but has 300");
    }

    @Test
    void kindThatIsForAwsAloneIsNamed() {
        // When
        List<Violation> violations = new RequestMap()
                .set("SegmentAttributes|a", List.of(1))
                .set("SegmentAttributes|b", java.util.Map.of("ValueArn", "x"))
                .violations(Validation.aws);

        // Then
        assertThat(violations)
                .extracting(Violation::rule)
                .containsExactly(
                        "must not be a ValueList because its key is not one that AWS defines",
                        "must not be a ValueArn because its key is not one that AWS defines");
    }

    @Test
    void aSupportedTypeThatIsTooLongIsToldForItsLengthAlone() {
        // When
        List<Violation> violations = new RequestMap()
                .set("SupportedMessagingContentTypes", List.of("text/plain", "x".repeat(100), "x".repeat(101)))
                .violations(Validation.strict);

        // Then
        assertThat(violations)
                .extracting(Violation::rule)
                .containsExactly("must be a content type of chats", "must be at most 100 characters long but has 101");
    }
}
