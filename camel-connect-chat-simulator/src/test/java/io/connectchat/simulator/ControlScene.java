package io.connectchat.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What tests of the control API do again and again, in one instance that is kept apart or in all others. */
final class ControlScene {
    private final HttpCaller caller;
    private final String instance;

    /** @param instance the instance that is kept apart, or {@code null} */
    ControlScene(ConnectSimulator simulator, String instance) {
        this.caller = new HttpCaller(simulator);
        this.instance = instance;
    }

    HttpCaller.Reply control(String method, String path, String body) {
        String query = instance == null ? "" : (path.contains("?") ? "&" : "?") + "instance=" + instance;
        return caller.send(method, "/_simulator" + path + query, body);
    }

    JsonObject get(String path) {
        return control("GET", path, "").json();
    }

    /** The contacts' ids that a query gives, newest last. */
    List<String> ids(String query) {
        return new JsonArray(control("GET", "/contacts" + query, "").body())
                .stream()
                        .map(contact -> ((JsonObject) contact).getString("contactId"))
                        .toList();
    }

    HttpCaller.Reply start(String destination, String token) {
        return caller.start(ChatRequests.valid(request -> {
            request.put("DestinationEndpoint", ChatRequests.endpoint("TELEPHONE_NUMBER", destination));
            if (instance != null) {
                request.put("InstanceId", instance);
            }
            if (token != null) {
                request.put("ClientToken", token);
            }
        }));
    }
}
