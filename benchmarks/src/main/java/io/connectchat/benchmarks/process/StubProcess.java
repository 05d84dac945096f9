package io.connectchat.benchmarks.process;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.benchmarks.stub.StubApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** The stub, in a process that is nobody's cost. */
public final class StubProcess implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lines lines;
    private final String address;

    private StubProcess(Lines lines, String address) {
        this.lines = lines;
        this.address = address;
    }

    /** What a second has seen; two numbers in JSON, since there are many. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Second(int granted, int throttled) {}

    public static StubProcess start() throws IOException {
        Lines lines = Lines.start(Lines.java(List.of("-Xmx512m"), StubApp.class));
        return new StubProcess(lines, lines.hear());
    }

    public String address() {
        return address;
    }

    /** Sets how long an answer takes, without a quota. */
    public void latency(int millis) throws IOException, InterruptedException {
        set("latency=" + millis);
    }

    /** Sets a quota, and begins to count. */
    public void quota(double requestsPerSecond, int burst) throws IOException, InterruptedException {
        set("rate=" + requestsPerSecond + "&burst=" + burst);
    }

    /** What each second has seen since there is a quota. */
    public List<Second> seconds() throws IOException, InterruptedException {
        String answer = HTTP.send(HttpRequest.newBuilder(uri("")).build(), BodyHandlers.ofString())
                .body();
        List<Second> seconds = new ArrayList<>();
        for (JsonNode second : JSON.readTree(answer)) {
            seconds.add(new Second(
                    second.get("granted").asInt(), second.get("throttled").asInt()));
        }
        return seconds;
    }

    private void set(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("?" + query))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        int status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("The stub answered " + status);
        }
    }

    private URI uri(String query) {
        return URI.create(address + "/_stub" + query);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        lines.close();
    }
}
