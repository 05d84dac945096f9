package io.connectchat.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.spring.AutoConfigureConnectSimulator;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who changes the listing changes what users' code compiles against, and says so in the changelog. */
@DisplayName("What users' code compiles against")
class PublicApiTest {
    private static final Path LISTING = Path.of("src/test/resources/public-api.txt");

    /** One of each module. */
    private static final List<Class<?>> MODULES =
            List.of(ConnectChatComponent.class, ConnectSimulator.class, AutoConfigureConnectSimulator.class);

    @Test
    @DisplayName("is what is listed; -Dapi.write lists it anew, and the changelog says what changed")
    void isListed() throws Exception {
        // When
        StringBuilder api = new StringBuilder();
        for (Class<?> module : MODULES) {
            publicTypes(module).forEach(type -> api.append(described(type)));
        }

        // Then
        if (System.getProperty("api.write") != null) {
            Files.writeString(LISTING, api);
        }
        assertThat(LISTING).hasContent(api.toString());
    }

    /** Those of the jar, or the folder of classes, that this class comes from. */
    private static List<Class<?>> publicTypes(Class<?> module) throws Exception {
        URI place = module.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (!place.getPath().endsWith(".jar")) {
            return publicTypes(Path.of(place));
        }
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
            return publicTypes(jar.getPath("/"));
        }
    }

    private static List<Class<?>> publicTypes(Path root) throws Exception {
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("io/connectchat") && file.endsWith(".class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .filter(name -> !name.contains(".internal.") && !isGenerated(name))
                    .sorted()
                    .toList();
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, PublicApiTest.class.getClassLoader());
            if (isPublic(type)) {
                types.add(type);
            }
        }
        return types;
    }

    /** Written by Camel's plugin from the options. */
    private static boolean isGenerated(String name) {
        return name.contains(".dsl.") || name.matches(".*(Configurer|UriFactory|ConvertersLoader)");
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.getSimpleName().equals("package-info")
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static String described(Class<?> type) {
        String supertypes = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .map(Type::getTypeName)
                .filter(name -> !name.equals("java.lang.Object"))
                .collect(Collectors.joining(", "));
        String members = Stream.<Stream<? extends Member>>of(
                        Stream.of(type.getDeclaredFields()),
                        Stream.of(type.getDeclaredConstructors()),
                        Stream.of(type.getDeclaredMethods()))
                .flatMap(each -> each)
                .filter(member -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .filter(member -> !member.isSynthetic())
                .map(PublicApiTest::described)
                .sorted()
                .map(member -> "    " + member + "\n")
                .collect(Collectors.joining());
        return type.toGenericString() + (supertypes.isEmpty() ? "" : " : " + supertypes) + "\n" + members + "\n";
    }

    private static String described(Member member) {
        return member instanceof Executable executable
                ? executable.toGenericString()
                : ((Field) member).toGenericString();
    }
}
