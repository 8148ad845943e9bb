package io.github.shipworthy.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Whoever tests at the command line needs neither AssertJ nor JUnit: each is known in one room alone. */
@AnalyzeClasses(packages = "io.github.shipworthy.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String KIT = "io.github.shipworthy.testkit";

    @ArchTest
    static final ArchRule ASSERTJ_IS_KNOWN_WHERE_JAVA_ASSERTS = noClasses()
            .that()
            .resideOutsideOfPackage(KIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.assertj..");

    @ArchTest
    static final ArchRule JUNIT_IS_KNOWN_WHERE_IT_IS_GIVEN_TESTS = noClasses()
            .that()
            .resideOutsideOfPackage(KIT + ".junit")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.apiguardian..");

    @ArchTest
    static final ArchRule THE_ROOMS_OF_THE_COMMAND_LINE_KNOW_NO_ROOM_OF_JAVA = noClasses()
            .that(resideInAnyPackage(
                    KIT + ".cases..",
                    KIT + ".change..",
                    KIT + ".coverage..",
                    KIT + ".invariants..",
                    KIT + ".mutation..",
                    KIT + ".suite..",
                    KIT + ".values..",
                    KIT + ".written.."))
            .should()
            .dependOnClassesThat(resideInAPackage(KIT).or(resideInAPackage(KIT + ".junit")));

    @ArchTest
    static final ArchRule COVERAGE_AND_MUTATION_KNOW_NO_FORMAT_OF_TESTS = noClasses()
            .that(resideInAnyPackage(KIT + ".coverage..", KIT + ".mutation.."))
            .should()
            .dependOnClassesThat(resideInAPackage(KIT + ".cases.."));

    @ArchTest
    static final ArchRule ROOMS_KNOW_EACH_OTHER_IN_ONE_DIRECTION =
            slices().matching(KIT + ".(*)..").should().beFreeOfCycles();
}
