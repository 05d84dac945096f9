package io.connectchat.simulator.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The newest things of a sequence, up to a limit; each has a place, which it keeps. Memory grows to the limit and no further.
 * Used under its owner's lock.
 */
final class Newest<T> {
    /** How many are looked at for one page, so that a rare match does not hold others up. */
    private static final int LOOKS = 100_000;

    private final int limit;
    /** Where the sequence was taken up. */
    private final long origin;

    private final List<T> ring = new ArrayList<>();
    private long end;

    /**
     * @param limit how many are kept, at least 1
     * @param origin the place of the first
     */
    Newest(int limit, long origin) {
        this.limit = limit;
        this.origin = origin;
        this.end = origin;
    }

    /** Adds the newest, and gives the oldest, if it had to go for it. */
    @Nullable
    T add(T newest) {
        end++;
        if (ring.size() < limit) {
            ring.add(newest);
            return null;
        }
        return ring.set(index(end - 1), newest);
    }

    T get(long place) {
        return ring.get(index(place));
    }

    void set(long place, T changed) {
        ring.set(index(place), changed);
    }

    /** The place of the oldest that is kept. */
    long first() {
        return end - ring.size();
    }

    /** The place that the next one gets. */
    long end() {
        return end;
    }

    int size() {
        return ring.size();
    }

    /** All that are kept, newest last. */
    List<T> all() {
        List<T> all = new ArrayList<>(ring.size());
        for (long place = first(); place < end; place++) {
            all.add(get(place));
        }
        return all;
    }

    /** Those before a place that match, newest first. */
    Page<T> before(long place, int most, Predicate<T> wanted) {
        List<T> found = new ArrayList<>();
        long next = Math.min(place, end);
        for (int looks = 0; next > first() && found.size() < most && looks < LOOKS; looks++) {
            next--;
            T candidate = get(next);
            if (wanted.test(candidate)) {
                found.add(candidate);
            }
        }
        return new Page<>(found, next > first() ? next : null);
    }

    private int index(long place) {
        return (int) ((place - origin) % limit);
    }
}
