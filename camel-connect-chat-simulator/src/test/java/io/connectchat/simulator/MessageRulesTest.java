package io.connectchat.simulator;

import static io.connectchat.simulator.ChatRequests.channel;
import static io.connectchat.simulator.ChatRequests.message;
import static io.connectchat.simulator.ChatRequests.template;
import static io.connectchat.simulator.Limit.EMOJI;
import static io.connectchat.simulator.Limit.Whose.AWS;
import static io.connectchat.simulator.Limit.Whose.SIMULATOR;
import static io.connectchat.simulator.Limit.member;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The rules on the first message")
class MessageRulesTest extends RulesContract {
    @Override
    List<Limit> limits() {
        return List.of(
                member(
                        "InitialSystemMessage",
                        AWS,
                        message("text/plain", "a"),
                        new JsonObject().put("Content", "a"),
                        "InitialSystemMessage.ContentType is required"),
                member(
                        "InitialSystemMessage",
                        AWS,
                        message("application/vnd.amazonaws.connect.message.interactive.response", "a"),
                        message("application/vnd.amazonaws.connect.message.interactive", "a"),
                        "InitialSystemMessage.ContentType must be text/plain or "),
                member(
                        "InitialSystemMessage",
                        AWS,
                        message("text/markdown", "a"),
                        new JsonObject().put("ContentType", "text/plain"),
                        "InitialSystemMessage.Content is required"),
                member(
                        "InitialSystemMessage",
                        AWS,
                        message("application/json", "a"),
                        message("application/json", ""),
                        "InitialSystemMessage.Content must be 1 to 16384 characters long, and has 0"),
                member(
                        "InitialSystemMessage",
                        AWS,
                        message("text/plain", EMOJI.repeat(1024)),
                        message("text/plain", EMOJI.repeat(1025)),
                        "InitialSystemMessage.Content must be at most 1024 characters long on SMS, and has 1025"),
                new Limit(
                        "InitialSystemMessage on WhatsApp, in characters",
                        AWS,
                        request -> whatsApp(request, "a".repeat(4096)),
                        request -> whatsApp(request, "a".repeat(4097)),
                        "InitialSystemMessage.Content must be at most 4096 characters long on WHATSAPP, and has 4097"),
                new Limit(
                        "InitialSystemMessage on WhatsApp, in bytes",
                        AWS,
                        request -> whatsApp(request, EMOJI.repeat(4096)),
                        request -> whatsApp(request, EMOJI.repeat(4096) + "a"),
                        "InitialSystemMessage.Content must have at most 16384 bytes of UTF-8, and has 16385 bytes"),
                member("InitialTemplatedSystemMessage", AWS, template(), without("KnowledgeBaseId"), "Id is required"),
                member("InitialTemplatedSystemMessage", AWS, template(), without("MessageTemplateId"), "is required"),
                member(
                        "InitialTemplatedSystemMessage",
                        AWS,
                        template(),
                        without("TemplateAttributes"),
                        "InitialTemplatedSystemMessage.TemplateAttributes is required"),
                inTemplate("KnowledgeBaseId", "a", ""),
                inTemplate("KnowledgeBaseId", EMOJI.repeat(500), EMOJI.repeat(501)),
                inTemplate("MessageTemplateId", "a", ""),
                inTemplate("MessageTemplateId", EMOJI.repeat(500), EMOJI.repeat(501)),
                customAttribute("k", "", "", "", "CustomAttributes key '' must be 1 to 32767 characters long"),
                customAttribute(
                        EMOJI.repeat(32_767), "", EMOJI.repeat(32_768), "", "must be 1 to 32767 characters long, and"),
                customAttribute(
                        "k",
                        EMOJI.repeat(32_767),
                        "k",
                        EMOJI.repeat(32_768),
                        "InitialTemplatedSystemMessage.TemplateAttributes.CustomAttributes['k'] must be at most 32767"),
                new Limit(
                        "both messages",
                        SIMULATOR,
                        request -> request.put("InitialTemplatedSystemMessage", template()),
                        request -> request.put("InitialTemplatedSystemMessage", template())
                                .put("InitialSystemMessage", message("text/plain", "a")),
                        "InitialTemplatedSystemMessage must not be given together with InitialSystemMessage"));
    }

    private static Limit inTemplate(String member, String inside, String outside) {
        return Limit.of(
                "InitialTemplatedSystemMessage." + member,
                AWS,
                (request, value) ->
                        request.put("InitialTemplatedSystemMessage", template().put(member, value)),
                inside,
                outside,
                "InitialTemplatedSystemMessage." + member + " must be 1 to 500 characters long, and has "
                        + outside.codePointCount(0, outside.length()));
    }

    private static Limit customAttribute(
            String insideKey, String insideValue, String outsideKey, String outsideValue, String message) {
        return Limit.of(
                "CustomAttributes",
                AWS,
                (request, value) -> request.put(
                        "InitialTemplatedSystemMessage",
                        template().put("TemplateAttributes", new JsonObject().put("CustomAttributes", value))),
                new JsonObject().put(insideKey, insideValue),
                new JsonObject().put(outsideKey, outsideValue),
                message);
    }

    private static JsonObject without(String member) {
        JsonObject template = template();
        template.remove(member);
        return template;
    }

    private static void whatsApp(JsonObject request, String content) {
        request.put("SegmentAttributes", channel("connect:WhatsApp"))
                .put("InitialSystemMessage", message("text/plain", content));
    }
}
