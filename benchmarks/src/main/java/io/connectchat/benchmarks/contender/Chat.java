package io.connectchat.benchmarks.contender;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a message says: with what is the same for all of them, eight members of the API. */
record Chat(String destination, String name, String text, Map<String, String> attributes) {
    static final String INSTANCE = "11111111-2222-4333-8444-555555555555";
    static final String FLOW = "66666666-7777-4888-8999-aaaaaaaaaaaa";
    static final String SOURCE =
            "arn:aws:connect:eu-west-2:111122223333:phone-number/bbbbbbbb-cccc-4ddd-8eee-ffffffffffff";

    private static final int DIFFERENT = 1024;

    /** Made before anything is measured: to make them is nobody's cost. */
    static List<Chat> some() {
        return IntStream.range(0, DIFFERENT).mapToObj(Chat::of).toList();
    }

    private static Chat of(int index) {
        return new Chat(
                String.format("+1555%07d", index),
                "Customer " + index,
                "Your table at Luigi's is ready. Order " + index + ", please come to the counter.",
                Map.of("order", "A-" + index, "language", "en", "shop", "Luigi's"));
    }
}
