package io.connectchat.camel.internal.insight;

import io.connectchat.camel.internal.client.SharedClient;
import java.util.Map;
import java.util.SortedSet;

/** What a component shows of itself. */
public interface Insight {
    /** Its open clients, each with the endpoints that use it, without their options. */
    Map<SharedClient, SortedSet<String>> clientsAndUsers();

    LastErrors lastErrors();
}
