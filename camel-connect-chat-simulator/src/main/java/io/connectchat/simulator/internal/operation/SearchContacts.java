package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds contacts, page by page. Without a sort the newest come first, which is the simulator's choice.
 *
 * @param strict whether the simulator's own rules count, beside AWS's
 * @param known what exists in the account
 * @param answeredQueue the queue that contact flows pass a chat to whose customer has answered, if they do
 * @param contacts where they are looked for
 * @param clock tells how far each has come
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_SearchContacts.html">AWS's page</a>
 */
public record SearchContacts(
        boolean strict, KnownResources known, @Nullable String answeredQueue, ContactBook contacts, InstantSource clock)
        implements Operation {
    private static final int MOST = 100;
    private static final String SPACE = " ";

    /** Where a page begins: the contacts that have been started since the first page are not in it. */
    private record Place(int from, long end) {}

    @Override
    public Answer answer(ApiCall call) {
        Admission admission = Admission.of(call, Members.IN_BODY, SearchRules.REQUEST, strict, known);
        if (admission.refusal() != null) {
            return admission.refusal();
        }
        Map<String, @Nullable Object> request = admission.request();
        String beyond = beyond(request.get("SearchCriteria"));
        if (beyond != null) {
            return Answer.error(SimulatedError.INVALID_REQUEST, beyond, admission.remarks());
        }
        Map<String, @Nullable Object> question = new HashMap<>(request);
        question.keySet().removeAll(List.of("NextToken", "MaxResults"));
        Place place = request.get("NextToken") instanceof String token
                ? placeOf(token, question)
                : new Place(0, Long.MAX_VALUE);
        if (place == null) {
            return Answer.error(
                    SimulatedError.INVALID_PARAMETER,
                    "NextToken is none that was given for this search: leave it out to begin with the first page.",
                    admission.remarks());
        }
        int most = request.get("MaxResults") instanceof Integer given ? given : MOST;
        return answer(question, place, most, admission.remarks());
    }

    private Answer answer(Map<String, ?> question, Place place, int most, List<String> remarks) {
        ContactFilter filter = new ContactFilter(answeredQueue, clock.instant());
        long end = Math.min(place.end, contacts.end());
        List<Contact> all = contacts.contacts();
        long sinceThen = contacts.end() - end;
        List<Contact> found = all.subList(0, (int) Math.max(0, all.size() - sinceThen)).stream()
                .filter(filter.of(question))
                .toList();
        List<Contact> sorted = sorted(found, question.get("Sort"), filter);
        int from = Math.min(place.from, sorted.size());
        int to = Math.min(sorted.size(), from + most);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "Contacts",
                sorted.subList(from, to).stream()
                        .map(contact -> shown(contact, filter))
                        .toList());
        body.put("TotalCount", sorted.size());
        if (to < sorted.size()) {
            body.put("NextToken", tokenFor(to, end, question));
        }
        return Answer.success(body, remarks);
    }

    /** What the simulator can't answer rightly, or {@code null}. */
    private static @Nullable String beyond(@Nullable Object criteria) {
        if (criteria instanceof Map<?, ?> given) {
            for (String name : SearchRules.NOT_ANSWERED) {
                if (given.get(name) != null) {
                    return "SearchCriteria." + name + " is not simulated: leave it out.";
                }
            }
            for (Object group : given.values()) {
                if (group instanceof Map<?, ?> members && "MATCH_EXACT".equals(members.get("MatchType"))) {
                    return "MatchType MATCH_EXACT is not simulated: use MATCH_ALL, MATCH_ANY or MATCH_NONE.";
                }
            }
        }
        return null;
    }

    private static List<Contact> sorted(List<Contact> found, @Nullable Object sort, ContactFilter filter) {
        Map<?, ?> given = sort instanceof Map<?, ?> map
                ? map
                : Map.of("FieldName", "INITIATION_TIMESTAMP", "Order", "DESCENDING");
        Comparator<Instant> order =
                "ASCENDING".equals(given.get("Order")) ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Object field = Objects.requireNonNull(given.get("FieldName"));
        // What has no such time comes last.
        Comparator<Contact> byTime =
                Comparator.comparing(contact -> filter.time(contact, field), Comparator.nullsLast(order));
        Stream<Contact> contacts = found.stream();
        return contacts.sorted(byTime).toList();
    }

    private Map<String, Object> shown(Contact contact, ContactFilter filter) {
        Map<String, Object> shown = ContactView.summary(contact, filter.now(), "Arn", "Id");
        shown.remove("RelatedContactId");
        shown.putAll(ContactView.served(contact, answeredQueue, filter.now()));
        if (contact.at(filter.now()).request().get("SegmentAttributes") instanceof Map<?, ?> attributes) {
            Map<Object, Object> searchable = new LinkedHashMap<>(attributes);
            searchable
                    .values()
                    .removeIf(value -> !(value instanceof Map<?, ?> kinds
                            && (kinds.get("ValueString") != null || kinds.get("ValueMap") != null)));
            shown.put("SegmentAttributes", searchable);
        }
        if (!contact.tags().isEmpty()) {
            shown.put("Tags", contact.tags());
        }
        return shown;
    }

    private static String tokenFor(int from, long end, Map<String, ?> question) {
        String text = from + SPACE + end + SPACE + question.hashCode();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a token names, or {@code null} if it is no token of this question's. */
    private static @Nullable Place placeOf(String token, Map<String, ?> question) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(SPACE, -1);
            boolean own = parts.length == 3 && parts[2].equals(String.valueOf(question.hashCode()));
            Place place = own ? new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1])) : null;
            return place == null || place.from < 0 || place.end < 0 ? null : place;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
