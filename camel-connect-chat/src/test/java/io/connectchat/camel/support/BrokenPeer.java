package io.connectchat.camel.support;

import static io.connectchat.camel.support.HttpAnswers.HTML;
import static io.connectchat.camel.support.HttpAnswers.JSON;
import static io.connectchat.camel.support.HttpAnswers.PAGE;
import static io.connectchat.camel.support.HttpAnswers.STARTED;
import static io.connectchat.camel.support.HttpAnswers.answer;
import static io.connectchat.camel.support.HttpAnswers.aws;
import static io.connectchat.camel.support.HttpAnswers.error;
import static io.connectchat.camel.support.HttpAnswers.head;

import io.connectchat.camel.support.LoopbackPeer.Behaviour;
import io.connectchat.camel.support.LoopbackPeer.Connection;
import java.io.IOException;

/** The kinds of servers that are not Amazon Connect, or not as it should be. Each has read the request. */
public enum BrokenPeer {
    RESET("The connection is reset", Connection::reset),
    CLOSED("The connection is closed without an answer", connection -> {}),
    HALF_HEAD("The answer ends within its head", connection -> connection.write("HTTP/1.1 200 O")),
    HEAD_ALONE("The answer ends after its head", connection -> connection.write(head(200, JSON, 40))),
    HALF_BODY(
            "The answer ends within its body",
            connection -> connection.write(head(200, JSON, 40) + STARTED.substring(0, 10))),
    HALF_BODY_RESET("The connection is reset within the answer's body", connection -> {
        connection.write(head(200, JSON, 40) + STARTED.substring(0, 10));
        connection.reset();
    }),
    CHUNKS_CUT_OFF(
            "The answer ends within its chunks",
            connection -> connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n28\r\n{\"Con")),
    LENGTH_TOO_LARGE(
            "The answer is shorter than its Content-Length",
            connection -> connection.write(head(200, JSON, STARTED.length() + 10) + STARTED)),
    LENGTH_TOO_SMALL(
            "The answer is longer than its Content-Length",
            connection -> connection.write(head(200, JSON, STARTED.length() - 5) + STARTED)),
    LENGTH_NO_NUMBER(
            "The Content-Length is not a number",
            connection -> connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: many\r\n\r\n" + STARTED)),
    HUGE_HEAD(
            "The answer's head is too large",
            connection -> connection.write(
                    "HTTP/1.1 200 OK\r\nX-Much: " + "x".repeat(100_000) + "\r\nContent-Length: 0\r\n\r\n")),
    GARBAGE("The answer is not HTTP", connection -> connection.write("\0\1\2 what?\r\n\r\n")),
    TLS(
            "The server speaks TLS, and the address says `http`",
            connection -> connection.write(new byte[] {0x15, 3, 3, 0, 2, 2, 0x46})),
    DRIP("The answer comes a byte at a time", HttpAnswers::drip),
    HANG("No answer comes", Connection::hang),
    HANG_AFTER_HEAD("The answer stops after its head", connection -> {
        connection.write(head(200, JSON, 40));
        connection.hang();
    }),
    HANG_IN_BODY("The answer stops within its body", connection -> {
        connection.write(head(200, JSON, 40) + STARTED.substring(0, 10));
        connection.hang();
    }),

    NO_LENGTH(
            "200 without a `Content-Length`, and a contact",
            connection -> connection.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + STARTED)),
    EMPTY_200("200 with an empty body", answer(200, JSON, "")),
    NO_CONTENT("204", answer(204, JSON, "")),
    EMPTY_OBJECT("200 with `{}`", answer(200, JSON, "{}")),
    NULL_CONTACT("200 with a `ContactId` that is null", answer(200, JSON, "{\"ContactId\":null}")),
    JSON_ARRAY("200 with a JSON array", answer(200, JSON, "[]")),
    JSON_NULL("200 with JSON's `null`", answer(200, JSON, "null")),
    JSON_TEXT("200 with a JSON text", answer(200, JSON, "\"yes\"")),
    JSON_NUMBER("200 with a JSON number", answer(200, JSON, "1")),
    BROKEN_JSON("200 with broken JSON", answer(200, JSON, "{\"ContactId\":")),
    HTML_200("200 with HTML", answer(200, HTML, PAGE)),
    ERROR_200("200 with an error of AWS's form", answer(200, JSON, error("ThrottlingException"))),
    MOVED("301 with a `Location`", answer(301, HTML + "\r\nLocation: http://127.0.0.1/", PAGE)),
    MOVED_NOWHERE("301 without a `Location`", answer(301, HTML, PAGE)),
    REDIRECT("307 with a `Location`", answer(307, HTML + "\r\nLocation: http://127.0.0.1/", PAGE)),
    HTML_400("400 with HTML", answer(400, HTML, PAGE)),
    HTML_403("403 with HTML", answer(403, HTML, PAGE)),
    HTML_404("404 with HTML", answer(404, HTML, PAGE)),
    JSON_403("403 with JSON that is not AWS's", answer(403, JSON, "{\"message\":\"Forbidden\"}")),
    HTML_429("429 with HTML", answer(429, HTML, PAGE)),
    HTML_500("500 with HTML", answer(500, HTML, PAGE)),
    HTML_502("502 with HTML", answer(502, HTML, PAGE)),
    HTML_503("503 with HTML", answer(503, HTML, PAGE)),

    INVALID_REQUEST("400 `InvalidRequestException`", aws(400, "InvalidRequestException")),
    ACCESS_DENIED("403 `AccessDeniedException`", aws(403, "AccessDeniedException")),
    UNKNOWN_CLIENT("403 `UnrecognizedClientException`", aws(403, "UnrecognizedClientException")),
    EXPIRED_TOKEN("403 `ExpiredToken`", aws(403, "ExpiredToken")),
    EXPIRED_TOKEN_EXCEPTION("403 `ExpiredTokenException`", aws(403, "ExpiredTokenException")),
    REQUEST_EXPIRED("403 `RequestExpired`", aws(403, "RequestExpired")),
    WRONG_SIGNATURE("403 `InvalidSignatureException`", aws(403, "InvalidSignatureException")),
    WRONG_CLOCK(
            "403 `InvalidSignatureException`, until the SDK has set its clock by the server's",
            HttpAnswers::byItsClock),
    NOT_FOUND("404 `ResourceNotFoundException`", aws(404, "ResourceNotFoundException")),
    CONFLICT("409 `ConflictException`", aws(409, "ConflictException")),
    THROTTLED("429 `ThrottlingException`", aws(429, "ThrottlingException")),
    LIMIT_EXCEEDED("429 `LimitExceededException`", aws(429, "LimitExceededException")),
    INTERNAL("500 `InternalServiceException`", aws(500, "InternalServiceException")),
    UNAVAILABLE("503 `ServiceUnavailableException`", aws(503, "ServiceUnavailableException"));

    /** What docs/errors.md calls it. */
    public final String failure;

    private final Behaviour behaviour;

    BrokenPeer(String failure, Behaviour behaviour) {
        this.failure = failure;
        this.behaviour = behaviour;
    }

    /** Reads one request, behaves as it does, and closes the connection. */
    public void meet(Connection connection) throws IOException, InterruptedException {
        if (connection.readRequest() != null) {
            behaviour.meet(connection);
        }
    }
}
