package io.connectchat.simulator.internal.cli;

import io.connectchat.simulator.Latency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Latency as people type it: {@code 50ms}, {@code 20ms..80ms}, {@code p50=40ms,p99=200ms}. */
final class LatencyForm implements ITypeConverter<Latency> {
    /** The same in each run, so that a run can be repeated. */
    private static final long SEED = 0;

    private static final Pattern UNIFORM = Pattern.compile("([^.]+)\\.\\.([^.]+)");
    private static final Pattern PERCENTILES = Pattern.compile("p50=([^,]+),p99=([^,]+)");

    private final ShortDuration durations = new ShortDuration();

    @Override
    public Latency convert(String value) {
        Matcher uniform = UNIFORM.matcher(value);
        Matcher percentiles = PERCENTILES.matcher(value);
        try {
            if (uniform.matches()) {
                return Latency.uniform(durations.convert(uniform.group(1)), durations.convert(uniform.group(2)), SEED);
            }
            return percentiles.matches()
                    ? Latency.logNormal(
                            durations.convert(percentiles.group(1)), durations.convert(percentiles.group(2)), SEED)
                    : Latency.constant(durations.convert(value));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
