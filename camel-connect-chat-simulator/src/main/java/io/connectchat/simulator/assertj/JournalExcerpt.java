package io.connectchat.simulator.assertj;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.RecordedRequest;
import java.util.List;

/** The newest requests of a simulator, a line each: what a failed assertion shows beside what it expected. */
final class JournalExcerpt {
    private static final int MOST_LINES = 10;
    private static final int LONGEST_BODY = 100;

    private JournalExcerpt() {}

    static String of(ConnectSimulator simulator) {
        List<RecordedRequest> requests = simulator.requests();
        if (requests.isEmpty()) {
            return "\nNo request to the API has arrived.";
        }
        int from = Math.max(0, requests.size() - MOST_LINES);
        StringBuilder text = new StringBuilder("\nThe journal");
        text.append(from == 0 ? "" : ", its last " + MOST_LINES + " of " + requests.size() + " requests")
                .append(":");
        for (RecordedRequest request : requests.subList(from, requests.size())) {
            text.append("\n  ").append(line(request));
        }
        return text.toString();
    }

    private static String line(RecordedRequest request) {
        String what = request.operation() == null
                ? request.method() + " " + request.path()
                : request.operation().apiName();
        String result = request.errorType() == null ? "" : " " + request.errorType();
        String fault = request.fault() == null ? "" : " (scripted: " + request.fault() + ")";
        String body = request.body().replaceAll("\\s+", " ");
        String shown = body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY) + "...";
        return request.receivedAt() + " " + what + " -> " + request.status() + result + fault + " " + shown;
    }
}
