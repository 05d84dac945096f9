package io.connectchat.camel.api;

/** The operations of Amazon Connect that the producer calls. */
public enum Operation {
    /**
     * Starts an outbound chat. See <a
     * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StartOutboundChatContact.html">StartOutboundChatContact</a>.
     */
    startOutboundChatContact,

    /**
     * Ends a contact. See <a
     * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StopContact.html">StopContact</a>.
     */
    stopContact,

    /**
     * Returns the details of a contact. See <a
     * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeContact.html">DescribeContact</a>.
     */
    describeContact,

    /**
     * Reads a contact's attributes. See <a
     * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_GetContactAttributes.html">GetContactAttributes</a>.
     */
    getContactAttributes,

    /**
     * Adds or replaces attributes of a contact. See <a
     * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactAttributes.html">UpdateContactAttributes</a>.
     */
    updateContactAttributes,

    /**
     * Adds tags to a contact, or replaces their values. See <a
     * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_TagContact.html">TagContact</a>.
     */
    tagContact,

    /**
     * Removes tags from a contact. See <a
     * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_UntagContact.html">UntagContact</a>.
     */
    untagContact,

    /**
     * Lists the contacts that are associated with one. See <a
     * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_ListAssociatedContacts.html">ListAssociatedContacts</a>.
     */
    listAssociatedContacts
}
