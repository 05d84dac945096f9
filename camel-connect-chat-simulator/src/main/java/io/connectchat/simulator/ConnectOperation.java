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
    LIST_ASSOCIATED_CONTACTS("ListAssociatedContacts");

    private final String apiName;

    ConnectOperation(String apiName) {
        this.apiName = apiName;
    }

    /** The name that AWS gives it, such as {@code StartOutboundChatContact}. */
    public String apiName() {
        return apiName;
    }
}
