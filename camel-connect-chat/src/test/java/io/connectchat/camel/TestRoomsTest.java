package io.connectchat.camel;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Tests of one behaviour know no tests of another; what they share stands apart. */
@AnalyzeClasses(packages = "io.connectchat.camel", importOptions = OnlyIncludeTests.class)
class TestRoomsTest {
    private static final String ROOT = "io.connectchat.camel";

    @ArchTest
    static final ArchRule PACKAGES_SHARE_SUPPORT_ALONE = slices().matching(ROOT + ".(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(
                            ROOT + ".support", ROOT + ".leak", ROOT + ".api..", ROOT + ".dsl..", ROOT + ".internal.."));

    @ArchTest
    static final ArchRule EACH_TEST_IS_IN_A_PACKAGE =
            classes().that().resideInAPackage(ROOT).should().haveSimpleNameEndingWith("RoomsTest");
}
