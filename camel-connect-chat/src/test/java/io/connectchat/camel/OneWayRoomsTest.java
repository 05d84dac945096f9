package io.connectchat.camel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A message walks one way: no room knows a later one. */
@AnalyzeClasses(packages = "io.connectchat.camel", importOptions = DoNotIncludeTests.class)
class OneWayRoomsTest {
    private static final String ROOT = "io.connectchat.camel";

    @ArchTest
    static final ArchRule A_MESSAGE_WALKS_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .layer("camel")
            .definedBy(ROOT)
            .layer("operation")
            .definedBy(ROOT + ".internal.operation")
            .layer("client")
            .definedBy(ROOT + ".internal.client")
            .layer("flow")
            .definedBy(ROOT + ".internal.flow")
            .layer("token")
            .definedBy(ROOT + ".internal.token")
            .layer("request")
            .definedBy(ROOT + ".internal.request")
            .layer("schema")
            .definedBy(ROOT + ".internal.schema")
            .layer("violation")
            .definedBy(ROOT + ".internal.violation")
            .layer("api")
            .definedBy(ROOT + ".api")
            .layer("dsl")
            .definedBy(ROOT + ".dsl..")
            .whereLayer("dsl")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("camel")
            .mayOnlyBeAccessedByLayers("dsl")
            .whereLayer("operation")
            .mayOnlyBeAccessedByLayers("camel")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("operation", "camel")
            .whereLayer("flow")
            .mayOnlyBeAccessedByLayers("client", "operation", "camel")
            .whereLayer("token")
            .mayOnlyBeAccessedByLayers("flow", "client", "operation", "camel")
            .whereLayer("request")
            .mayOnlyBeAccessedByLayers("token", "flow", "client", "operation", "camel")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("request", "token", "flow", "client", "operation", "camel")
            .whereLayer("violation")
            .mayOnlyBeAccessedByLayers("schema", "request", "token", "flow", "client", "operation", "camel");

    @Test
    @DisplayName("CONTRIBUTING.md draws the rooms in their order")
    void drawing() throws IOException {
        Matcher drawing =
                Pattern.compile("ConnectChatProducer((?: → \\w+)+) → reply").matcher(page());
        assertThat(drawing.find()).isTrue();
        List<String> rooms = List.of(drawing.group(1).substring(3).split(" → "));

        assertThat(rooms).hasSize(7);
        for (int i = 0; i < rooms.size(); i++) {
            List<String> later = new ArrayList<>(rooms.subList(i + 1, rooms.size()));
            later.add("camel");
            assertThat(A_MESSAGE_WALKS_ONE_WAY.getDescription())
                    .contains("where layer '" + rooms.get(i) + "' may only be accessed by layers ['"
                            + String.join("', '", later) + "']");
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../CONTRIBUTING.md"));
    }

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES =
            slices().matching(ROOT + ".internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_DATABIND = noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..")
            .because("users' trees hold nothing that they don't need");
}
