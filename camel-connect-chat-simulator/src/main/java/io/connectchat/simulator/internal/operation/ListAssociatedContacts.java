package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists the contacts that are related to one, itself among them, page by page. Oldest first, which is the simulator's choice.
 *
 * @param contacts where they are looked for
 * @param clock tells how far each has come
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_ListAssociatedContacts.html">AWS's page</a>
 */
public record ListAssociatedContacts(ContactBook contacts, InstantSource clock) implements ContactStep {
    private static final int MOST = 100;

    @Override
    public Members members() {
        return Members.PAGE;
    }

    @Override
    public Structure shape() {
        return ContactRules.LIST_ASSOCIATED;
    }

    @Override
    public Answer answer(Contact contact, Map<String, @Nullable Object> request) {
        List<Contact> group = contacts.associatedWith(contact);
        String token = (String) request.get("NextToken");
        int from = token == null ? 0 : placeIn(token, contact);
        if (from < 0 || from > group.size()) {
            return Answer.error(
                    SimulatedError.INVALID_PARAMETER,
                    "NextToken is none that was given for this contact: leave it out to begin with the first page.");
        }
        int most = request.get("MaxResults") instanceof Integer given ? given : MOST;
        int to = Math.min(group.size(), from + most);
        Instant now = clock.instant();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "ContactSummaryList",
                group.subList(from, to).stream()
                        .map(member -> ContactView.summary(member, now, "ContactArn", "ContactId"))
                        .toList());
        if (to < group.size()) {
            body.put("NextToken", tokenFor(to, contact));
        }
        return Answer.success(body, List.of());
    }

    private static String tokenFor(int place, Contact contact) {
        String text = place + " " + contact.associationId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a token names, or -1 if it is no token of this contact's. */
    private static int placeIn(String token, Contact contact) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            boolean own = space > 0 && text.substring(space + 1).equals(contact.associationId());
            return own ? Integer.parseInt(text.substring(0, space)) : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
