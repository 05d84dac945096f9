package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.operation.ApiCall;
import io.connectchat.simulator.internal.operation.ApiRequest;
import io.connectchat.simulator.internal.operation.ApiTarget;
import io.connectchat.simulator.internal.operation.Partition;
import io.connectchat.simulator.internal.operation.Partitions;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the API: takes the body, has the operation answer, waits until that is kept, writes the journal, and responds. The journal is
 * written before the caller can see the answer, so that a test that has the answer also finds the request.
 *
 * @param partitions what answers, and where the request is entered
 * @param responder what puts the answer on the wire
 */
record ApiHandler(Partitions partitions, Responder responder) implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);
    /** A name of its own: the runnable jar switches it on; in the tests of others it stays out of the way. */
    private static final Logger REQUESTS = LoggerFactory.getLogger("io.connectchat.simulator.requests");

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        BoundedBody body = new BoundedBody();
        request.handler(body::append).endHandler(end -> Failures.caught(context, () -> answer(context, body)));
    }

    /** Whether the method and the path, as it came, are those of an operation. */
    static boolean isFor(HttpServerRequest request) {
        return ApiTarget.of(request.method().name(), request.path()).operation() != null;
    }

    private void answer(RoutingContext context, BoundedBody body) {
        HttpServerRequest request = context.request();
        ApiCall call = new ApiCall(Wire.newRequestId(), apiRequest(request), body.bytes());
        Partition partition = partitions.of(call);
        Instant receivedAt = partition.account().clock().instant();
        Answer answer = body.tooLarge() ? BoundedBody.TOO_LARGE : guarded(partition, call);
        if (answer.errorType() == null) {
            new WhenKept(partition.account().contacts())
                    .then(context, answer, told -> tell(partition, request, receivedAt, call, inItsWords(call, told)));
        } else {
            tell(partition, request, receivedAt, call, inItsWords(call, answer));
        }
    }

    /** The participant service has a name of its own for its failures, unless a test has scripted the other. */
    private static Answer inItsWords(ApiCall call, Answer answer) {
        ConnectOperation operation = call.request().target().operation();
        return operation != null
                        && !operation.isSigned()
                        && answer.fault() == null
                        && SimulatedError.INTERNAL_SERVICE.type().equals(answer.errorType())
                ? Answer.error(
                        SimulatedError.INTERNAL_SERVER,
                        String.valueOf(answer.body().get("Message")))
                : answer;
    }

    private void tell(Partition partition, HttpServerRequest request, Instant receivedAt, ApiCall call, Answer answer) {
        partition
                .account()
                .journal()
                .append(new RecordedRequest(
                        call.requestId(),
                        receivedAt,
                        call.request().target().operation(),
                        call.request().method(),
                        call.request().path(),
                        call.request().query(),
                        call.request().headers(),
                        call.text(),
                        answer.status(),
                        answer.errorType(),
                        answer.errorMessage(),
                        answer.fault(),
                        answer.remarks()));
        log(call, answer);
        responder.respond(request, call.requestId(), answer);
    }

    /** For programs: neither path nor query nor body is in it, since they may name customers. */
    private static void log(ApiCall call, Answer answer) {
        if (REQUESTS.isDebugEnabled()) {
            ConnectOperation operation = call.request().target().operation();
            REQUESTS.atDebug()
                    .addKeyValue("requestId", call.requestId())
                    .addKeyValue("operation", operation == null ? null : operation.apiName())
                    .addKeyValue("status", answer.status())
                    .addKeyValue("errorType", answer.errorType())
                    .log("Answered");
        }
    }

    private static ApiRequest apiRequest(HttpServerRequest request) {
        String method = request.method().name();
        String path = request.path();
        return new ApiRequest(
                ApiTarget.of(method, path),
                method,
                path,
                request.query(),
                Query.of(request)::all,
                headers(request.headers()));
    }

    private static Answer guarded(Partition partition, ApiCall call) {
        try {
            return partition.api().answer(call);
        } catch (RuntimeException e) {
            LOG.error("Request {} met a fault of the simulator itself", call.requestId(), e);
            return Answer.error(
                    SimulatedError.INTERNAL_SERVICE, "The simulator itself failed: its log names the cause.");
        }
    }

    private static Map<String, String> headers(MultiMap headers) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> copy.merge(name, value, (first, next) -> first + "," + next));
        return Collections.unmodifiableMap(copy);
    }
}
