package io.connectchat.camel.springboot;

import io.connectchat.camel.internal.request.NearestName;
import java.beans.PropertyDescriptor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.util.StringHelper;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/** Refuses properties of the component that Boot would pass over, wherever they come from. */
final class PropertyNames {
    private static final String PREFIX = "camel.component.aws-connect-chat";
    private static final ConfigurationPropertyName NAME = ConfigurationPropertyName.of(PREFIX);
    /** The prefix in an environment variable that has an underscore for each dash, as Boot reads it too. */
    private static final ConfigurationPropertyName UNDERSCORED = ConfigurationPropertyName.of(PREFIX.replace('-', '.'));

    private PropertyNames() {}

    /** Ends the start where a property has no effect; tells its name and place, and never its value. */
    static void check(Environment environment) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream().filter(NAME::isAncestorOf).forEach(name -> check(name, source));
                names.stream().filter(UNDERSCORED::isAncestorOf).forEach(name -> checkUnderscored(name, source));
            }
        }
    }

    private static void check(ConfigurationPropertyName name, ConfigurationPropertySource source) {
        int first = NAME.getNumberOfElements();
        PropertyDescriptor option = option(
                        ConnectChatComponentConfiguration.class, name.getElement(first, Form.UNIFORM))
                .orElseThrow(() -> unknown(name, first, source));
        if (!holds(option.getPropertyType(), name, first + 1)) {
            throw new IllegalArgumentException(told(name, source) + "has no effect: " + PREFIX + "." + dashed(option)
                    + " is one value, and has no entries. Write it as text, with commas if it is several");
        }
    }

    /** Boot finds an option by its whole name with underscores for dashes, and by no other. */
    private static void checkUnderscored(ConfigurationPropertyName name, ConfigurationPropertySource source) {
        String rest = elements(name, UNDERSCORED.getNumberOfElements(), ".");
        boolean known = options().anyMatch(option -> {
            String dotted = option.replace('-', '.');
            return rest.equals(dotted) || rest.startsWith(dotted + ".");
        });
        if (!known) {
            throw unknown(name, UNDERSCORED.getNumberOfElements(), source);
        }
    }

    private static String elements(ConfigurationPropertyName name, int first, String separator) {
        return IntStream.range(first, name.getNumberOfElements())
                .mapToObj(i -> name.getElement(i, Form.UNIFORM))
                .collect(Collectors.joining(separator));
    }

    /** Whether Boot binds what a name says from this element on to a value of this type. */
    private static boolean holds(Class<?> type, ConfigurationPropertyName name, int element) {
        int left = name.getNumberOfElements() - element;
        if (left == 0 || Map.class.isAssignableFrom(type)) {
            return true;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return left == 1 && name.isNumericIndex(element);
        }
        return option(type, name.getElement(element, Form.UNIFORM))
                .filter(option -> holds(option.getPropertyType(), name, element + 1))
                .isPresent();
    }

    private static Optional<PropertyDescriptor> option(Class<?> type, String uniform) {
        return Arrays.stream(BeanUtils.getPropertyDescriptors(type))
                .filter(option -> !option.getName().equals("class"))
                .filter(option -> option.getName().equalsIgnoreCase(uniform))
                .findFirst();
    }

    private static IllegalArgumentException unknown(
            ConfigurationPropertyName name, int first, ConfigurationPropertySource source) {
        // In a variable, a dash may stand as an underscore, by which Boot separates names.
        String nearest = NearestName.of(elements(name, first, "-"), options().toList())
                .or(() -> NearestName.of(
                        name.getElement(first, Form.UNIFORM), options().toList()))
                .map(known -> "Did you mean " + PREFIX + "." + known + "?")
                .orElse("docs/reference.md lists the options");
        return new IllegalArgumentException(told(name, source) + "is no option of the component. " + nearest);
    }

    private static Stream<String> options() {
        return Arrays.stream(BeanUtils.getPropertyDescriptors(ConnectChatComponentConfiguration.class))
                .filter(option -> !option.getName().equals("class"))
                .map(PropertyNames::dashed);
    }

    private static String dashed(PropertyDescriptor option) {
        return StringHelper.camelCaseToDash(option.getName());
    }

    /** The property as it was written, and where; Boot's own forms leave out dashes and capitals. */
    private static String told(ConfigurationPropertyName name, ConfigurationPropertySource source) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        Object origin = property == null ? null : property.getOrigin();
        return "The property " + name + (origin == null ? " " : " (" + origin + ") ");
    }
}
