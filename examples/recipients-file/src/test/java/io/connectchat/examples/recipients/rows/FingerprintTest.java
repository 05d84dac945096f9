package io.connectchat.examples.recipients.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A row's fingerprint")
class FingerprintTest {
    private static final Layout LAYOUT = new Layout(1, List.of("id", "phone", "channel", "name", "message"));
    private static final List<String> CELLS = List.of("1", "+1", "SMS", "Ann", "Hi");

    @Test
    @DisplayName("is a contract: another value would start everyone again whom results.csv tells of")
    void contract() {
        Row row = new Row(2, LAYOUT, CELLS);

        assertThat(Fingerprint.written(Fingerprint.of(row, "instance"))).isEqualTo("rc66fc741393388ce");
    }

    @Test
    @DisplayName("does not depend on the line, nor on the order of the columns")
    void sameRow() {
        Row moved = new Row(
                99,
                new Layout(1, List.of("message", "name", "channel", "phone", "id")),
                List.of("Hi", "Ann", "SMS", "+1", "1"));

        assertThat(Fingerprint.of(moved, "instance")).isEqualTo(Fingerprint.of(new Row(2, LAYOUT, CELLS), "instance"));
    }

    @Test
    @DisplayName("depends on each cell, on where one ends and the next begins, and on the instance")
    void otherRows() {
        LongStream.Builder fingerprints = LongStream.builder();
        fingerprints.add(Fingerprint.of(new Row(2, LAYOUT, CELLS), "instance"));
        fingerprints.add(Fingerprint.of(new Row(2, LAYOUT, CELLS), "other"));
        fingerprints.add(Fingerprint.of(new Row(2, LAYOUT, List.of("1", "+1", "SMS", "AnnH", "i")), "instance"));
        for (int i = 0; i < CELLS.size(); i++) {
            List<String> other = new java.util.ArrayList<>(CELLS);
            other.set(i, "x");
            fingerprints.add(Fingerprint.of(new Row(2, LAYOUT, other), "instance"));
        }

        assertThat(fingerprints.build().distinct().count()).isEqualTo(3 + CELLS.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    @DisplayName("is read as it was written")
    void written(long fingerprint) {
        assertThat(Fingerprint.read(Fingerprint.written(fingerprint))).isEqualTo(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.23457E+15", "r123", "r00000000000000000", "R0000000000000000", "0000000000000000"})
    @DisplayName("is refused in any other form")
    void refused(String text) {
        assertThatThrownBy(() -> Fingerprint.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2_000, 100_000, 200_000})
    @DisplayName("is found again among a hundred thousand, however many were expected, with the line that came first")
    void found(int expected) {
        LinesByFingerprint lines = new LinesByFingerprint(expected);
        long[] fingerprints = LongStream.concat(LongStream.of(0, -1, 1L << 40), new Random(1).longs(100_000))
                .toArray();
        for (int i = 0; i < fingerprints.length; i++) {
            assertThat(lines.putIfAbsent(fingerprints[i], i + 1)).isZero();
        }

        for (int i = 0; i < fingerprints.length; i++) {
            assertThat(lines.contains(fingerprints[i])).isTrue();
            assertThat(lines.putIfAbsent(fingerprints[i], 7_777_777)).isEqualTo(i + 1);
        }
        assertThat(new Random(2).longs(100_000).filter(lines::contains)).isEmpty();
        assertThat(lines.size()).isEqualTo(fingerprints.length);
    }

    @Test
    @DisplayName("needs no more memory than was taken for as many as were expected, 18 bytes each")
    void expected() {
        LinesByFingerprint lines = new LinesByFingerprint(10_000);
        int slots = lines.slots();

        new Random(1).longs(10_000).forEach(fingerprint -> lines.putIfAbsent(fingerprint, 1));

        assertThat(slots).isEqualTo(15_001).isEqualTo(lines.slots());
    }
}
