package io.connectchat.camel.internal.insight;

import io.connectchat.camel.internal.client.SharedClient;
import io.connectchat.camel.internal.flow.Flow.Pace;
import io.connectchat.camel.internal.flow.Quota;
import io.connectchat.camel.internal.flow.RatePacer;
import io.connectchat.camel.internal.metrics.FlowFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectServiceClientConfiguration;

/** What goes on: clients and who uses them, quotas and their use, the last errors. It tells nothing of a message. */
@DevConsole(
        name = "aws-connect-chat",
        displayName = "AWS Connect Chat",
        description = "Clients, quotas and last errors of aws-connect-chat")
public final class ConnectChatDevConsole extends AbstractDevConsole {
    private static final long WAIT_MILLIS = 1000;

    public ConnectChatDevConsole() {
        super("camel", "aws-connect-chat", "AWS Connect Chat", "Clients, quotas and last errors of aws-connect-chat");
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        JsonObject components = new JsonObject();
        for (String name : getCamelContext().getComponentNames()) {
            if (getCamelContext().getComponent(name, false, false) instanceof Insight component) {
                components.put(name, component(component));
            }
        }
        JsonObject root = new JsonObject();
        root.put("components", components);
        return root;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        write(doCallJson(options), "", text);
        return text.toString();
    }

    private static JsonObject component(Insight component) {
        JsonObject json = new JsonObject();
        JsonArray clients = new JsonArray();
        component.clientsAndUsers().forEach((client, users) -> clients.add(client(client, users)));
        JsonArray errors = new JsonArray();
        component.lastErrors().list().forEach(error -> errors.add(error(error)));
        json.put("clients", clients);
        json.put("lastErrors", errors);
        return json;
    }

    private static JsonObject client(SharedClient client, SortedSet<String> users) {
        FlowFigures figures = client.flow().figures();
        JsonObject json = new JsonObject();
        ConnectServiceClientConfiguration ofSdk = client.settings();
        if (ofSdk != null) {
            ClientSettings settings = new ClientSettings(ofSdk);
            json.put("region", settings.region());
            json.put("endpoint", settings.endpoint());
        }
        json.put("usedBy", new JsonArray(users));
        json.put("connections", figures.underWay());
        json.put("maxConcurrency", client.options().getMaxConcurrency());
        json.put("inFlight", figures.inFlight());
        json.put("waiting", figures.waiting());
        JsonArray paces = new JsonArray();
        client.flow().paces().entrySet().stream()
                .sorted(Comparator.comparing(pace -> pace.getKey().operation()))
                .forEach(pace -> paces.add(pace(pace.getKey(), pace.getValue())));
        json.put("paces", paces);
        return json;
    }

    private static JsonObject pace(Pace pace, RatePacer pacer) {
        JsonObject json = new JsonObject();
        json.put("operation", pace.operation());
        if (pace.tokens() instanceof Quota quota) {
            json.put("requestsPerSecond", quota.requestsPerSecond());
            json.put("burst", quota.burst());
        }
        json.put("tokens", tokens(pacer));
        json.put("waiting", pacer.waiting());
        return json;
    }

    /** As text, if the store of the bucket does not tell. */
    private static Object tokens(RatePacer pacer) {
        try {
            return pacer.availableTokens().get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown: interrupted";
        } catch (TimeoutException | ExecutionException e) {
            return "unknown: the store of rateLimiter does not answer";
        }
    }

    private static JsonObject error(LastErrors.Entry error) {
        JsonObject json = new JsonObject();
        json.put("time", error.time().toString());
        json.put("operation", error.operation());
        json.put("outcome", error.outcome());
        json.put("error", error.error());
        json.put("requestId", error.requestId());
        return json;
    }

    private static void write(Map<?, ?> object, String indent, StringBuilder text) {
        object.forEach((name, value) -> {
            if (value instanceof Map<?, ?> within) {
                text.append(indent).append(name).append(":\n");
                write(within, indent + "  ", text);
            } else if (value instanceof List<?> list) {
                text.append(indent).append(name).append(":\n");
                list.forEach(element -> element(element, indent, text));
            } else if (value != null) {
                text.append(indent).append(name).append(": ").append(value).append('\n');
            }
        });
    }

    private static void element(@Nullable Object element, String indent, StringBuilder text) {
        if (element instanceof Map<?, ?> within) {
            text.append(indent).append("-\n");
            write(within, indent + "  ", text);
        } else {
            text.append(indent).append("- ").append(element).append('\n');
        }
    }
}
