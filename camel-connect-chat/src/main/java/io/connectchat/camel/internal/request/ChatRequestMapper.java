package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.api.ConnectChatConfiguration;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** Maps exchanges to requests, by the field table and one endpoint's options. */
public final class ChatRequestMapper {
    private final Slots options;
    private final Pins pins;
    private final BodyAs bodyAs;

    /** Reads the options; what is wrong with them is added to the problems. */
    public ChatRequestMapper(ConnectChatConfiguration configuration, Problems problems) {
        this.options = OptionReader.read(configuration, problems);
        this.pins = new Pins(configuration.getPinned(), problems);
        this.bodyAs = configuration.getBodyAs();
    }

    /** What the options alone say, those that complete other sources' members among them. */
    public ChatRequest ofOptions() {
        Slots none = new Slots();
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            if (FieldTable.FIELDS.get(i).fallback() && options.value(i) != null) {
                none.mention(Holders.ofField(i));
            }
        }
        return new ChatRequest(Sources.headerThenBodyThenOption(none, none, options), null);
    }

    /** What a message that says nothing would send: the options, but for those that complete what a message says. */
    public ChatRequest ofSilence() {
        Slots none = new Slots();
        return new ChatRequest(Sources.headerThenBodyThenOption(none, none, options), null);
    }

    /** What an object in the API's own shape says; what can't be read of it is added to the problems. */
    public static ChatRequest ofObject(Object object, Problems problems) {
        Slots none = new Slots();
        Slots body = BodyReader.readObject(object, problems);
        return new ChatRequest(Sources.headerThenBodyThenOption(none, body, none), null);
    }

    /**
     * Reads an exchange's headers and body; what can't be read or is pinned is added to the problems.
     *
     * @throws IOException if the body is a stream or a file, and reading it fails
     */
    public ChatRequest map(Exchange exchange, Problems problems) throws IOException {
        Slots headers = HeaderReader.read(exchange.getMessage(), problems);
        Slots body = BodyReader.read(exchange, bodyAs, problems);
        Sources sources = Sources.headerThenBodyThenOption(headers, body, options);
        pins.check(sources, options, problems);
        return new ChatRequest(sources, overrideConfiguration(exchange));
    }

    /** What a body that is the SDK's request says of its call (headers, timeouts) goes with it. */
    private @Nullable AwsRequestOverrideConfiguration overrideConfiguration(Exchange exchange) {
        StartOutboundChatContactRequest given = bodyAs == BodyAs.ignore
                ? null
                : BodyReader.sdkRequest(exchange.getMessage().getBody());
        return given == null ? null : given.overrideConfiguration().orElse(null);
    }
}
