package io.connectchat.simulator.internal.cli;

import io.connectchat.simulator.EventDelivery;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The delivery of events as people type it: {@code late=0.2,late-by=5s,twice=0.1,out-of-order=0.3,lost=0.05,seed=42}. */
final class DeliveryForm implements ITypeConverter<EventDelivery> {
    private static final Duration LATE_BY = Duration.ofSeconds(5);

    private final ShortDuration durations = new ShortDuration();

    @Override
    public EventDelivery convert(String value) {
        EventDelivery delivery = EventDelivery.reliable().late(0, LATE_BY);
        for (String part : value.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw wrong(part);
            }
            String text = part.substring(equals + 1);
            try {
                delivery = changed(delivery, part.substring(0, equals), text);
            } catch (NumberFormatException e) {
                throw wrong(part);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
        return delivery;
    }

    private EventDelivery changed(EventDelivery delivery, String name, String value) {
        return switch (name) {
            case "late" -> delivery.late(Double.parseDouble(value), delivery.lateBy());
            case "late-by" -> delivery.late(delivery.late(), durations.convert(value));
            case "twice" -> delivery.twice(Double.parseDouble(value));
            case "out-of-order" -> delivery.outOfOrder(Double.parseDouble(value));
            case "lost" -> delivery.lost(Double.parseDouble(value));
            case "seed" -> delivery.seed(Long.parseLong(value));
            default -> throw wrong(name + "=" + value);
        };
    }

    private static TypeConversionException wrong(String part) {
        return new TypeConversionException(
                "'" + part + "' must be one of late=0.2, late-by=5s, twice=0.1, out-of-order=0.3, lost=0.05, seed=42");
    }
}
