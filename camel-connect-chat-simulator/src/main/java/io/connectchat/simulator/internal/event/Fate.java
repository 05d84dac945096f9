package io.connectchat.simulator.internal.event;

import io.connectchat.simulator.EventDelivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What becomes of an event.
 *
 * @param overtaken whether it comes after the next one of its contact
 * @param delays by how much each of its deliveries is late: none if it is lost, two if it comes twice
 */
record Fate(boolean overtaken, List<Duration> delays) {

    /**
     * By chance; the same for the same place in each run.
     *
     * @param contact the contact's place among all
     * @param event the event's place among those of the contact
     */
    static Fate of(EventDelivery delivery, long contact, int event) {
        // Scattered twice: else the choices of one place would be those of its neighbour.
        long seed = new SplittableRandom(delivery.seed()).nextLong();
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed + contact).nextLong() + event);
        boolean lost = random.nextDouble() < delivery.lost();
        boolean overtaken = random.nextDouble() < delivery.outOfOrder();
        int deliveries = random.nextDouble() < delivery.twice() ? 2 : 1;
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < (lost ? 0 : deliveries); i++) {
            boolean late = random.nextDouble() < delivery.late();
            long millis = Math.round(random.nextDouble() * delivery.lateBy().toMillis());
            delays.add(late ? Duration.ofMillis(millis) : Duration.ZERO);
        }
        return new Fate(overtaken, delays);
    }
}
