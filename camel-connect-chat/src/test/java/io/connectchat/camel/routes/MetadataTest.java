package io.connectchat.camel.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.ConnectChatComponentConfigurer;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.dsl.component.ComponentsBuilderFactory;
import io.connectchat.camel.internal.operation.Operations;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.EndpointType;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** What tools, forms and other ways into the component read of it. */
class MetadataTest {
    /** The types that Karavan's and Kaoto's forms can edit. */
    private static final Set<String> EDITABLE =
            Set.of("string", "duration", "integer", "number", "object", "enum", "boolean");

    private static final String JSON = read("/META-INF/io/connectchat/camel/aws-connect-chat.json");

    private static final ComponentModel MODEL = JsonMapper.generateComponentModel(JSON);

    static Stream<BaseOptionModel> options() {
        return Stream.concat(MODEL.getEndpointOptions().stream(), MODEL.getComponentOptions().stream());
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionCanBeEditedAndIsExplained(BaseOptionModel option) {
        assertThat(option.getType()).isIn(EDITABLE);
        assertThat(option.getLabel()).as(option.getName()).isNotBlank();
        assertThat(option.getDisplayName()).as(option.getName()).isNotBlank();
        assertThat(option.getDescription()).as(option.getName()).isNotBlank();
    }

    @Test
    void everyOptionOfAnEndpointIsOneOfTheComponentToo() {
        List<String> ofComponent = MODEL.getComponentOptions().stream()
                .map(BaseOptionModel::getName)
                .toList();
        assertThat(MODEL.getEndpointParameterOptions())
                .extracting(BaseOptionModel::getName)
                .isSubsetOf(ofComponent);
    }

    static Stream<Arguments> optionsOfMembers() {
        Map<String, Set<String>> operations = new TreeMap<>();
        for (Operation operation : Operation.values()) {
            Operations.of(operation).schema().settable().stream()
                    .map(Member::option)
                    .filter(Objects::nonNull)
                    .forEach(option -> operations
                            .computeIfAbsent(option.replace(".*", "."), absent -> new TreeSet<>())
                            .add(operation.name()));
        }
        return operations.entrySet().stream().map(option -> arguments(option.getKey(), option.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("An option's label names the operations that it is for, if it is not for all")
    @MethodSource("optionsOfMembers")
    void labelsNameOperations(String name, Set<String> operations) {
        BaseOptionModel option = MODEL.getEndpointOptions().stream()
                .filter(each -> name.equals(each.isMultiValue() ? each.getPrefix() : each.getName()))
                .findFirst()
                .orElseThrow();
        Set<String> all = Stream.of(Operation.values()).map(Operation::name).collect(Collectors.toSet());
        assertThat(Stream.of(option.getLabel().split(",")).filter(all::contains))
                .containsExactlyInAnyOrderElementsOf(operations.equals(all) ? Set.of() : operations);
    }

    @Test
    void secretsAreMarked() {
        assertThat(options().filter(BaseOptionModel::isSecret).map(BaseOptionModel::getName))
                .containsOnly("accessKey", "secretKey", "sessionToken");
    }

    @ParameterizedTest
    @CsvSource({
        "contactFlowId=f&subtype=SMS&attribute.a=b&segmentAttribute.connect:X=y&apiCallTimeout=5s, true",
        "contactFlow=f, false",
        "subtype=Fax, false",
        "chatDurationInMinutes=long, false",
        "useSessionCredentials=perhaps, false"
    })
    void camelsCatalogueFindsWhatIsWrongWithAnEndpoint(String options, boolean valid) {
        // Given
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent("aws-connect-chat", ConnectChatComponent.class.getName(), JSON);

        // When
        EndpointValidationResult result = catalog.validateEndpointProperties("aws-connect-chat:id?" + options);

        // Then
        assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isEqualTo(valid);
    }

    static Stream<Arguments> described() {
        Stream<Class<?>> configurations = Stream.<Class<?>>iterate(
                ConnectChatConfiguration.class, type -> type != Object.class, Class::getSuperclass);
        Stream<Arguments> options = Stream.concat(configurations, Stream.of(ConnectChatComponent.class))
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> !written(field).isEmpty())
                .map(field -> arguments(
                        field.getName(),
                        written(field),
                        options()
                                .filter(option -> option.getName().equals(field.getName()))
                                .map(BaseOptionModel::getDescription)
                                .map(text -> text.replaceAll(" This is a multi-value option with prefix: .*", ""))
                                .distinct()
                                .toList()));
        Stream<Arguments> headers = Stream.of(ConnectChatConstants.class.getFields())
                .filter(field -> !written(field).isEmpty())
                .map(field -> arguments(
                        field.getName(),
                        written(field),
                        MODEL.getEndpointHeaders().stream()
                                .filter(header -> header.getConstantName().endsWith("#" + field.getName()))
                                .map(BaseOptionModel::getDescription)
                                .toList()));
        return Stream.concat(options, headers);
    }

    /** What the annotation says, or else the Javadoc of the option's setter; empty for a field that is not an option. */
    private static String written(Field field) {
        String annotated = Stream.of(
                        Optional.ofNullable(field.getAnnotation(UriPath.class)).map(UriPath::description),
                        Optional.ofNullable(field.getAnnotation(UriParam.class)).map(UriParam::description),
                        Optional.ofNullable(field.getAnnotation(Metadata.class)).map(Metadata::description))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        boolean isOption = field.isAnnotationPresent(UriPath.class) || field.isAnnotationPresent(UriParam.class);
        return annotated.isEmpty() && isOption ? javadocOfSetter(field) : annotated;
    }

    private static String javadocOfSetter(Field field) {
        String name = field.getName();
        String setter = "public void set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "(";
        String source = source(field.getDeclaringClass());
        String before = source.substring(0, source.indexOf(setter));
        int end = before.lastIndexOf("*/");
        assertThat(before.substring(end + 2))
                .as("between the Javadoc and %s", setter)
                .isBlank();
        return before.substring(before.lastIndexOf("/**") + 3, end)
                .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                .strip();
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Camel's generator leaves characters out, such as a plus and a bar. */
    @ParameterizedTest(name = "{0}")
    @DisplayName("A description is in the metadata as its annotation or its Javadoc has it")
    @MethodSource("described")
    void aDescriptionIsWhatTheSourceSays(String name, String written, List<String> generated) {
        assertThat(generated).containsExactly(written);
    }

    @Test
    void everyDescriptionIsCompared() {
        Set<String> compared = described().map(each -> (String) each.get()[0]).collect(Collectors.toSet());
        assertThat(options().map(BaseOptionModel::getName).filter(name -> !compared.contains(name)))
                .as("Camel's own alone")
                .containsOnly("lazyStartProducer", "autowiredEnabled");
        assertThat(MODEL.getEndpointHeaders())
                .allMatch(header -> compared.contains(header.getConstantName().replaceAll(".*#", "")));
    }

    static Stream<String> settableByText() {
        return MODEL.getComponentOptions().stream()
                .filter(option -> !"object".equals(option.getType()))
                .map(BaseOptionModel::getName);
    }

    @ParameterizedTest
    @DisplayName("camel.component.aws-connect-chat.OPTION reaches the configuration")
    @MethodSource("settableByText")
    void everyOptionCanBeAProperty(String name) throws Exception {
        // Given
        BaseOptionModel option = MODEL.getComponentOptions().stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        String value = someValue(option);
        Main main = new Main();
        main.addInitialProperty("camel.component.aws-connect-chat." + name, value);

        // When
        main.start();

        // Then
        ConnectChatComponent component =
                main.getCamelContext().getComponent("aws-connect-chat", ConnectChatComponent.class);
        Object set = new ConnectChatComponentConfigurer().getOptionValue(component, name, true);
        assertThat(String.valueOf(set)).isEqualToIgnoringCase(value);
        main.stop();
    }

    private static String someValue(BaseOptionModel option) {
        return switch (option.getType()) {
            case "boolean" -> "true";
            case "integer" -> "77";
            case "number" -> "7.7";
            case "duration" -> "PT7S";
            case "enum" -> option.getEnums().get(option.getEnums().size() - 1);
            default -> "some-value";
        };
    }

    @Test
    void theComponentsBuilderSetsItUp() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            // When
            ComponentsBuilderFactory.awsConnectChat()
                    .region("eu-west-2")
                    .maxConcurrency(7)
                    .attributes(Map.of("team", "retention"))
                    .register(context, "chats");

            // Then
            ConnectChatConfiguration configuration =
                    context.getComponent("chats", ConnectChatComponent.class).getConfiguration();
            assertThat(configuration.getRegion()).isEqualTo("eu-west-2");
            assertThat(configuration.getMaxConcurrency()).isEqualTo(7);
            assertThat(configuration.getAttributes()).containsEntry("team", "retention");
        }
    }

    @Test
    void convertersMakeTheSdksTypes() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();
            var converter = context.getTypeConverter();

            assertThat(converter.convertTo(Endpoint.class, "+15550100").type())
                    .isEqualTo(EndpointType.TELEPHONE_NUMBER);
            assertThat(converter
                            .convertTo(Endpoint.class, ChatRouteTestSupport.SOURCE)
                            .type())
                    .isEqualTo(EndpointType.CONNECT_PHONENUMBER_ARN);
            assertThat(converter.convertTo(SegmentAttributeValue.class, "text").valueString())
                    .isEqualTo("text");
            assertThat(converter.convertTo(SegmentAttributeValue.class, 5).valueInteger())
                    .isEqualTo(5);
            assertThat(converter
                            .convertTo(StartOutboundChatContactRequest.class, "{\"contactFlowId\":\"f\"}")
                            .contactFlowId())
                    .isEqualTo("f");
            assertThat(converter
                            .convertTo(StartOutboundChatContactRequest.class, Map.of("ContactFlowId", "f"))
                            .contactFlowId())
                    .isEqualTo("f");
        }
    }

    @Test
    @DisplayName("The classes are indexed: Quarkus looks into the index alone")
    void theJarIsIndexed() {
        assertThat(MetadataTest.class.getResource("/META-INF/jandex.idx")).isNotNull();
    }

    private static String read(String resource) {
        try (InputStream stream = MetadataTest.class.getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
