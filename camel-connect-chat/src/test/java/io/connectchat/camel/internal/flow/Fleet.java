package io.connectchat.camel.internal.flow;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Programs that share an account's quota, on one virtual clock. The same setting gives the same figures each time. */
final class Fleet {
    /** Of the programs' clocks, which NTP keeps together. */
    private static final long CLOCKS_DIFFER = 2_000_000;

    /** Programs that are started together. */
    private static final long STARTED_WITHIN = 3_000_000_000L;

    /** Until each has had its first call answered, also where a hundred share 50 a second. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final Setting setting;
    private final VirtualTime time = new VirtualTime();
    private final Random random = new Random(42);
    private final GrantedQuota granted;
    private final VirtualStore store;
    private final Work work = new Work();
    private final List<Program> programs = new ArrayList<>();
    private final BitSet accepted = new BitSet();
    private int requests;

    /** How the programs divide the quota. */
    enum Sharing {
        SHARES,
        COMPARED_AND_SWAPPED,
        TAKEN_AT_THE_STORE
    }

    /**
     * What is simulated.
     *
     * @param programs how many divide the quota
     * @param roundTrip between a program and the store
     */
    record Setting(double rate, int burst, int programs, Sharing sharing, Duration roundTrip) {
        /** What a program has in flight: twice what the quota asks for at 50 ms, at least as much as by default. */
        int inFlight() {
            return Math.max(50, (int) (rate * 0.1));
        }
    }

    /**
     * What was measured.
     *
     * @param used the part of the quota
     * @param throttled the part of the requests
     * @param fewest what the program got that got least, as a part of the average
     * @param most what the program got that got most
     * @param operations the store's, a second
     */
    record Figures(double used, double throttled, double fewest, double most, double operations) {}

    Fleet(Setting setting) {
        this.setting = setting;
        this.granted = new GrantedQuota(setting.rate(), setting.burst(), time.currentTimeNanos());
        this.store = new VirtualStore(time, random, setting.roundTrip(), tokens());
    }

    /** All programs work off a queue together that never runs empty. */
    static Fleet working(Setting setting) {
        Fleet fleet = new Fleet(setting);
        for (int i = 0; i < setting.programs(); i++) {
            fleet.after((long) (fleet.random.nextDouble() * STARTED_WITHIN), fleet::add);
        }
        fleet.run(WARM_UP);
        return fleet;
    }

    /** One of the programs has all the work: a queue, or a file, of its own. */
    static Fleet whereOneWorks(Setting setting) {
        Fleet fleet = new Fleet(setting);
        fleet.add();
        fleet.run(WARM_UP);
        return fleet;
    }

    /** As decision 11 says: 99.7 % of the rate, and 3 less than the burst. */
    private BucketConfiguration tokens() {
        Duration perToken = Duration.ofNanos(Math.round(1e9 / (setting.rate() * 0.997)));
        return BucketConfiguration.builder()
                .addLimit(limit ->
                        limit.capacity(Math.max(1, setting.burst() - 3)).refillGreedy(1, perToken))
                .build();
    }

    /** One more program joins, and begins to work. */
    Program add() {
        Program program = new Program(time, random, work, this::arrive, setting.inFlight(), this::bucket);
        programs.add(program);
        program.fill();
        return program;
    }

    private Object bucket(Executor program) {
        long late = (long) ((random.nextDouble() * 2 - 1) * CLOCKS_DIFFER);
        return switch (setting.sharing()) {
            case SHARES -> {
                int burst = Math.max(1, setting.burst() / setting.programs());
                Quota share = new Quota(setting.rate() / setting.programs(), burst);
                yield share.bucket(time);
            }
            case COMPARED_AND_SWAPPED -> store.comparedAndSwapped(program, clock(late));
            case TAKEN_AT_THE_STORE -> store.takenAtTheStore(program);
        };
    }

    /** Whole milliseconds, as Bucket4j reads a program's clock. */
    private TimeMeter clock(long late) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Math.floorDiv(time.currentTimeNanos() - late, 1_000_000L) * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    private boolean arrive(int message) {
        requests++;
        boolean served = granted.arrive(time.currentTimeNanos());
        if (served) {
            accepted.set(message);
        }
        return served;
    }

    private void after(long nanos, Runnable task) {
        time.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    void run(Duration duration) {
        boolean[] over = {false};
        after(duration.toNanos(), () -> over[0] = true);
        while (!over[0] && time.toNextTimer()) {}
    }

    /** Goes on for a while, and measures that while alone; with no stock of tokens from before. */
    Figures measure(Duration duration) {
        store.empty();
        int requestsBefore = requests;
        int refusedBefore = granted.refused();
        long operationsBefore = store.operations();
        List<Program> measured =
                programs.stream().filter(program -> !program.isKilled()).toList();
        List<Integer> servedBefore = measured.stream().map(Program::served).toList();
        run(duration);
        double seconds = duration.toNanos() / 1e9;
        int sent = requests - requestsBefore;
        int refused = granted.refused() - refusedBefore;
        double average = (sent - refused) / (double) measured.size();
        List<Integer> served = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            served.add(measured.get(i).served() - servedBefore.get(i));
        }
        return new Figures(
                (sent - refused) / seconds / setting.rate(),
                refused / (double) Math.max(1, sent),
                served.stream().mapToInt(Integer::intValue).min().orElseThrow() / average,
                served.stream().mapToInt(Integer::intValue).max().orElseThrow() / average,
                (store.operations() - operationsBefore) / seconds);
    }

    /** Nothing new comes; what is under way ends. How many messages were taken from the queue, and not accepted. */
    int lost() {
        work.close();
        while (time.toNextTimer()) {}
        return work.offered() - accepted.cardinality();
    }

    /** How many tokens were given and never used. */
    long tokensLost() {
        return store.given() - programs.stream().mapToInt(Program::tokensUsed).sum();
    }

    VirtualStore store() {
        return store;
    }

    Program program(int number) {
        return programs.get(number);
    }
}
