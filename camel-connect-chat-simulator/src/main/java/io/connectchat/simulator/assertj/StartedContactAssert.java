package io.connectchat.simulator.assertj;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.ContactStatus;
import io.connectchat.simulator.StartedContact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a contact, as it was when the assertion began. */
public final class StartedContactAssert extends AbstractAssert<StartedContactAssert, StartedContact> {
    /** Asked on failure alone: the journal may be long. */
    private final Supplier<String> journal;

    StartedContactAssert(StartedContact actual, Supplier<String> journal) {
        super(actual, StartedContactAssert.class);
        this.journal = journal;
    }

    /** That it has this attribute now. */
    public StartedContactAssert withAttribute(String key, String value) {
        isNotNull();
        return expect("the attribute " + key, value, actual.attributes().get(key), actual.attributes());
    }

    /** That it has this tag now. */
    public StartedContactAssert withTag(String key, String value) {
        isNotNull();
        return expect("the tag " + key, value, actual.tags().get(key), actual.tags());
    }

    /** That its first message is this text. */
    public StartedContactAssert withMessage(String text) {
        isNotNull();
        List<String> texts = texts();
        return expect("the first message", text, texts.isEmpty() ? null : texts.get(0), texts);
    }

    /** That one of its messages has this text in it. */
    public StartedContactAssert withMessageContaining(String part) {
        isNotNull();
        List<String> texts = texts();
        if (texts.stream().noneMatch(text -> text.contains(part))) {
            fail("Expected a message that contains '" + part + "', and its messages are " + texts);
        }
        return this;
    }

    /** That it was started with this segment attribute, a {@code ValueString}. */
    public StartedContactAssert withSegmentAttribute(String key, String value) {
        isNotNull();
        Object all = actual.request().get("SegmentAttributes");
        Object one = all instanceof Map<?, ?> map ? map.get(key) : null;
        return expect(
                "the segment attribute " + key, value, one instanceof Map<?, ?> v ? v.get("ValueString") : null, all);
    }

    /** That it is on this channel: {@code SMS} or {@code WhatsApp}. */
    public StartedContactAssert onChannel(String channel) {
        return withSegmentAttribute("connect:Subtype", "connect:" + channel);
    }

    /** That it was started in this contact flow. */
    public StartedContactAssert withContactFlow(String id) {
        isNotNull();
        return expect("ContactFlowId", id, actual.request().get("ContactFlowId"), null);
    }

    /** That it was started from the number of this ARN. */
    public StartedContactAssert fromNumber(String arn) {
        isNotNull();
        Object source = actual.request().get("SourceEndpoint");
        return expect("SourceEndpoint.Address", arn, source instanceof Map<?, ?> map ? map.get("Address") : null, null);
    }

    /** That it was started with this {@code ClientToken}. */
    public StartedContactAssert withClientToken(String token) {
        isNotNull();
        return expect("ClientToken", token, actual.clientToken(), null);
    }

    /** That it has come so far. */
    public StartedContactAssert hasStatus(ContactStatus status) {
        isNotNull();
        return expect("the status", status, actual.status(), null);
    }

    private List<String> texts() {
        return actual.transcript().stream().map(ChatMessage::content).toList();
    }

    private StartedContactAssert expect(String what, Object expected, @Nullable Object found, @Nullable Object among) {
        if (!Objects.equals(expected, found)) {
            String rest = among == null ? "" : "; all of them are " + among;
            fail("Expected " + what + " to be '" + expected + "', and it is "
                    + (found == null ? "not there" : "'" + found + "'") + rest);
        }
        return this;
    }

    private void fail(String message) {
        failWithMessage("%s", "Chat to " + actual.destination() + ": " + message + "." + journal.get());
    }
}
