package io.connectchat.camel.support;

import io.connectchat.camel.support.LoopbackPeer.Behaviour;
import io.connectchat.camel.support.LoopbackPeer.Connection;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What servers answer, as text on the wire. */
public final class HttpAnswers {
    public static final String JSON = "Content-Type: application/json";
    public static final String HTML = "Content-Type: text/html";
    public static final String PAGE = "<html><body>Please log in</body></html>";
    public static final String STARTED = "{\"ContactId\":\"11111111-1111-1111-1111-111111111111\"}";

    private static final int MILLIS_BETWEEN_DRIPS = 50;

    private HttpAnswers() {}

    public static String head(int status, String headers, int length) {
        return "HTTP/1.1 %d Status\r\n%s\r\nContent-Length: %d\r\n\r\n".formatted(status, headers, length);
    }

    public static Behaviour answer(int status, String headers, String body) {
        return connection -> connection.write(head(status, headers, body.length()) + body);
    }

    /** Answers each request of a connection with a started contact. */
    public static void startEach(Connection connection) throws IOException, InterruptedException {
        while (connection.readRequest() != null) {
            answer(200, JSON, STARTED).meet(connection);
        }
    }

    /** An error in AWS's form. */
    public static Behaviour aws(int status, String code) {
        return answer(status, JSON + "\r\nx-amzn-RequestId: r-1\r\nx-amzn-ErrorType: " + code, error(code));
    }

    /** A server whose clock is an hour ahead, and that takes what is signed by its time alone. */
    public static void byItsClock(Connection connection) throws IOException {
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1);
        boolean inTime =
                connection.lastHead().contains(now.format(DateTimeFormatter.ofPattern("'X-Amz-Date: 'yyyyMMdd'T'HH")));
        String body = inTime ? STARTED : error("InvalidSignatureException");
        connection.write(head(
                        inTime ? 200 : 403,
                        JSON + "\r\nx-amzn-RequestId: r-1\r\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now),
                        body.length())
                + body);
    }

    public static String error(String code) {
        return "{\"__type\":\"%s\",\"message\":\"No\"}".formatted(code);
    }

    /** One byte at a time, until the client has hung up. */
    public static void drip(Connection connection) throws IOException {
        for (char next : (head(200, JSON, STARTED.length()) + STARTED).toCharArray()) {
            connection.write(String.valueOf(next));
            if (connection.endsWithin(MILLIS_BETWEEN_DRIPS)) {
                return;
            }
        }
    }
}
