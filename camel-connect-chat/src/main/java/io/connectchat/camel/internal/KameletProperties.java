package io.connectchat.camel.internal;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.RouteTemplateParameterDefinition;
import org.apache.camel.util.StringHelper;

/** The properties of this component's Kamelets. Camel ignores unknown properties. */
public final class KameletProperties {
    private static final String OURS = "aws-connect-chat-";

    /** The properties that Camel adds. */
    private static final Set<String> CAMELS = Set.of(
            "templateId",
            "routeId",
            "uuid",
            "location",
            "parentRouteId",
            "parentProcessorId",
            "noErrorHandler",
            "bridgeErrorHandler");

    private KameletProperties() {}

    /** Rejects an unknown property of a Kamelet while Camel creates its route. */
    public static void refuseUnknown(CamelContext context) {
        Properties given = context.getPropertiesComponent().getLocalProperties();
        String kamelet = given == null ? "" : given.getProperty("templateId", "");
        if (given == null || !kamelet.startsWith(OURS)) {
            return;
        }
        RouteTemplateDefinition template =
                context.getCamelContextExtension().getContextPlugin(Model.class).getRouteTemplateDefinition(kamelet);
        if (template == null) {
            return;
        }
        Set<String> names = template.getTemplateParameters().stream()
                .map(RouteTemplateParameterDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> beans = Stream.ofNullable(template.getTemplateBeans())
                .flatMap(List::stream)
                .map(BeanFactoryDefinition::getName)
                .collect(Collectors.toSet());
        for (String name : given.stringPropertyNames()) {
            // Camel also accepts names with dashes.
            String option = StringHelper.dashToCamelCase(name);
            if (!names.contains(option) && !CAMELS.contains(option) && !beans.contains(option)) {
                throw new IllegalArgumentException("The Kamelet " + kamelet + " has no property " + option
                        + " (in the route or in camel.kamelet.*). Its properties are " + String.join(", ", names));
            }
        }
    }
}
