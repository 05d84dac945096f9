package io.connectchat.simulator;

/**
 * The operations of Amazon Connect that the simulator knows.
 *
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_Operations_Amazon_Connect_Service.html">AWS's
 *     list</a>
 */
public enum ConnectOperation {
    /** Starts a chat: {@code PUT /contact/outbound-chat}. */
    START_OUTBOUND_CHAT_CONTACT("StartOutboundChatContact"),
    /** Ends a contact: {@code POST /contact/stop}. */
    STOP_CONTACT("StopContact"),
    /** Shows a contact: {@code GET /contacts/InstanceId/ContactId}. */
    DESCRIBE_CONTACT("DescribeContact"),
    /** Shows a contact's attributes: {@code GET /contact/attributes/InstanceId/InitialContactId}. */
    GET_CONTACT_ATTRIBUTES("GetContactAttributes"),
    /** Adds or replaces attributes of a contact: {@code POST /contact/attributes}. */
    UPDATE_CONTACT_ATTRIBUTES("UpdateContactAttributes"),
    /** Adds tags to a contact: {@code POST /contact/tags}. */
    TAG_CONTACT("TagContact"),
    /** Takes tags off a contact: {@code DELETE /contact/tags/InstanceId/ContactId?TagKeys=...}. */
    UNTAG_CONTACT("UntagContact"),
    /** Lists the contacts that are related to one: {@code GET /contact/associated/InstanceId?contactId=...}. */
    LIST_ASSOCIATED_CONTACTS("ListAssociatedContacts"),
    /** Finds contacts by time, attributes and more: {@code POST /search-contacts}. */
    SEARCH_CONTACTS("SearchContacts"),
    /** Starts a chat that a customer begins: {@code PUT /contact/chat}. */
    START_CHAT_CONTACT("StartChatContact"),
    /** Has the messages of a chat sent to a topic: {@code POST /contact/start-streaming}. */
    START_CONTACT_STREAMING("StartContactStreaming"),
    /** Ends that: {@code POST /contact/stop-streaming}. */
    STOP_CONTACT_STREAMING("StopContactStreaming"),
    /** A participant joins a chat: {@code POST /participant/connection}. */
    CREATE_PARTICIPANT_CONNECTION("CreateParticipantConnection", false),
    /** A participant writes: {@code POST /participant/message}. */
    SEND_MESSAGE("SendMessage", false),
    /** A participant types, has received or has read: {@code POST /participant/event}. */
    SEND_EVENT("SendEvent", false),
    /** Shows a participant the chat: {@code POST /participant/transcript}. */
    GET_TRANSCRIPT("GetTranscript", false),
    /** A participant leaves a chat: {@code POST /participant/disconnect}. */
    DISCONNECT_PARTICIPANT("DisconnectParticipant", false);

    private final String apiName;
    private final boolean signed;

    ConnectOperation(String apiName) {
        this(apiName, true);
    }

    ConnectOperation(String apiName, boolean signed) {
        this.apiName = apiName;
        this.signed = signed;
    }

    /** Whether its requests are signed. Those of the participant service are not: they carry a participant's token. */
    public boolean isSigned() {
        return signed;
    }

    /** The name that AWS gives it, such as {@code StartOutboundChatContact}. */
    public String apiName() {
        return apiName;
    }
}
