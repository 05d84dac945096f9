package io.connectchat.simulator.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The newest of a sequence")
class NewestTest {
    @ParameterizedTest
    @CsvSource({"1, 0, 5", "3, 0, 2", "3, 0, 3", "3, 0, 4", "3, 7, 11", "4, 10, 3", "5, 1, 23"})
    @DisplayName("are kept with their places, up to the limit, and given in pages from any place")
    void keepsTheNewest(int limit, long origin, int added) {
        // Given
        Newest<Long> newest = new Newest<>(limit, origin);
        List<Long> dropped = new ArrayList<>();

        // When
        for (long place = origin; place < origin + added; place++) {
            Long oldest = newest.add(place);
            if (oldest != null) {
                dropped.add(oldest);
            }
        }

        // Then
        long end = origin + added;
        long first = Math.max(origin, end - limit);
        assertThat(dropped).isEqualTo(places(origin, first));
        assertThat(newest.first()).isEqualTo(first);
        assertThat(newest.end()).isEqualTo(end);
        assertThat(newest.size()).isEqualTo((int) (end - first));
        assertThat(newest.all()).isEqualTo(places(first, end));
        for (long place = first; place < end; place++) {
            assertThat(newest.get(place)).isEqualTo(place);
        }
        for (long before = 0; before <= end + 1; before++) {
            Page<Long> page = newest.before(before, 2, each -> each % 3 != 0);
            List<Long> wanted = new ArrayList<>(places(first, Math.min(before, end)));
            wanted.removeIf(each -> each % 3 == 0);
            java.util.Collections.reverse(wanted);
            assertThat(page.items()).isEqualTo(wanted.subList(0, Math.min(2, wanted.size())));
            if (page.before() == null) {
                assertThat(wanted).hasSizeLessThanOrEqualTo(2);
            } else {
                assertThat(newest.before(page.before(), 100, each -> each % 3 != 0)
                                .items())
                        .isEqualTo(wanted.subList(page.items().size(), wanted.size()));
            }
        }
    }

    private static List<Long> places(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }
}
