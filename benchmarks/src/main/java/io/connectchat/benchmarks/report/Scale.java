package io.connectchat.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Where values stand on an axis of some pixels: evenly from zero, or by powers of ten. */
record Scale(double least, double most, boolean logarithmic, int pixels) {
    private static final int FEWEST_STEPS = 4;

    /** From zero to a round number that is no less. */
    static Scale linear(double most, int pixels) {
        double step = step(most);
        return new Scale(0, step * Math.ceil(most / step), false, pixels);
    }

    /** From the power of ten below to the one above. */
    static Scale logarithmic(double least, double most, int pixels) {
        return new Scale(
                Math.pow(10, Math.floor(Math.log10(least))), Math.pow(10, Math.ceil(Math.log10(most))), true, pixels);
    }

    double at(double value) {
        double share = logarithmic ? Math.log(value / least) / Math.log(most / least) : value / most;
        return pixels * share;
    }

    /** The values that are written at the axis. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (double tick = least; tick <= most * 1.001; tick *= 10) {
                ticks.add(tick);
            }
        } else {
            double step = step(most);
            for (int i = 0; i * step <= most * 1.001; i++) {
                ticks.add(i * step);
            }
        }
        return ticks;
    }

    /** One, two or five times a power of ten. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double factor : List.of(1.0, 0.5, 0.2)) {
            if (most / (power * factor) >= FEWEST_STEPS) {
                return power * factor;
            }
        }
        return power / 10;
    }
}
