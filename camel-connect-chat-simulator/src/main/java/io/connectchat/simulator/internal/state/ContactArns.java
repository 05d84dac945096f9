package io.connectchat.simulator.internal.state;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARNs of a contact: partition, Region and account are those of the number that its chat was started from.
 *
 * @param partition such as {@code aws}
 * @param region the Region
 * @param account the account
 * @param instanceId the contact's instance
 * @param contactId the contact
 */
public record ContactArns(String partition, String region, String account, String instanceId, String contactId) {
    private static final Pattern SOURCE = Pattern.compile("\"arn:([^\":]+):connect:([^\":]*):([^\":]*):phone-number/");

    /** Those of a contact; empty if its chat was not started from a number that has an ARN. */
    public static Optional<ContactArns> of(Contact contact) {
        Matcher source = SOURCE.matcher(contact.json());
        return source.find()
                ? Optional.of(new ContactArns(
                        source.group(1), source.group(2), source.group(3), contact.instanceId(), contact.contactId()))
                : Optional.empty();
    }

    /** Those of a contact, of an account that is made up where it does not tell its own. */
    public static ContactArns orGuess(Contact contact) {
        return of(contact)
                .orElseGet(() ->
                        new ContactArns("aws", "us-east-1", "123456789012", contact.instanceId(), contact.contactId()));
    }

    /** The instance's. */
    public String instance() {
        return "arn:" + partition + ":connect:" + region + ":" + account + ":instance/" + instanceId;
    }

    /** The contact's. */
    public String contact() {
        return instance() + "/contact/" + contactId;
    }

    /** An agent's of the instance. */
    public String agent(String agentId) {
        return instance() + "/agent/" + agentId;
    }

    /** A queue's of the instance. */
    public String queue(String queueId) {
        return instance() + "/queue/" + queueId;
    }
}
