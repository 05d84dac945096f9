package io.connectchat.camel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
            .layer("metrics")
            .definedBy(ROOT + ".internal.metrics")
            .layer("insight")
            .definedBy(ROOT + ".internal.insight")
            .layer("traces")
            .definedBy(ROOT + ".internal.traces")
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
            .whereLayer("insight")
            .mayOnlyBeAccessedByLayers("camel")
            .whereLayer("operation")
            .mayOnlyBeAccessedByLayers("insight", "camel")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("operation", "insight", "camel")
            .whereLayer("metrics")
            .mayOnlyBeAccessedByLayers("traces", "flow", "client", "insight", "camel")
            .whereLayer("traces")
            .mayOnlyBeAccessedByLayers("operation", "camel")
            .whereLayer("flow")
            .mayOnlyBeAccessedByLayers("client", "operation", "insight", "camel")
            .whereLayer("token")
            .mayOnlyBeAccessedByLayers("flow", "client", "operation", "camel")
            .whereLayer("request")
            .mayOnlyBeAccessedByLayers("token", "flow", "client", "operation", "camel")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("request", "token", "flow", "client", "operation", "camel")
            .whereLayer("violation")
            .mayOnlyBeAccessedByLayers("schema", "request", "token", "flow", "client", "operation", "camel");

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES =
            slices().matching(ROOT + ".internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_DATABIND = noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            // Loaded only where the application has databind itself.
            .and()
            .haveSimpleNameNotStartingWith("ContactJsonNodeConverters")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..")
            .because("users' trees hold nothing that they don't need");

    @ArchTest
    static final ArchRule NO_MICROMETER = noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            // Loaded only where the application has Micrometer itself.
            .and()
            .doNotHaveSimpleName("CallMetrics")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..")
            .because("users' trees hold nothing that they don't need");

    @ArchTest
    static final ArchRule NO_HEALTH = noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            // Loaded only where the application has camel-health itself.
            .and()
            .doNotHaveSimpleName("ClientHealth")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel.impl.health..")
            .because("users' trees hold nothing that they don't need");

    @ArchTest
    static final ArchRule NO_TELEMETRY = noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            // Loaded only where the application has camel-telemetry itself.
            .and()
            .doNotHaveSimpleName("ConnectChatSpanDecorator")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel.telemetry..")
            .because("users' trees hold nothing that they don't need");

    @ArchTest
    static final ArchRule NO_OPEN_TELEMETRY = noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            // Loaded only where the application has OpenTelemetry itself.
            .and()
            .haveNameNotMatching(".*\\.AttemptSpans(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..")
            .because("users' trees hold nothing that they don't need");
}
