package io.connectchat.camel.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.api.Validation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** A message and an endpoint's options, made from a seed: mostly right, wrong in one way or another, in any form. */
final class RecordedCase {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARN = "arn:aws:connect:eu-west-2:111122223333:";

    /** Members in the order in which they are decided, with what is right there and what is wrong or nearly right. */
    private static final Map<String, Object[][]> POOLS = new LinkedHashMap<>();

    private static final List<String> REQUIRED = List.of(
            "InstanceId",
            "SourceEndpoint",
            "DestinationEndpoint",
            "ContactFlowId",
            "SegmentAttributes.connect:Subtype");

    private static final Object[] ANY = {
        "",
        " ",
        "x",
        17,
        -1,
        3_000_000_000L,
        1.5,
        true,
        'c',
        new BigDecimal("5.10"),
        new BigDecimal("60.0"),
        new BigInteger("9".repeat(30)),
        new Date(0),
        List.of(),
        List.of("a", 1),
        new Object[] {"a"},
        map(),
        map("Type", "x"),
        map("ValueString", "v"),
        map("a b", "c"),
        "{",
        "{}",
        "{\"a\":1}",
        "[1,2]",
        "[\"text/plain\"]",
        "half \ud83d",
        "Zo\u00eb \ud83d\ude00",
        "{Name}, your order",
        "x".repeat(600),
        "\u00e9".repeat(9000)
    };

    static {
        pool("InstanceId", right("instance", ARN + "instance/instance"), wrong(ARN + "queue/q", "i".repeat(101), ""));
        pool(
                "SourceEndpoint",
                right(
                        ARN + "phone-number/number",
                        map("Type", "CONNECT_PHONENUMBER_ARN", "Address", ARN + "phone-number/number"),
                        map("Address", ARN + "phone-number/other")),
                wrong(
                        "+15550100",
                        "arn:aws:sms-voice:eu-west-2:111122223333:phone-number/n",
                        ARN + "instance/i",
                        map("Type", "VOIP", "Address", "arn:x"),
                        map("Type", "CONNECT_PHONENUMBER_ARN"),
                        map("Adress", "x")));
        pool(
                "DestinationEndpoint",
                right(
                        "+15550100",
                        "+447700900123",
                        map("Type", "TELEPHONE_NUMBER", "Address", "+15550101"),
                        map("address", "+15550102"),
                        "{\"Address\":\"+15550103\"}"),
                wrong(
                        "15550100",
                        "+0155",
                        "+1555\u200b0100",
                        "+1 555",
                        map("Type", "VOIP", "Address", "+15550100"),
                        map("Address", 15550100),
                        map("Address", "+1", "address", "+2"),
                        map()));
        pool(
                "ContactFlowId",
                right("flow", ARN + "instance/instance/contact-flow/flow"),
                wrong(ARN + "queue/q", "f".repeat(501)));
        pool(
                "SegmentAttributes.connect:Subtype",
                right(
                        "SMS",
                        "sms",
                        "WhatsApp",
                        "connect:SMS",
                        map("ValueString", "connect:WhatsApp"),
                        map("ValueString", "SMS")),
                wrong(
                        "connect:sms",
                        "Fax",
                        map("ValueInteger", 1),
                        map("ValueString", "connect:SMS", "ValueArn", "x"),
                        map()));
        pool(
                "SegmentAttributes",
                right(
                        map("mine", "v"),
                        map("mine", map("ValueInteger", 3), "other", map("ValueString", "x")),
                        map("mine", map("ValueMap", map("a", "b", "c", 2))),
                        map("connect:Other", map("ValueList", List.of("a", "b"))),
                        map("connect:X", map("ValueArn", "arn:x"))),
                wrong(
                        map("a b", "v"),
                        map("mine", List.of("a", "b")),
                        map("mine", map("ValueArn", "arn:x")),
                        map("mine", map("ValueString", "x", "ValueInteger", 1)),
                        map("mine", map("ValueStrin", "x")),
                        map("mine", map()),
                        map("k".repeat(129), "v"),
                        map("", "v"),
                        map("mine", "v".repeat(1025)),
                        map("mine", map("ValueMap", map("a b", List.of(1, "x".repeat(1025))))),
                        map("connect:Subtype", "SMS", "mine", "v"),
                        map("connect:Subtype", "Fax")));
        pool(
                "Attributes",
                right(
                        map("order", "A-1"),
                        map("order", 7, "text", "Zo\u00eb", "yes", true),
                        map(),
                        "{\"a\":\"b\",\"n\":5.10}"),
                wrong(
                        map("a b", "v"),
                        map("+15550100", "v"),
                        map("", "v"),
                        map("k".repeat(32768), "v"),
                        map("k", "v".repeat(32768)),
                        map("k", "v".repeat(20000), "l", "w".repeat(20000)),
                        map("k", null, "l", "v"),
                        map("k", map("a", "b")),
                        map("k", 1.5)));
        pool(
                "ChatDurationInMinutes",
                right(60, 10080, "61", 62L, new BigDecimal("63.0")),
                wrong(59, 10081, "x", 1.5, -7));
        pool("ParticipantDetails.DisplayName", right("Ann", "Zo\u00eb", 7), wrong("", "n".repeat(257)));
        pool(
                "InitialSystemMessage.ContentType",
                right("text/plain", "text/markdown"),
                wrong("text/html", "", "t".repeat(101)));
        pool(
                "InitialSystemMessage.Content",
                right("hi", "{Name}, hello", "Zo\u00eb \ud83d\ude00".repeat(20)),
                wrong("", "c".repeat(1025), "c".repeat(4097), "\u00e9".repeat(8193)));
        pool("InitialTemplatedSystemMessage.KnowledgeBaseId", right("base"), wrong("", "b".repeat(501)));
        pool("InitialTemplatedSystemMessage.MessageTemplateId", right("template"), wrong("", "t".repeat(501)));
        pool(
                "InitialTemplatedSystemMessage.TemplateAttributes.CustomAttributes",
                right(map("name", "Ann"), map(), map("a", 1, "b", "two")),
                wrong(map("", "v"), map("k", "v".repeat(32768)), map("a b", "v")));
        pool("InitialTemplatedSystemMessage.TemplateAttributes.CustomerProfileAttributes", right("p", "{}"), wrong(""));
        pool("RelatedContactId", right("related"), wrong("", "r".repeat(257)));
        pool(
                "SupportedMessagingContentTypes",
                right(List.of("text/plain"), "text/plain, text/markdown", "[\"text/plain\",\"application/json\"]"),
                wrong(
                        List.of(),
                        "text/markdown",
                        List.of("text/plain", "x/y"),
                        List.of("text/plain", "t".repeat(101)),
                        ""));
        pool("ClientToken", right("token-1"), wrong("", "t".repeat(501)));
    }

    private static void pool(String path, Object[] right, Object[] wrong) {
        POOLS.put(path, new Object[][] {right, wrong});
    }

    private static Object[] right(Object... values) {
        return values;
    }

    private static Object[] wrong(Object... values) {
        return values;
    }

    private static Map<String, Object> map(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    private final Random random;
    private final Map<String, Object> body = new LinkedHashMap<>();
    final Map<String, Object> headers = new LinkedHashMap<>();
    final ConnectChatConfiguration options = new ConnectChatConfiguration();
    private @Nullable Object text;

    RecordedCase(long seed) {
        random = new Random(seed);
        options.setClientTokenStrategy(ClientTokenStrategy.content);
        boolean template = random.nextInt(5) == 0;
        POOLS.keySet().forEach(path -> decide(path, template));
        slips();
        endpointsOwn();
    }

    private void decide(String path, boolean template) {
        boolean present = REQUIRED.contains(path)
                ? chance(97)
                : path.startsWith("InitialTemplated")
                        ? chance(template ? 85 : 2)
                        : chance(path.startsWith("InitialS") ? (template ? 10 : 50) : 25);
        if (path.equals("ClientToken")) {
            present = chance(7);
        }
        if (!present) {
            return;
        }
        set(path, value(path), random.nextInt(3));
        if (chance(6)) {
            set(path, value(path), random.nextInt(3));
        }
    }

    private Object value(String path) {
        Object[][] pool = Objects.requireNonNull(POOLS.get(path));
        int dice = random.nextInt(100);
        return dice < 90 ? one(pool[0]) : dice < 97 ? one(pool[1]) : one(ANY);
    }

    private void set(String path, Object value, int source) {
        String name = path.substring(path.lastIndexOf('.') + 1).replace("connect:", "");
        if (source == 0) {
            setHeader(path, name, value);
        } else if (source == 1 || !setOption(name, value)) {
            setInBody(path, value);
        }
    }

    private void setHeader(String path, String name, Object value) {
        String header = ConnectChatConstants.HEADER_PREFIX + name;
        Object raw = value;
        if (value instanceof Map && chance(40)) {
            raw = chance(50) ? json(value) : JSON.valueToTree(value);
        }
        if (path.startsWith("ParticipantDetails.")
                || path.startsWith("InitialSystemMessage.Content") && name.equals("Content")) {
            if (chance(15)) {
                header = ConnectChatConstants.HEADER_PREFIX + path.substring(0, path.indexOf('.'));
                raw = chance(50) ? value : map(name, value);
            }
        }
        headers.put(chance(4) ? header.toUpperCase(Locale.ROOT) : header, raw);
    }

    private void setInBody(String path, Object value) {
        Map<String, Object> holder = body;
        String rest = path;
        for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.')) {
            Object inner = holder.computeIfAbsent(spelled(rest.substring(0, dot)), absent -> new LinkedHashMap<>());
            if (!(inner instanceof Map)) {
                return;
            }
            holder = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) inner).entrySet()) {
                holder.put(String.valueOf(entry.getKey()), entry.getValue());
            }
            replace(body, inner, holder);
            rest = rest.substring(dot + 1);
        }
        holder.put(rest.startsWith("connect:") ? rest : spelled(rest), value);
    }

    /** The pools' own maps stay as they are. */
    private static void replace(Map<String, Object> within, Object before, Map<String, Object> after) {
        for (Map.Entry<String, Object> entry : within.entrySet()) {
            if (entry.getValue() == before) {
                entry.setValue(after);
            } else if (entry.getValue() instanceof LinkedHashMap<?, ?> inner) {
                @SuppressWarnings("unchecked")
                Map<String, Object> map = (Map<String, Object>) inner;
                replace(map, before, after);
            }
        }
    }

    private String spelled(String name) {
        return chance(10) ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    private boolean setOption(String name, Object value) {
        String textOf = value instanceof String string ? string : null;
        switch (name) {
            case "SegmentAttributes" -> options.setSegmentAttributes(objects(value));
            case "Attributes" -> options.setAttributes(objects(value));
            case "CustomAttributes" -> options.setTemplateAttributes(objects(value));
            case "ChatDurationInMinutes" ->
                options.setChatDurationInMinutes(value instanceof Integer whole ? whole : 70);
            case "Subtype" -> options.setSubtype(chance(50) ? Subtype.SMS : Subtype.WhatsApp);
            case "Content", "ClientToken" -> {
                return false;
            }
            default -> {
                if (textOf == null) {
                    return false;
                }
                setTextOption(name, textOf);
            }
        }
        return true;
    }

    private void setTextOption(String name, String value) {
        switch (name) {
            case "InstanceId" -> options.setInstanceId(value);
            case "SourceEndpoint" -> options.setSourceEndpoint(value);
            case "DestinationEndpoint" -> options.setDestinationEndpoint(value);
            case "ContactFlowId" -> options.setContactFlowId(value);
            case "DisplayName" -> options.setDisplayName(value);
            case "ContentType" -> options.setMessageContentType(value);
            case "KnowledgeBaseId" -> options.setKnowledgeBaseId(value);
            case "MessageTemplateId" -> options.setMessageTemplateId(value);
            case "CustomerProfileAttributes" -> options.setCustomerProfileAttributes(value);
            case "RelatedContactId" -> options.setRelatedContactId(value);
            case "SupportedMessagingContentTypes" -> options.setSupportedMessagingContentTypes(value);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static @Nullable Map<String, Object> objects(Object value) {
        return value instanceof Map<?, ?> map
                ? map(map.entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray())
                : map("key", value);
    }

    /** Names that nobody knows, and holders that hold nothing. */
    private void slips() {
        if (chance(3)) {
            body.put(one("AttributeS", "contactFlowID", "Nothing like it", "+15550100"), "x");
        }
        if (chance(3)) {
            body.put(one("ParticipantDetails", "InitialSystemMessage", "InitialTemplatedSystemMessage"), map());
        }
        if (chance(2)) {
            headers.put(
                    ConnectChatConstants.TEMPLATE_ATTRIBUTES,
                    one(map(), "text", map("CustomAttributes", map("a", "b"))));
        }
        if (chance(2)) {
            headers.put(
                    ConnectChatConstants.INITIAL_TEMPLATED_SYSTEM_MESSAGE,
                    one(map("KnowledgeBaseId", "b"), "text", "{\"MessageTemplateId\":\"t\"}"));
        }
        if (body.isEmpty() && chance(50)) {
            text = one("hello", "", "{Name}, your order", "[1]", 17, 1.5, List.of(1), "{\"a\":", "c".repeat(5000));
        }
    }

    private void endpointsOwn() {
        if (chance(20)) {
            options.setValidation(Validation.aws);
        }
        if (chance(60)) {
            options.setPinned("");
        } else if (chance(30)) {
            options.setPinned(one(
                    "Subtype",
                    "SegmentAttributes",
                    "ParticipantDetails, Attributes",
                    "InitialSystemMessage,ClientToken",
                    "TemplateAttributes,DestinationEndpoint",
                    "Atributes"));
        }
        if (chance(10)) {
            options.setAllowedDestinations(one("+1", "+44", "+1,+44", "49"));
        }
        if (chance(12)) {
            options.setBodyAs(one(BodyAs.values()));
        }
    }

    void fill(Message message) {
        headers.forEach(message::setHeader);
        message.setBody(bodyOf());
    }

    private @Nullable Object bodyOf() {
        if (body.isEmpty()) {
            return text;
        }
        return switch (random.nextInt(4)) {
            case 0 -> json(body);
            case 1 -> json(body).getBytes(StandardCharsets.UTF_8);
            case 2 -> JSON.valueToTree(body);
            default -> body;
        };
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** What the message and the options hold, to be read by whoever looks for the cause of a difference. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add("headers " + headers);
        parts.add("body " + (body.isEmpty() ? text : body));
        return String.join(", ", parts);
    }
}
