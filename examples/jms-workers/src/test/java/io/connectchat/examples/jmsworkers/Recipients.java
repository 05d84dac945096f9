package io.connectchat.examples.jmsworkers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Made-up recipients, no two of them with one number.
 *
 * @param lines as a file has them
 * @param good the numbers of those that can be reached
 * @param bad how many can't
 */
record Recipients(List<String> lines, List<String> good, int bad) {
    /** Every so often one is bad. */
    static Recipients of(int count, int badEvery) {
        List<String> lines = new ArrayList<>();
        List<String> good = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> {
            boolean bad = i % badEvery == badEvery - 1;
            String number = (bad ? "0" : "+1") + (2_120_000_000L + i);
            lines.add(line(number));
            if (!bad) {
                good.add(number);
            }
        });
        return new Recipients(lines, good, count - good.size());
    }

    static String line(String number) {
        return "{\"destinationEndpoint\": \"" + number + "\", \"initialSystemMessage\": {\"content\": \"Hello\"},"
                + " \"attributes\": {\"campaign\": \"spring\"}}";
    }

    Path write(Path directory) throws IOException {
        return Files.write(directory.resolve("recipients.jsonl"), lines);
    }
}
