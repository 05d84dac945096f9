package io.connectchat.simulator.assertj;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.StartedContact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what a simulator has seen. A failure shows the newest requests of its journal. */
public final class ConnectSimulatorAssert extends AbstractAssert<ConnectSimulatorAssert, ConnectSimulator> {
    private static final int MOST_NAMED = 10;

    ConnectSimulatorAssert(ConnectSimulator actual) {
        super(actual, ConnectSimulatorAssert.class);
    }

    /**
     * That a chat was started to this number, and one only.
     *
     * @return assertions on that contact
     */
    public StartedContactAssert startedChatTo(String destination) {
        isNotNull();
        List<StartedContact> found = actual.contacts().stream()
                .filter(contact -> contact.destination().equals(destination))
                .toList();
        if (found.size() != 1) {
            fail("Expected one chat to " + destination + ", and there are " + found.size() + ". " + destinations());
        }
        return new StartedContactAssert(found.get(0), () -> JournalExcerpt.of(actual));
    }

    /** That so many chats were started. */
    public ConnectSimulatorAssert startedChats(int count) {
        isNotNull();
        int started = actual.contacts().size();
        if (started != count) {
            fail("Expected " + count + " chats, and " + started + " were started. " + destinations());
        }
        return this;
    }

    /** That no chat was started. */
    public ConnectSimulatorAssert startedNoChat() {
        return startedChats(0);
    }

    /** That no number has got two chats. */
    public ConnectSimulatorAssert messagedNobodyTwice() {
        isNotNull();
        Map<String, Integer> counts = new LinkedHashMap<>();
        actual.contacts().forEach(contact -> counts.merge(contact.destination(), 1, Integer::sum));
        counts.values().removeIf(count -> count == 1);
        if (!counts.isEmpty()) {
            fail("Expected one chat at most to each number, and " + counts.size() + " have got more: "
                    + some(counts.keySet().stream()
                            .map(number -> number + " " + counts.get(number) + " chats")
                            .toList()));
        }
        return this;
    }

    /** That so many requests have arrived, answered or not, of those that the journal keeps. */
    public ConnectSimulatorAssert receivedRequests(int count) {
        isNotNull();
        int received = actual.requests().size();
        if (received != count) {
            fail("Expected " + count + " requests, and " + received + " have arrived.");
        }
        return this;
    }

    /** That each request was answered, and none with an error. */
    public ConnectSimulatorAssert refusedNoRequest() {
        isNotNull();
        List<RecordedRequest> refused = actual.requests().stream()
                .filter(request -> request.status() != 200)
                .toList();
        if (!refused.isEmpty()) {
            TreeSet<String> errors = new TreeSet<>();
            refused.forEach(request -> errors.add(String.valueOf(request.errorType())));
            fail("Expected no request to be refused, and " + refused.size() + " were: " + String.join(", ", errors));
        }
        return this;
    }

    private String destinations() {
        List<String> numbers = actual.contacts().stream()
                .map(StartedContact::destination)
                .distinct()
                .toList();
        return numbers.isEmpty() ? "No chat was started." : "Chats were started to " + some(numbers) + ".";
    }

    private static String some(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() <= MOST_NAMED ? shown : shown + " and " + (names.size() - MOST_NAMED) + " more";
    }

    private void fail(String message) {
        failWithMessage("%s", message + JournalExcerpt.of(actual));
    }
}
