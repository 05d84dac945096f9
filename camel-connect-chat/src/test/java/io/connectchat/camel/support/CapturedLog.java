package io.connectchat.camel.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What a logger and those below it say, until it is closed. */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final @Nullable Level before;

    private CapturedLog(String name, @Nullable Level level) {
        logger = (Logger) LoggerFactory.getLogger(name);
        before = logger.getLevel();
        if (level != null) {
            logger.setLevel(level);
        }
        start();
        logger.addAppender(this);
    }

    /** The component's log at its default level. */
    public static CapturedLog ofComponent() {
        return new CapturedLog("io.connectchat.camel", null);
    }

    public static CapturedLog ofComponentAt(Level level) {
        return new CapturedLog("io.connectchat.camel", level);
    }

    public static CapturedLog of(String name) {
        return new CapturedLog(name, null);
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        events.add(event);
    }

    public List<ILoggingEvent> events() {
        return events;
    }

    /** The component's own lines of a level: its tests log too. */
    public List<String> lines(Level level) {
        return events.stream()
                .filter(event ->
                        event.getLevel() == level && !event.getLoggerName().startsWith("io.connectchat.camel.leak"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(before);
        stop();
    }
}
