package io.connectchat.camel.internal.option;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConfigurationConfigurer;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.api.Violation.Owner;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertiesComponent;
import org.jspecify.annotations.Nullable;

/**
 * Binds the options of an endpoint's URI. Camel accepts names in any case, with dashes, and with dots that lead to nested
 * objects, the component and the context. Data in a <code>toD</code> may contain such names. So each option and each map
 * entry is accepted only once, and text is not used as the name of a bean or a class. See
 * docs/decisions/023-names-in-a-uri.md.
 */
public final class UriOptions {
    private static final ConnectChatConfigurationConfigurer OPTIONS = new ConnectChatConfigurationConfigurer();

    /** Camel ignores unknown units. */
    private static final Pattern DURATION = Pattern.compile("(?i)-?\\d+|P.+|(\\s*\\d+\\s*(d|h|m|s|ms))+\\s*");

    private static final Pattern BEAN = Pattern.compile("#(bean:)?[^:]+");

    private static final List<String> ENTRIES =
            List.of("attribute.", "segmentAttribute.", "templateAttribute.", "tag.");

    /** Options whose values usually come from a message. */
    private static final Set<String> OF_CUSTOMERS =
            Set.of("destinationendpoint", "displayname", "customerprofileattributes");

    private static final String DESTINATION = "destinationendpoint";
    private static final String INSTANCE = "instanceid";

    private final CamelContext context;
    private final ConnectChatConfiguration configuration;
    private final Map<String, Object> parameters;

    private UriOptions(CamelContext context, ConnectChatConfiguration configuration, Map<String, Object> parameters) {
        this.context = context;
        this.configuration = configuration;
        this.parameters = parameters;
    }

    /**
     * Binds parameters to a configuration and removes them. References to beans remain for Camel. Unknown names remain too,
     * unless the URI contains a customer's data, since Camel then reports the URI. A rejected parameter removes all.
     *
     * @return why the endpoint is rejected; empty if it is not
     */
    public static Optional<Violation> bind(
            CamelContext context, ConnectChatConfiguration configuration, Map<String, Object> parameters) {
        Violation refusal = new UriOptions(context, configuration, parameters).bind();
        if (refusal != null) {
            parameters.clear();
        }
        return Optional.ofNullable(refusal);
    }

    private @Nullable Violation bind() {
        Violation refusal = refusalOfNames();
        if (refusal != null) {
            return refusal;
        }
        bindEntries("attribute.", configuration.getAttributes(), configuration::setAttributes);
        bindEntries("segmentAttribute.", configuration.getSegmentAttributes(), configuration::setSegmentAttributes);
        bindEntries("templateAttribute.", configuration.getTemplateAttributes(), configuration::setTemplateAttributes);
        bindEntries("tag.", configuration.getTags(), configuration::setTags);
        return bindValues();
    }

    private @Nullable Violation refusalOfNames() {
        boolean ofCustomers =
                parameters.keySet().stream().anyMatch(name -> isEntry(name) || OF_CUSTOMERS.contains(canonical(name)));
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (!seen.add(isEntry(name) ? name : canonical(name)) || parameter.getValue() instanceof List) {
                return refusal("is set twice, possibly in two spellings", "Set it once");
            }
            Class<?> type = OPTIONS.getOptionType(canonical(name), false);
            boolean unknown = type == null && (ofCustomers || !isPlain(name));
            if (ofCustomers && type != null && isObject(type) && !isBean(parameter.getValue())) {
                return refusal("must refer to a bean", "Bind a bean and refer to it as #bean:name");
            }
            if (!isEntry(name) && (unknown || isWhole(name, type))) {
                return refusal(
                        "has a name that is not allowed in a URI",
                        "Use an option of docs/reference.md; the only names with a dot are "
                                + String.join("NAME, ", ENTRIES) + "NAME");
            }
        }
        return null;
    }

    /** Whole maps can be set only in Java or by properties. The instance is the path of the URI. */
    private boolean isWhole(String name, @Nullable Class<?> type) {
        return type == Map.class
                || canonical(name).equals("configuration")
                || canonical(name).equals(INSTANCE) && configuration.getInstanceId() != null;
    }

    private void bindEntries(
            String prefix, @Nullable Map<String, Object> before, Consumer<Map<String, Object>> setter) {
        Map<String, Object> all = before == null ? new HashMap<>() : new HashMap<>(before);
        boolean found = false;
        for (Iterator<Map.Entry<String, Object>> each = parameters.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, Object> parameter = each.next();
            if (parameter.getKey().startsWith(prefix)) {
                all.put(parameter.getKey().substring(prefix.length()), parameter.getValue());
                each.remove();
                found = true;
            }
        }
        if (found) {
            setter.accept(all);
        }
    }

    private @Nullable Violation bindValues() {
        for (Iterator<Map.Entry<String, Object>> each = parameters.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, Object> parameter = each.next();
            String name = canonical(parameter.getKey());
            Class<?> type = OPTIONS.getOptionType(name, false);
            if (type == null || isObject(type)) {
                continue;
            }
            Object value = value(name, parameter.getValue());
            if (value != null && !isBound(name, type, value)) {
                return new Violation(
                        parameter.getKey(),
                        rule(type),
                        "option " + parameter.getKey(),
                        "Correct the value",
                        Owner.ENDPOINT);
            }
            each.remove();
        }
        return null;
    }

    private boolean isBound(String name, Class<?> type, Object value) {
        boolean reference = type != String.class && value.toString().startsWith("#");
        if (reference
                || type == Duration.class && !DURATION.matcher(value.toString()).matches()) {
            return false;
        }
        try {
            return OPTIONS.configure(context, configuration, name, value, false);
        } catch (RuntimeException e) {
            // The message of the exception contains the value, which may be a customer's.
            return false;
        }
    }

    /** The value with its placeholders resolved; null for an optional placeholder without a value. */
    private @Nullable Object value(String name, Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String resolved = context.getCamelContextExtension().resolvePropertyPlaceholders(text, true);
        if (resolved == null || resolved.startsWith(PropertiesComponent.PREFIX_OPTIONAL_TOKEN)) {
            return null;
        }
        // In a URI query, a plus sign is decoded to a space.
        return name.equals(DESTINATION) && resolved.startsWith(" ") ? "+" + resolved.substring(1) : resolved;
    }

    private static String rule(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of "
                    + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (type == Duration.class) {
            return "must be a duration such as 30s, or a number of milliseconds";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        return type == Double.class ? "must be a number" : "must be a whole number";
    }

    private static Violation refusal(String rule, String remedy) {
        // The name of the option is not shown, since it may come from a customer's data.
        return new Violation(
                "An option",
                rule,
                "the endpoint's URI",
                remedy + "; in a toD, set message data by header or body, not in the URI",
                Owner.ENDPOINT);
    }

    /** Whether Camel looks the value up in the registry. */
    private static boolean isObject(Class<?> type) {
        return type.isInterface() || type == Object.class;
    }

    /** Camel would also create an object from a class name. */
    private static boolean isBean(Object value) {
        return !(value instanceof String text) || BEAN.matcher(text).matches();
    }

    private static boolean isEntry(String name) {
        return ENTRIES.stream().anyMatch(prefix -> name.startsWith(prefix) && name.length() > prefix.length());
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    }

    /** The name that the generated code uses, in any default locale. */
    private static String canonical(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
