package io.connectchat.simulator;

import static io.connectchat.simulator.ChatRequests.channel;
import static io.connectchat.simulator.ChatRequests.string;
import static io.connectchat.simulator.Limit.EMOJI;
import static io.connectchat.simulator.Limit.UMLAUT;
import static io.connectchat.simulator.Limit.Whose.AWS;
import static io.connectchat.simulator.Limit.Whose.SIMULATOR;
import static io.connectchat.simulator.Limit.absent;

import io.connectchat.simulator.Limit.Whose;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The rules on segment attributes")
class SegmentAttributeRulesTest extends RulesContract {
    @Override
    List<Limit> limits() {
        return List.of(
                absent("SegmentAttributes"),
                segment("channel", AWS, channel("connect:WhatsApp"), channel("connect:whatsapp"), "connect:SMS or"),
                segment("channel", AWS, channel("connect:SMS"), new JsonObject(), "['connect:Subtype'].ValueString is"),
                segment("channel", AWS, channel("connect:SMS"), channel("SMS"), "['connect:Subtype'].ValueString is"),
                segment(
                        "channel's kind",
                        AWS,
                        channel("connect:SMS"),
                        new JsonObject().put("connect:Subtype", kind("ValueArn", "connect:SMS")),
                        "SegmentAttributes['connect:Subtype'].ValueString is required"),
                segment(
                        "key's length",
                        AWS,
                        sms().put("k".repeat(128), string("")),
                        sms().put("k".repeat(129), string("")),
                        "SegmentAttributes key '" + "k".repeat(64)
                                + "…' must be 1 to 128 characters long, and has 129"),
                segment("key's length", AWS, sms().put("k", string("")), sms().put("", string("")), "must be 1 to 128"),
                segment(
                        "key's letters",
                        AWS,
                        sms().put("aZ09-_", string("")),
                        sms().put("a b", string("")),
                        "SegmentAttributes key 'a b' must consist of the letters"),
                segment(
                        "key's letters",
                        AWS,
                        sms().put("connect:aZ09-_", string("")),
                        sms().put("connect:" + UMLAUT, string("")),
                        "must consist of the letters"),
                segment(
                        "ValueString",
                        AWS,
                        sms().put("a", string("v".repeat(1024))),
                        sms().put("a", string("v".repeat(1025))),
                        "SegmentAttributes['a'].ValueString must be at most 1024 characters long, and has 1025"),
                segment(
                        "ValueString in characters",
                        AWS,
                        sms().put("a", string(EMOJI.repeat(1024))),
                        sms().put("a", string(EMOJI.repeat(1025))),
                        "has 1025 characters"),
                segment(
                        "ValueArn",
                        AWS,
                        sms().put("connect:a", kind("ValueArn", "v".repeat(1024))),
                        sms().put("connect:a", kind("ValueArn", "v".repeat(1025))),
                        "SegmentAttributes['connect:a'].ValueArn must be at most 1024 characters long, and has 1025"),
                segment(
                        "ValueArn under system keys",
                        AWS,
                        sms().put("connect:a", kind("ValueArn", "v")),
                        sms().put("a", kind("ValueArn", "v")),
                        "SegmentAttributes['a'].ValueArn must stand under a system-defined key"),
                segment(
                        "ValueList under system keys",
                        AWS,
                        sms().put("connect:a", kind("ValueList", List.of(string("v")))),
                        sms().put("a", kind("ValueList", List.of(string("v")))),
                        "SegmentAttributes['a'].ValueList must stand under a system-defined key"),
                segment(
                        "ValueList nested under system keys",
                        AWS,
                        sms().put("connect:a", nested("n", kind("ValueList", List.of()))),
                        sms().put("a", nested("n", kind("ValueList", List.of()))),
                        "SegmentAttributes['a'].ValueMap['n'].ValueList must stand under"),
                segment(
                        "values in a list",
                        AWS,
                        sms().put("connect:a", kind("ValueList", List.of(string(""), string("v".repeat(1024))))),
                        sms().put("connect:a", kind("ValueList", List.of(string(""), string("v".repeat(1025))))),
                        "SegmentAttributes['connect:a'].ValueList[1].ValueString must be at most 1024"),
                segment(
                        "keys in a map",
                        AWS,
                        sms().put("a", nested("n", string(""))),
                        sms().put("a", nested("n.", string(""))),
                        "SegmentAttributes['a'].ValueMap key 'n.' must consist of"),
                segment(
                        "values in a map",
                        AWS,
                        sms().put("a", nested("n", string("v".repeat(1024)))),
                        sms().put("a", nested("n", string("v".repeat(1025)))),
                        "SegmentAttributes['a'].ValueMap['n'].ValueString must be at most 1024"),
                segment(
                        "one kind at least",
                        SIMULATOR,
                        sms().put("a", kind("ValueInteger", 1)),
                        sms().put("a", new JsonObject()),
                        "SegmentAttributes['a'] must have exactly one of"),
                segment(
                        "one kind at most",
                        SIMULATOR,
                        sms().put("a", kind("ValueInteger", Integer.MAX_VALUE)),
                        sms().put("a", kind("ValueInteger", 1).put("ValueString", "")),
                        "SegmentAttributes['a'] must have exactly one of"),
                segment(
                        "known kinds",
                        SIMULATOR,
                        sms().put("a", kind("ValueInteger", Integer.MIN_VALUE)),
                        sms().put("a", kind("valueInteger", 1)),
                        "SegmentAttributes['a'].valueInteger is no member of the API: did you mean ValueInteger?"));
    }

    private static Limit segment(String what, Whose whose, JsonObject inside, JsonObject outside, String message) {
        return Limit.of(
                "SegmentAttributes: " + what,
                whose,
                (request, value) -> request.put("SegmentAttributes", value),
                inside,
                outside,
                message);
    }

    private static JsonObject sms() {
        return channel("connect:SMS");
    }

    private static JsonObject kind(String kind, Object value) {
        return new JsonObject().put(kind, value);
    }

    private static JsonObject nested(String key, JsonObject value) {
        return kind("ValueMap", new JsonObject().put(key, value));
    }
}
