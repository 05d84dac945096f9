package io.connectchat.simulator;

import static io.connectchat.simulator.Limit.EMOJI;
import static io.connectchat.simulator.Limit.UMLAUT;
import static io.connectchat.simulator.Limit.Whose.AWS;
import static io.connectchat.simulator.Limit.Whose.SIMULATOR;

import io.connectchat.simulator.Limit.Whose;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The rules on attributes")
class AttributeRulesTest extends RulesContract {
    @Override
    List<Limit> limits() {
        return List.of(
                attribute("key's length", AWS, "k", "v", "", "v", "Attributes key '' must be 1 to 32767"),
                attribute(
                        "key's length",
                        AWS,
                        "k".repeat(32_767),
                        "v",
                        "k".repeat(32_768),
                        "",
                        "must be 1 to 32767 characters long, and has 32768"),
                attribute(
                        "value's length",
                        AWS,
                        "k",
                        "v".repeat(32_767),
                        "k",
                        "v".repeat(32_768),
                        "Attributes['k'] must be at most 32767 characters long, and has 32768"),
                attribute("key's letters", SIMULATOR, "aZ09-_", "", "a.b", "", "Attributes key 'a.b' must consist of"),
                attribute(
                        "bytes in all",
                        SIMULATOR,
                        "k",
                        UMLAUT.repeat(16_383) + "v",
                        "k",
                        UMLAUT.repeat(16_384),
                        "Attributes must have at most 32768 bytes of UTF-8 in keys and values together, and has 32769"),
                attribute(
                        "bytes of surrogate pairs",
                        SIMULATOR,
                        "key4",
                        EMOJI.repeat(8_191),
                        "key45",
                        EMOJI.repeat(8_191),
                        "at most 32768 bytes"));
    }

    private static Limit attribute(
            String what,
            Whose whose,
            String insideKey,
            String insideValue,
            String outsideKey,
            String outsideValue,
            String message) {
        return Limit.of(
                "Attributes: " + what,
                whose,
                (request, value) -> request.put("Attributes", value),
                new JsonObject().put(insideKey, insideValue),
                new JsonObject().put(outsideKey, outsideValue),
                message);
    }
}
