package io.connectchat.camel.internal.flow;

import io.connectchat.camel.internal.flow.Fleet.Figures;
import io.connectchat.camel.internal.flow.Fleet.Setting;
import io.connectchat.camel.internal.flow.Fleet.Sharing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** The simulated tables of docs/scaling.md. */
final class ScalingPage {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECONDS = Duration.ofSeconds(5);
    private static final Duration ROUND_TRIP = micros(500);

    private final String page;

    ScalingPage(String page) {
        this.page = page;
    }

    /** The page with the tables that the simulation gives. */
    String text() {
        String text = with(page, "quotas", quotas());
        text = with(text, "round trips", roundTrips());
        return with(text, "events", events());
    }

    private static String with(String page, String name, String table) {
        String begin = "<!-- simulated: " + name + " -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf("<!-- / -->", from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException("The page has no place for the table " + name);
        }
        return page.substring(0, from + begin.length()) + table + page.substring(to);
    }

    private static String quotas() {
        StringBuilder table = new StringBuilder(
                "| Quota, burst | Programs | One bucket: used | throttled | least, most |"
                        + " store a second | Shares: used | throttled | least, most |\n|---|---|---|---|---|---|---|---|---|\n");
        for (int programs : List.of(1, 10, 100)) {
            table.append(quota(2, 5, programs, Duration.ofMinutes(20)));
        }
        for (int programs : List.of(1, 10, 100)) {
            table.append(quota(50, 5, programs, MINUTE));
        }
        for (int programs : List.of(1, 10, 100)) {
            table.append(quota(1000, 1000, programs, SECONDS));
        }
        return table.toString();
    }

    private static String quota(double rate, int burst, int programs, Duration measured) {
        Figures bucket = Fleet.working(new Setting(rate, burst, programs, Sharing.COMPARED_AND_SWAPPED, ROUND_TRIP))
                .measure(measured);
        Figures shares = Fleet.working(new Setting(rate, burst, programs, Sharing.SHARES, ROUND_TRIP))
                .measure(measured);
        return said(
                "| %,.0f, %,d | %d | %s | %s | %s | %,.0f | %s | %s | %s |\n",
                rate,
                burst,
                programs,
                percent(bucket.used()),
                percent(bucket.throttled()),
                spread(bucket),
                bucket.operations(),
                percent(shares.used()),
                percent(shares.throttled()),
                spread(shares));
    }

    private static String roundTrips() {
        List<Integer> numbers = List.of(1, 2, 10, 30, 100);
        StringBuilder table = new StringBuilder("| Store | Round trip |");
        numbers.forEach(programs -> table.append(programs == 1 ? " 1 program |" : " " + programs + " |"));
        table.append("\n|---|---|").append("---|".repeat(numbers.size())).append('\n');
        for (Sharing sharing : List.of(Sharing.COMPARED_AND_SWAPPED, Sharing.TAKEN_AT_THE_STORE)) {
            for (int micros : List.of(200, 500, 1000, 2000)) {
                table.append(said(
                        "| %s | %.1f ms |",
                        sharing == Sharing.COMPARED_AND_SWAPPED ? "Redis" : "Hazelcast", micros / 1000.0));
                for (int programs : numbers) {
                    Figures figures = Fleet.working(new Setting(1000, 1000, programs, sharing, micros(micros)))
                            .measure(SECONDS);
                    table.append(said(" %.0f %% (%,.0f) |", figures.used() * 100, figures.operations()));
                }
                table.append('\n');
            }
        }
        return table.toString();
    }

    private static String events() {
        return "| At the beginning of 10 s | One bucket: used | throttled | tokens lost | Shares: used | throttled |\n"
                + "|---|---|---|---|---|---|\n"
                + event("nothing", fleet -> {})
                + event("one stands still, for 2 s", fleet -> fleet.program(3).standStill(Duration.ofSeconds(2)))
                + event("one is killed", fleet -> fleet.program(3).kill())
                + event("an eleventh joins", Fleet::add)
                + event("the store stands still, for 2 s", fleet -> fleet.store()
                        .standStill(Duration.ofSeconds(2)))
                + row("nothing, and one has all the work", Fleet::whereOneWorks, fleet -> {});
    }

    private static String event(String name, Consumer<Fleet> event) {
        return row(name, Fleet::working, event);
    }

    private static String row(String name, Function<Setting, Fleet> made, Consumer<Fleet> event) {
        Fleet bucket = made.apply(new Setting(50, 5, 10, Sharing.COMPARED_AND_SWAPPED, ROUND_TRIP));
        Fleet shares = made.apply(new Setting(50, 5, 10, Sharing.SHARES, ROUND_TRIP));
        event.accept(bucket);
        event.accept(shares);
        Figures ofBucket = bucket.measure(Duration.ofSeconds(10));
        Figures ofShares = shares.measure(Duration.ofSeconds(10));
        int lost = bucket.lost() + shares.lost();
        if (lost > 0) {
            throw new IllegalStateException(lost + " messages are lost: " + name);
        }
        return said(
                "| %s | %s | %s | %d | %s | %s |\n",
                name,
                percent(ofBucket.used()),
                percent(ofBucket.throttled()),
                bucket.tokensLost(),
                percent(ofShares.used()),
                percent(ofShares.throttled()));
    }

    private static String spread(Figures figures) {
        return said("%.2f, %.2f", figures.fewest(), figures.most());
    }

    private static String percent(double part) {
        return said("%.1f %%", part * 100);
    }

    private static String said(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}
