package io.connectchat.camel.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.connectchat.camel.internal.flow.Fleet.Figures;
import io.connectchat.camel.internal.flow.Fleet.Setting;
import io.connectchat.camel.internal.flow.Fleet.Sharing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that share a bucket keep an account's quota together and use it, on a virtual clock. */
class ManyProgramsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "2, 5, 1",
        "2, 5, 10",
        "2, 5, 100",
        "50, 5, 1",
        "50, 5, 10",
        "50, 5, 100",
        "1000, 1000, 10",
        "1000, 1000, 100"
    })
    void aSharedBucketIsUsedToTheFullAndNotExceededByHoweverMany(double rate, int burst, int programs) {
        // Given
        Fleet fleet = Fleet.working(sharing(rate, burst, programs, Sharing.COMPARED_AND_SWAPPED, 500));

        // When: some rounds of all programs, or a few seconds where each has many
        Figures figures =
                fleet.measure(Duration.ofSeconds(Math.max(5, (long) (20 * programs / rate) + 60 / (long) rate)));

        // Then
        assertThat(figures.used()).as("the share of the quota that is used").isBetween(0.98, 1.005);
        assertThat(figures.throttled())
                .as("the throttled share of the requests")
                .isLessThan(0.002);
        assertThat(figures.fewest()).as("what the program gets that gets least").isGreaterThan(0.85);
        assertThat(fleet.lost())
                .as("messages taken from the queue that were not accepted")
                .isZero();
        assertThat(fleet.tokensLost()).isZero();
    }

    @Test
    void aProgramThatHasAllTheWorkHasTheWholeQuota() {
        // Given
        Fleet shared = Fleet.whereOneWorks(ten(Sharing.COMPARED_AND_SWAPPED));
        Fleet shares = Fleet.whereOneWorks(ten(Sharing.SHARES));

        // When
        Figures ofShared = shared.measure(MINUTE);
        Figures ofShares = shares.measure(MINUTE);

        // Then
        assertThat(ofShared.used()).isGreaterThan(0.98);
        assertThat(ofShared.throttled()).isZero();
        assertThat(ofShares.used()).as("a tenth, whatever the others do").isCloseTo(0.1, within(0.005));
    }

    @Test
    void whileAProgramStandsStillOthersUseItsPartAndAfterwardsItExceedsNothing() {
        // Given
        Fleet fleet = Fleet.working(ten(Sharing.COMPARED_AND_SWAPPED));

        // When
        fleet.program(3).standStill(Duration.ofSeconds(2));
        Figures figures = fleet.measure(Duration.ofSeconds(10));

        // Then
        assertThat(figures.used()).isGreaterThan(0.98);
        assertThat(figures.throttled()).isZero();
        assertThat(fleet.lost()).isZero();
        assertThat(fleet.tokensLost()).isZero();
    }

    @Test
    void aProgramThatIsKilledCostsOneTokenAndNoMessage() {
        // Given
        Fleet fleet = Fleet.working(ten(Sharing.COMPARED_AND_SWAPPED));

        // When
        fleet.program(3).kill();
        Figures figures = fleet.measure(Duration.ofSeconds(10));

        // Then
        assertThat(figures.used()).isGreaterThan(0.98);
        assertThat(figures.throttled()).isZero();
        assertThat(fleet.lost()).isZero();
        assertThat(fleet.tokensLost()).isEqualTo(1);
    }

    @Test
    void aProgramThatJoinsLateGetsAsMuchAsTheOthers() {
        // Given
        Fleet fleet = Fleet.working(ten(Sharing.COMPARED_AND_SWAPPED));
        fleet.add();

        // When
        Figures figures = fleet.measure(MINUTE);

        // Then
        assertThat(figures.used()).isGreaterThan(0.98);
        assertThat(figures.throttled()).isZero();
        assertThat(figures.fewest()).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @CsvSource({"COMPARED_AND_SWAPPED, 2", "TAKEN_AT_THE_STORE, 1"})
    void oneProgramIsNoFasterThanItsRoundTripsToTheStore(Sharing sharing, int roundTrips) {
        // Given: a quota that is far away
        Fleet fleet = Fleet.working(sharing(1000, 1000, 1, sharing, 2000));

        // When
        Figures figures = fleet.measure(Duration.ofSeconds(5));

        // Then
        assertThat(figures.used() * 1000).isCloseTo(500.0 / roundTrips, within(25.0));
    }

    @Test
    void comparingAndSwappingHasABoundThatNoNumberOfProgramsLiftsAndTakingAtTheStoreHasNot() {
        // Given
        Fleet swapped = Fleet.working(sharing(1000, 1000, 30, Sharing.COMPARED_AND_SWAPPED, 2000));
        Fleet taken = Fleet.working(sharing(1000, 1000, 30, Sharing.TAKEN_AT_THE_STORE, 2000));

        // When
        Figures ofSwapped = swapped.measure(Duration.ofSeconds(5));
        Figures ofTaken = taken.measure(Duration.ofSeconds(5));

        // Then: about one token in a round trip, and most of what the store does is in vain
        assertThat(ofSwapped.used()).isLessThan(0.6);
        assertThat(ofSwapped.operations() / (ofSwapped.used() * 1000)).isGreaterThan(10);
        assertThat(ofTaken.used()).isGreaterThan(0.98);
        assertThat(ofTaken.operations() / (ofTaken.used() * 1000)).isCloseTo(1, within(0.01));
    }

    @Test
    void theSameSettingGivesTheSameFigures() {
        Setting setting = sharing(50, 5, 10, Sharing.COMPARED_AND_SWAPPED, 1000);

        assertThat(Fleet.working(setting).measure(MINUTE))
                .isEqualTo(Fleet.working(setting).measure(MINUTE));
    }

    private static Setting ten(Sharing sharing) {
        return sharing(50, 5, 10, sharing, 500);
    }

    private static Setting sharing(double rate, int burst, int programs, Sharing sharing, int roundTripMicros) {
        return new Setting(rate, burst, programs, sharing, Duration.ofNanos(roundTripMicros * 1000L));
    }
}
