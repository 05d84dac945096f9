package io.connectchat.quarkus.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.builder.BuildContext;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;
import io.quarkus.test.QuarkusUnitTest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.ConnectException;

@DisplayName("What the extension says for a native image")
class NativeHintsTest {
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.connect-chat.devservices.enabled", "false")
            .addBuildChainCustomizer(NativeHintsTest::record);

    /** Writes the build items into resources of the application, since its build has a class loader of its own. */
    private static void record(BuildChainBuilder build) {
        build.addBuildStep(context -> {
                    write(
                            context,
                            "features",
                            context.consumeMulti(FeatureBuildItem.class).stream()
                                    .map(FeatureBuildItem::getName));
                    write(
                            context,
                            "tls",
                            context.consumeMulti(ExtensionSslNativeSupportBuildItem.class).stream()
                                    .map(ExtensionSslNativeSupportBuildItem::getExtension));
                    write(
                            context,
                            "resources",
                            context.consumeMulti(NativeImageResourcePatternsBuildItem.class).stream()
                                    .flatMap(item -> item.getIncludePatterns().stream()));
                    write(
                            context,
                            "reflection",
                            context.consumeMulti(ReflectiveClassBuildItem.class).stream()
                                    .filter(ReflectiveClassBuildItem::isMethods)
                                    .flatMap(item -> item.getClassNames().stream()));
                    write(
                            context,
                            "services",
                            context.consumeMulti(ReflectiveClassBuildItem.class).stream()
                                    .filter(ReflectiveClassBuildItem::isConstructors)
                                    .flatMap(item -> item.getClassNames().stream()));
                    write(
                            context,
                            "runtime",
                            context.consumeMulti(RuntimeInitializedClassBuildItem.class).stream()
                                    .map(RuntimeInitializedClassBuildItem::getClassName));
                })
                .consumes(FeatureBuildItem.class)
                .consumes(ExtensionSslNativeSupportBuildItem.class)
                .consumes(NativeImageResourcePatternsBuildItem.class)
                .consumes(ReflectiveClassBuildItem.class)
                .consumes(RuntimeInitializedClassBuildItem.class)
                .produces(GeneratedResourceBuildItem.class)
                .build();
    }

    private static void write(BuildContext context, String name, Stream<String> lines) {
        byte[] text = String.join("\n", lines.toList()).getBytes(UTF_8);
        context.produce(new GeneratedResourceBuildItem("hints/" + name, text));
    }

    private static List<String> read(String name) throws IOException {
        try (InputStream hints = Thread.currentThread().getContextClassLoader().getResourceAsStream("hints/" + name)) {
            return new String(hints.readAllBytes(), UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"features", "tls"})
    @DisplayName("names its feature, which needs TLS")
    void feature(String hints) throws IOException {
        assertThat(read(hints)).contains("camel-aws-connect-chat");
    }

    @Test
    @DisplayName("includes all Kamelets of the component")
    void kamelets() throws IOException {
        List<String> patterns = read("resources");
        File folder =
                Path.of("../../camel-connect-chat/src/main/resources/kamelets").toFile();

        assertThat(folder.list()).isNotEmpty().allMatch(kamelet -> patterns.stream()
                .anyMatch(("kamelets/" + kamelet)::matches));
    }

    @Test
    @DisplayName("lets routes call the getters of what the component and the SDK fail with")
    void reflection() throws IOException {
        assertThat(read("reflection"))
                .contains(InvalidChatRequestException.class.getName(), Violation.class.getName())
                .contains(superclasses(ConnectException.class));
    }

    private static String[] superclasses(Class<?> failure) {
        return Stream.<Class<?>>iterate(failure, type -> type != RuntimeException.class, Class::getSuperclass)
                .map(Class::getName)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.connectchat.camel.ConnectChatComponent",
                "io.connectchat.camel.ConnectChatComponentConfigurer",
                "io.connectchat.camel.ConnectChatEndpointConfigurer"
            })
    @DisplayName("makes the component and its configurers by Camel's services")
    void services(String type) throws IOException {
        assertThat(read("services")).contains(type);
    }

    @Test
    @DisplayName("initialises each class of the SDK at run time that holds threads or random numbers")
    void runtimeInitialized() throws Exception {
        List<String> hints = read("runtime");

        assertThat(hints).containsAll(holdersOfThreads());
        for (String name : hints) {
            if (name.startsWith("software.amazon.awssdk")) {
                assertThat(Class.forName(name, false, getClass().getClassLoader()))
                        .isNotNull();
            }
        }
    }

    private static Set<String> holdersOfThreads() throws IOException {
        Indexer indexer = new Indexer();
        for (String jar : sdkJars()) {
            try (JarFile classes = new JarFile(jar)) {
                for (var entry : classes.stream()
                        .filter(e -> e.getName().endsWith(".class"))
                        .toList()) {
                    try (InputStream type = classes.getInputStream(entry)) {
                        indexer.index(type);
                    }
                }
            }
        }
        List<FieldInfo> fields = new ArrayList<>();
        indexer.complete().getKnownClasses().forEach(type -> fields.addAll(type.fields()));
        return fields.stream()
                .filter(field -> (field.flags() & java.lang.reflect.Modifier.STATIC) != 0)
                .filter(field -> field.type()
                        .name()
                        .toString()
                        .matches("java\\.(util|security|lang)\\..*(Random|Executor|ExecutorService|Thread|Timer)"))
                .map(field -> field.declaringClass().name().toString())
                .collect(toSet());
    }

    private static List<String> sdkJars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("awssdk") && jar.endsWith(".jar"))
                .toList();
    }
}
