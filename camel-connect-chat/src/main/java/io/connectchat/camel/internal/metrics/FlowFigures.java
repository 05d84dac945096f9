package io.connectchat.camel.internal.metrics;

/**
 * What goes on at one moment.
 *
 * @param inFlight messages that were accepted and whose route has not gone on to its end
 * @param waiting calls that wait for their pace
 * @param underWay calls that were sent and not answered yet: each has a connection
 */
public record FlowFigures(int inFlight, int waiting, int underWay) {
    public static final FlowFigures NONE = new FlowFigures(0, 0, 0);

    public FlowFigures plus(FlowFigures other) {
        return new FlowFigures(inFlight + other.inFlight, waiting + other.waiting, underWay + other.underWay);
    }
}
