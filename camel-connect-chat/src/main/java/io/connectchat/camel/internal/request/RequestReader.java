package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.request.SourceValues.Value;
import io.connectchat.camel.internal.schema.Document;
import io.connectchat.camel.internal.schema.DocumentCheck;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.violation.Violations;
import java.io.IOException;
import java.util.Collection;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** Reads the requests of an operation from exchanges and one endpoint's options, by the operation's schema. */
public final class RequestReader {
    private final Structure schema;
    private final HeaderReader headers;
    private final BodyReader body;
    private final SourceValues options;
    private final PinnedMembers pins;

    /**
     * Reads the options; what is wrong with them is added to the violations.
     *
     * @param others the requests of other operations, whose members the options may name too
     * @param textMember what a body that is text sets; null where it sets nothing
     */
    public RequestReader(
            Structure schema,
            Collection<Structure> others,
            Class<? extends SdkPojo> sdkRequest,
            @Nullable Member<?, ?> textMember,
            ConnectChatConfiguration configuration,
            Violations violations) {
        BodyAs bodyAs = configuration.getBodyAs();
        this.schema = schema;
        this.headers = new HeaderReader(schema);
        this.body = new BodyReader(schema, sdkRequest, textMember, bodyAs);
        this.options = OptionReader.read(schema, configuration, violations);
        this.pins = new PinnedMembers(schema, others, configuration.getPinned(), violations);
    }

    /** What a message that says nothing would send. */
    public Document ofOptions() {
        SourceValues none = new SourceValues();
        return new SourcesOfRequest(none, none, options).document(schema);
    }

    /** Checks the options by the schema: what is missing may come with a message. */
    public void checkOptions(boolean strict, Violations violations) {
        Document document = ofOptions();
        DocumentCheck.ofOptions(schema, document, strict, violations);
        for (Member<?, ?> member : schema.settable()) {
            Value value = member.isOnlyCompleting() ? options.get(member) : null;
            if (value != null && !isSaid(member)) {
                DocumentCheck.ofCompleting(member, value.plain(), document, strict, violations);
            }
        }
    }

    /** Whether the options alone say what a member is part of, so that it is checked with that. */
    private boolean isSaid(Member<?, ?> member) {
        return member.holders().stream().anyMatch(options::mentions);
    }

    /**
     * Reads an exchange's headers and body; what can't be read or is pinned is added to the violations.
     *
     * @throws IOException if the body is a stream or a file, and reading it fails
     */
    public Document read(Exchange exchange, Violations violations) throws IOException {
        SourceValues ofHeaders = headers.read(exchange.getMessage(), violations);
        SourceValues ofBody = body.read(exchange, violations);
        pins.check(ofHeaders, ofBody, options, violations);
        return new SourcesOfRequest(ofHeaders, ofBody, options).document(schema);
    }

    /** What an object in the API's own shape says; what can't be read of it is added to the violations. */
    public static Document ofObject(Structure schema, Object object, Violations violations) {
        SourceValues none = new SourceValues();
        SourceValues body = BodyReader.readObject(schema, object, violations);
        return new SourcesOfRequest(none, body, none).document(schema);
    }
}
