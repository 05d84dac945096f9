package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.connectchat.simulator.internal.state.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts a well-formed request of SearchContacts is for.
 *
 * @param answeredQueue the queue that contact flows pass a chat to whose customer has answered, if they do
 * @param now how far the contacts have come
 */
record ContactFilter(@Nullable String answeredQueue, Instant now) {

    Predicate<Contact> of(Map<String, ?> request) {
        Map<?, ?> criteria = request.get("SearchCriteria") instanceof Map<?, ?> given ? given : Map.of();
        Map<?, ?> range = object(request.get("TimeRange"));
        return contact -> contact.instanceId().equals(request.get("InstanceId"))
                && isIn(range, contact)
                && names(criteria.get("Channels"), "CHAT")
                && names(criteria.get("InitiationMethods"), "API")
                && names(criteria.get("AgentIds"), contact.agentId(now))
                && names(criteria.get("QueueIds"), enqueuedAt(contact) == null ? null : answeredQueue)
                && matches(criteria.get("SearchableContactAttributes"), each -> hasAttribute(contact, each))
                && matches(criteria.get("SearchableSegmentAttributes"), each -> hasSegmentAttribute(contact, each))
                && matches(criteria.get("AdditionalTimeRange"), each -> meetsTime(contact, each))
                && hasTags(criteria.get("ContactTags"), contact);
    }

    /** A timestamp by AWS's name; {@code null} if the contact has it not. */
    @Nullable
    Instant time(Contact contact, Object type) {
        return switch (String.valueOf(type)) {
            case "INITIATION_TIMESTAMP" -> contact.startedAt();
            case "CONNECTED_TO_AGENT_TIMESTAMP" -> contact.agentConnectedAt(now);
            case "DISCONNECT_TIMESTAMP" -> contact.disconnectedAt(now);
            case "ENQUEUE_TIMESTAMP" -> enqueuedAt(contact);
            case "EXPIRY_TIMESTAMP" -> contact.expiresAt();
            default -> null;
        };
    }

    @Nullable
    Instant enqueuedAt(Contact contact) {
        return answeredQueue == null ? null : contact.answeredAt(now);
    }

    private boolean isIn(Map<?, ?> range, Contact contact) {
        Instant time = time(contact, Objects.requireNonNull(range.get("Type")));
        return time != null
                && !time.isBefore(instant(range.get("StartTime")))
                && !time.isAfter(instant(range.get("EndTime")));
    }

    private static Instant instant(@Nullable Object seconds) {
        return Instant.ofEpochMilli(Math.round(((Number) Objects.requireNonNull(seconds)).doubleValue() * 1000));
    }

    private static boolean names(@Nullable Object list, @Nullable String value) {
        return !(list instanceof List<?> values) || values.isEmpty() || values.contains(value);
    }

    /** Whether criteria are met as their {@code MatchType} wants it. */
    private static boolean matches(@Nullable Object group, Predicate<Map<?, ?>> meets) {
        if (!(group instanceof Map<?, ?> given) || list(given.get("Criteria")).isEmpty()) {
            return true;
        }
        List<?> criteria = list(given.get("Criteria"));
        Predicate<Object> met = each -> meets.test(object(each));
        return switch (String.valueOf(given.get("MatchType"))) {
            case "MATCH_ANY" -> criteria.stream().anyMatch(met);
            case "MATCH_NONE" -> criteria.stream().noneMatch(met);
            default -> criteria.stream().allMatch(met);
        };
    }

    private static boolean hasAttribute(Contact contact, Map<?, ?> criterion) {
        String value = contact.attributes().get(String.valueOf(criterion.get("Key")));
        return value != null && list(criterion.get("Values")).contains(value);
    }

    private static boolean hasSegmentAttribute(Contact contact, Map<?, ?> criterion) {
        Object attribute = object(startOf(contact).get("SegmentAttributes")).get(criterion.get("Key"));
        Map<?, ?> kinds = object(attribute);
        Object value = kinds.get("ValueString") == null ? kinds.get("ValueInteger") : kinds.get("ValueString");
        return value != null && list(criterion.get("Values")).contains(String.valueOf(value));
    }

    private static Map<String, ?> startOf(Contact contact) {
        try {
            return JsonReader.readObject(contact.json());
        } catch (MalformedJsonException e) {
            // An old state file's: it has none that could be searched for.
            return Map.of();
        }
    }

    private boolean meetsTime(Contact contact, Map<?, ?> criterion) {
        boolean inRange = !(criterion.get("TimeRange") instanceof Map<?, ?> range) || isIn(range, contact);
        boolean absent = !(criterion.get("TimestampCondition") instanceof Map<?, ?> condition)
                || time(contact, Objects.requireNonNull(condition.get("Type"))) == null;
        return inRange && absent;
    }

    private static boolean hasTags(@Nullable Object filter, Contact contact) {
        Map<?, ?> given = object(filter);
        List<?> either = list(given.get("OrConditions"));
        return (either.isEmpty() || either.stream().anyMatch(all -> hasAll(list(all), contact)))
                && hasAll(list(given.get("AndConditions")), contact)
                && (given.get("TagCondition") == null || hasTag(object(given.get("TagCondition")), contact));
    }

    private static boolean hasAll(List<?> conditions, Contact contact) {
        return conditions.stream().allMatch(each -> hasTag(object(each), contact));
    }

    private static boolean hasTag(Map<?, ?> condition, Contact contact) {
        return contact.tags().entrySet().stream()
                .anyMatch(tag -> (condition.get("TagKey") == null
                                || tag.getKey().equals(condition.get("TagKey")))
                        && (condition.get("TagValue") == null || tag.getValue().equals(condition.get("TagValue"))));
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }
}
