package io.connectchat.benchmarks.stub;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** What the services say when all is well, each time with another ID. */
final class Answers {
    private static final AtomicLong IDS = new AtomicLong();

    private Answers() {}

    static String id() {
        return "00000000-0000-4000-8000-" + String.format("%012x", IDS.incrementAndGet());
    }

    static String contact() {
        return "{\"ContactId\":\"" + id() + "\"}";
    }

    /** Of SQS: its SDK compares the digest of the text with its own. */
    static String sentMessage(Buffer body) {
        String text = new JsonObject(body).getString("MessageBody");
        return "{\"MessageId\":\"" + id() + "\",\"MD5OfMessageBody\":\"" + md5(text) + "\"}";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
