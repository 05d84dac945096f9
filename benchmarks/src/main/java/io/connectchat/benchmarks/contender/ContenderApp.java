package io.connectchat.benchmarks.contender;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A contender as a process: <code>NAME ADDRESS CONNECTIONS RATE</code>. Each line of its input is a task,
 * <code>for SECONDS</code> or <code>all COUNT</code>, and is answered by a line of JSON. It ends with its input.
 */
public final class ContenderApp {
    private ContenderApp() {}

    public static void main(String[] args) throws Exception {
        Circumstances circumstances =
                new Circumstances(args[1], Integer.parseInt(args[2]), Double.parseDouble(args[3]));
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Contender contender = Contenders.valueOf(args[0]).start(circumstances)) {
            Sender sender = new Sender(contender);
            System.out.println("ready");
            for (String task = tasks.readLine(); task != null; task = tasks.readLine()) {
                String[] words = task.split(" ");
                Sender.Cost cost = words[0].equals("for")
                        ? sender.sendFor(Double.parseDouble(words[1]))
                        : sender.sendAll(Long.parseLong(words[1]));
                if (cost.failed() > 0) {
                    System.err.println(
                            args[0] + ": " + cost.failed() + " failed, the last with " + sender.lastFailure());
                }
                System.out.println(cost.json());
            }
        }
    }
}
