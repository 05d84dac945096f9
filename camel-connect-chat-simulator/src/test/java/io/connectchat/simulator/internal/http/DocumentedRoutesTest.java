package io.connectchat.simulator.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.SimulatorClock;
import io.connectchat.simulator.internal.operation.ByTarget;
import io.connectchat.simulator.internal.operation.Partition;
import io.connectchat.simulator.internal.operation.Partitions;
import io.connectchat.simulator.internal.state.Account;
import io.connectchat.simulator.internal.state.AnswerScript;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.ContactListener;
import io.connectchat.simulator.internal.state.ContactStore;
import io.connectchat.simulator.internal.state.FaultScript;
import io.connectchat.simulator.internal.state.Journal;
import io.connectchat.simulator.internal.state.QuotaTable;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The routes of the control API")
class DocumentedRoutesTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    @DisplayName("are those of the OpenAPI document, no more and no less")
    void areDocumented() {
        // Given
        Account account = new Account(
                new ContactBook(1, 1, ContactStore.none(), ContactListener.none()),
                new Journal(1),
                new FaultScript(),
                new AnswerScript(),
                new QuotaTable(Map::of),
                1,
                new SimulatorClock(Clock.systemUTC()));
        Partition shared = new Partition(account, call -> ByTarget.UNKNOWN, () -> {});
        Router front = new ControlFront(new Partitions(shared, () -> shared), null, vertx).router();

        // Then
        Set<String> documented = new TreeSet<>();
        new JsonObject(new ApiDocument().text()).getJsonObject("paths").forEach(path -> {
            if (path.getKey().startsWith("/_simulator")) {
                ((JsonObject) path.getValue())
                        .fieldNames().stream()
                                .filter(name -> !name.equals("parameters"))
                                .forEach(method -> documented.add(path.getKey() + " " + method));
            }
        });
        Set<String> routes = new TreeSet<>();
        Stream.concat(front.getRoutes().stream(), new ControlRoutes(account).router(vertx).getRoutes().stream())
                .filter(route -> route.methods() != null)
                .forEach(route -> route.methods()
                        .forEach(method ->
                                routes.add("/_simulator" + route.getPath().replace(":id", "{id}") + " "
                                        + method.name().toLowerCase(Locale.ROOT))));
        assertThat(routes).isEqualTo(documented).isNotEmpty();
    }
}
