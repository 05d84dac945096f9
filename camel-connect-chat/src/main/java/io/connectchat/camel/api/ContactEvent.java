package io.connectchat.camel.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A <a href="https://docs.aws.amazon.com/connect/latest/adminguide/contact-events.html">contact event</a> of Amazon
 * Connect, as EventBridge delivers it. Event types are text, since AWS adds new ones. A member that the event does not
 * have is null; a member without a method here is in {@link #getJson()}.
 */
public final class ContactEvent {
    /** By the time at which it happened, and by EventBridge's time where that is equal. */
    public static final Comparator<ContactEvent> BY_TIME =
            Comparator.comparing(ContactEvent::getOccurredAt).thenComparing(ContactEvent::getTime);

    private final EventMembers event;
    private final EventMembers detail;
    private final String id;
    private final Instant time;
    private final String eventType;
    private final String contactId;
    private final Instant occurredAt;

    private ContactEvent(EventMembers event) {
        this.event = event;
        this.detail = event.object("detail");
        if (!event.requiredText("detail-type").endsWith("Contact Event")) {
            throw new InvalidContactEventException("the member detail-type must end in Contact Event");
        }
        this.id = event.requiredText("id");
        this.time = event.requiredInstant("time");
        this.eventType = detail.requiredText("eventType");
        this.contactId = detail.requiredText("contactId");
        Instant own = ownTime();
        this.occurredAt = own == null ? time : own;
    }

    /**
     * An event from the members of its JSON, with EventBridge's envelope.
     *
     * @throws InvalidContactEventException if it is not a contact event
     */
    public static ContactEvent of(Map<?, ?> json) {
        return new ContactEvent(EventMembers.of(json));
    }

    private @Nullable Instant ownTime() {
        return switch (eventType) {
            case "INITIATED" -> getInitiationTimestamp();
            case "CONNECTED_TO_SYSTEM" -> getConnectedToSystemTimestamp();
            case "QUEUED" -> getEnqueueTimestamp();
            case "CONNECTED_TO_AGENT" -> getConnectedToAgentTimestamp();
            case "DISCONNECTED" -> getDisconnectTimestamp();
            case "COMPLETED" -> {
                Instant workEnd = detail.object("agentInfo").instant("afterContactWorkEndTimestamp");
                yield workEnd == null ? getDisconnectTimestamp() : workEnd;
            }
            case "CONTACT_DATA_UPDATED" -> getLastUpdateTimestamp();
            default -> null;
        };
    }

    /** EventBridge's ID of the event. An event that comes twice has the same. */
    public String getId() {
        return id;
    }

    /** EventBridge's time of the event, in whole seconds. */
    public Instant getTime() {
        return time;
    }

    /** Such as <code>DISCONNECTED</code>. */
    public String getEventType() {
        return eventType;
    }

    /** The contact that the event is about. */
    public String getContactId() {
        return contactId;
    }

    /** When it happened: the timestamp of the event's type, or EventBridge's time if the event does not have it. */
    public Instant getOccurredAt() {
        return occurredAt;
    }

    /** The first contact of a chain of transfers. */
    public @Nullable String getInitialContactId() {
        return detail.text("initialContactId");
    }

    /** The contact before a transfer. */
    public @Nullable String getPreviousContactId() {
        return detail.text("previousContactId");
    }

    public @Nullable String getRelatedContactId() {
        return detail.text("relatedContactId");
    }

    /** Such as <code>CHAT</code>. */
    public @Nullable String getChannel() {
        return detail.text("channel");
    }

    public @Nullable String getInstanceArn() {
        return detail.text("instanceArn");
    }

    /** The last part of the instance's ARN. */
    public @Nullable String getInstanceId() {
        String arn = getInstanceArn();
        return arn == null ? null : arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** <code>API</code> for a contact that an API operation started. */
    public @Nullable String getInitiationMethod() {
        return detail.text("initiationMethod");
    }

    public @Nullable String getDisconnectReason() {
        return detail.text("disconnectReason");
    }

    public @Nullable Instant getInitiationTimestamp() {
        return detail.instant("initiationTimestamp");
    }

    public @Nullable Instant getConnectedToSystemTimestamp() {
        return detail.instant("connectedToSystemTimestamp");
    }

    public @Nullable Instant getDisconnectTimestamp() {
        return detail.instant("disconnectTimestamp");
    }

    public @Nullable Instant getLastUpdateTimestamp() {
        return detail.instant("lastUpdateTimestamp");
    }

    public @Nullable String getQueueArn() {
        return detail.object("queueInfo").text("queueArn");
    }

    public @Nullable Instant getEnqueueTimestamp() {
        return detail.object("queueInfo").instant("enqueueTimestamp");
    }

    public @Nullable String getAgentArn() {
        return detail.object("agentInfo").text("agentArn");
    }

    public @Nullable Instant getConnectedToAgentTimestamp() {
        return detail.object("agentInfo").instant("connectedToAgentTimestamp");
    }

    /** The value of a tag. */
    public @Nullable String getTag(String name) {
        return detail.object("tags").exactText(name);
    }

    /** The text of a segment attribute, such as <code>connect:Subtype</code>. */
    public @Nullable String getSegmentAttribute(String name) {
        return detail.object("segmentAttributes").exactObject(name).text("valueString");
    }

    /** The whole event, with all members that have no method here. It can't be changed. */
    public Map<String, @Nullable Object> getJson() {
        return event.members();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactEvent that && event.equals(that.event);
    }

    @Override
    public int hashCode() {
        return event.hashCode();
    }

    /** Type, contact and time alone: it may be logged. */
    @Override
    public String toString() {
        return eventType + " of contact " + contactId + " at " + occurredAt;
    }
}
