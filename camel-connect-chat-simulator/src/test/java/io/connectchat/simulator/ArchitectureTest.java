package io.connectchat.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.connectchat.simulator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.connectchat.simulator";

    /** The public types are values that all may use; only their builder puts the rooms together. */
    @ArchTest
    static final ArchRule NO_ROOM_KNOWS_A_LATER_ONE = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy(ROOT + ".internal.cli")
            .layer("http")
            .definedBy(ROOT + ".internal.http")
            .layer("event")
            .definedBy(ROOT + ".internal.event")
            .layer("operation")
            .definedBy(ROOT + ".internal.operation")
            .layer("state")
            .definedBy(ROOT + ".internal.state")
            .layer("contract")
            .definedBy(ROOT + ".internal.contract")
            .layer("signature")
            .definedBy(ROOT + ".internal.signature")
            .layer("json")
            .definedBy(ROOT + ".internal.json")
            .layer("public")
            .definedBy(ROOT)
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("public")
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers("public")
            .whereLayer("operation")
            .mayOnlyBeAccessedByLayers("http", "public")
            .whereLayer("signature")
            .mayOnlyBeAccessedByLayers("operation", "event", "public")
            .whereLayer("contract")
            .mayOnlyBeAccessedByLayers("operation")
            .whereLayer("state")
            .mayOnlyBeAccessedByLayers("operation", "event", "http", "public");

    @ArchTest
    static final ArchRule ONLY_THE_SERVER_KNOWS_VERTX = noClasses()
            .that(not(resideInAPackage(ROOT + ".internal.http")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.vertx..", "io.netty.."))
            .because("the rules and the records are the same whatever serves them");

    @ArchTest
    static final ArchRule ONLY_TESTS_NEED_TEST_LIBRARIES = noClasses()
            .that(not(resideInAnyPackage(ROOT + ".junit", ROOT + ".assertj")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.assertj..", ROOT + ".junit", ROOT + ".assertj"))
            .because("the server runs without them");

    @ArchTest
    static final ArchRule ONLY_THE_STATE_FILE_KNOWS_ITS_STORE = noClasses()
            .that(not(simpleName("StateFile")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.h2.."))
            .because("who keeps no state in a file does without");

    @ArchTest
    static final ArchRule THE_API_SPEAKS_PLAIN_JAVA = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(resideInAPackage(ROOT))
            .should()
            .haveRawReturnType(resideInAnyPackage(ROOT, "java..", ""))
            .because("a user's test should need no library of ours to read the records");
}
