package io.connectchat.simulator.internal.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tokens of participants. They say whose they are, so that none is kept; what they say is proved by the participant's secret.
 */
public final class ParticipantTokens {
    private static final String SEPARATOR = "\n";
    private static final String FOREVER = "";

    private ParticipantTokens() {}

    /**
     * Whom a token is of.
     *
     * @param contact the chat
     * @param participant who takes part in it
     */
    public record Holder(Contact contact, Participant participant) {}

    /** The token that opens connections. */
    public static String participantToken(String contactId, Participant participant) {
        return token(contactId, participant, FOREVER);
    }

    /** The token of a connection. */
    public static String connectionToken(Holder holder, Instant expiry) {
        return token(holder.contact.contactId(), holder.participant, Long.toString(expiry.toEpochMilli()));
    }

    private static String token(String contactId, Participant participant, String expiry) {
        String text = String.join(SEPARATOR, contactId, participant.id(), expiry, proof(participant, expiry));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The contact that a token names, whether or not it is a right one. */
    public static Optional<String> contactOf(String token) {
        return parts(token).stream().findFirst();
    }

    /** Whose token this is that opens connections; empty if it is none. */
    public static Optional<Holder> ofParticipantToken(ContactBook contacts, String token) {
        return holder(contacts, token, parts -> parts.get(2).equals(FOREVER));
    }

    /** Whose connection this token is of; empty if it is none, or has expired. */
    public static Optional<Holder> ofConnectionToken(ContactBook contacts, String token, Instant now) {
        return holder(
                contacts,
                token,
                parts -> parts.get(2).matches("\\d{1,18}") && now.toEpochMilli() < Long.parseLong(parts.get(2)));
    }

    private static Optional<Holder> holder(ContactBook contacts, String token, Predicate<List<String>> wanted) {
        List<String> parts = parts(token);
        if (parts.size() != 4 || !wanted.test(parts)) {
            return Optional.empty();
        }
        return contacts.find(parts.get(0)).flatMap(contact -> contact.conversation()
                .participant(parts.get(1))
                .filter(participant -> MessageDigest.isEqual(
                        proof(participant, parts.get(2)).getBytes(StandardCharsets.UTF_8),
                        parts.get(3).getBytes(StandardCharsets.UTF_8)))
                .map(participant -> new Holder(contact, participant)));
    }

    private static List<String> parts(String token) {
        try {
            return List.of(
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static String proof(Participant participant, String expiry) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((participant.secret() + SEPARATOR + expiry).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
