package io.connectchat.benchmarks.stub;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Answers StartOutboundChatContact and SQS's SendMessage as cheaply as can be: it checks nothing, since its processor is
 * also the contenders'. <code>PUT /_stub?latency=MILLIS&amp;rate=PER_SECOND&amp;burst=N</code> sets it anew,
 * <code>GET /_stub</code> tells what each second since then has seen.
 */
public final class Stub implements AutoCloseable {
    private static final int THROTTLED_CONNECT = 429;
    private static final int THROTTLED_SQS = 400;

    private final Vertx vertx = Vertx.vertx();
    private volatile Behaviour behaviour = new Behaviour(Duration.ZERO, Seconds.unlimited());
    private final LongAdder answered = new LongAdder();
    private int port;

    private record Behaviour(Duration latency, Seconds seconds) {}

    /** Starts one on a free port of the loopback. */
    public static Stub start() throws InterruptedException, ExecutionException, TimeoutException {
        Stub stub = new Stub();
        CompletableFuture<Integer> listening = new CompletableFuture<>();
        stub.vertx
                .createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setHandle100ContinueAutomatically(true))
                .requestHandler(stub::handle)
                .listen()
                .onComplete(server -> listening.complete(server.actualPort()), listening::completeExceptionally);
        stub.port = listening.get(30, TimeUnit.SECONDS);
        return stub;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** How many requests it has answered, all in all. */
    public long answered() {
        return answered.sum();
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals("/_stub")) {
            control(request);
            return;
        }
        request.body().onSuccess(body -> {
            Behaviour now = behaviour;
            answered.increment();
            long millis = now.latency().toMillis();
            boolean granted = now.seconds().arrive();
            if (millis == 0) {
                answer(request, body, granted);
            } else {
                vertx.setTimer(millis, timer -> answer(request, body, granted));
            }
        });
    }

    private static void answer(HttpServerRequest request, Buffer body, boolean granted) {
        String target = request.getHeader("X-Amz-Target");
        HttpServerResponse response = request.response();
        if (target == null) {
            response.putHeader("Content-Type", "application/json").putHeader("x-amzn-RequestId", Answers.id());
            if (granted) {
                response.end(Answers.contact());
            } else {
                response.setStatusCode(THROTTLED_CONNECT)
                        .putHeader("x-amzn-ErrorType", "ThrottlingException")
                        .end("{\"Message\":\"Rate exceeded\"}");
            }
        } else {
            response.putHeader("Content-Type", "application/x-amz-json-1.0")
                    .putHeader("x-amzn-RequestId", Answers.id());
            if (granted) {
                response.end(Answers.sentMessage(body));
            } else {
                response.setStatusCode(THROTTLED_SQS)
                        .end("{\"__type\":\"com.amazonaws.sqs#RequestThrottled\",\"message\":\"Rate exceeded\"}");
            }
        }
    }

    private void control(HttpServerRequest request) {
        if (request.method().name().equals("PUT")) {
            Duration latency = Duration.ofMillis(Long.parseLong(request.getParam("latency", "0")));
            double rate = Double.parseDouble(request.getParam("rate", "0"));
            int burst = Integer.parseInt(request.getParam("burst", "1"));
            behaviour = new Behaviour(latency, rate == 0 ? Seconds.unlimited() : Seconds.within(rate, burst));
            request.response().end();
            return;
        }
        JsonArray seconds = new JsonArray();
        behaviour
                .seconds()
                .counts()
                .forEach(count ->
                        seconds.add(new JsonObject().put("granted", count[0]).put("throttled", count[1])));
        request.response().end(seconds.toBuffer());
    }

    @Override
    public void close() {
        vertx.close();
    }
}
