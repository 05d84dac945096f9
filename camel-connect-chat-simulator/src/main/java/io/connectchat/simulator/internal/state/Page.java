package io.connectchat.simulator.internal.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list, newest first.
 *
 * @param items what is on it; may be fewer than were asked for, also where there is more
 * @param before the place to ask for next, or {@code null} if there is nothing before
 */
public record Page<T>(List<T> items, @Nullable Long before) {}
