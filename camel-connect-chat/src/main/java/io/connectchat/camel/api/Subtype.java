package io.connectchat.camel.api;

/** The channel of a chat, which is the value of the segment attribute <code>connect:Subtype</code>. */
public enum Subtype {
    /** <code>connect:SMS</code>. */
    SMS,
    /** <code>connect:WhatsApp</code>. */
    WhatsApp
}
