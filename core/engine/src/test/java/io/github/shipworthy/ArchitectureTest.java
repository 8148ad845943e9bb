package io.github.shipworthy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.shipworthy.assessment.Priority;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;

/** The arrows between the rooms, and what each may show. A failure here is a wall that was broken through. */
@AnalyzeClasses(packages = "io.github.shipworthy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> DROOLS =
            resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..");
    private static final DescribedPredicate<JavaClass> OTHERS = resideInAnyPackage(
            "org.drools..",
            "org.kie..",
            "com.google..",
            "dev.harrel..",
            "org.snakeyaml..",
            "de.siegmar..",
            "org.slf4j..");

    @ArchTest
    static final ArchRule PROBLEM_KNOWS_NO_OTHER_ROOM = knows("problem");

    @ArchTest
    static final ArchRule RULE_KNOWS_NO_OTHER_ROOM = knows("rule");

    @ArchTest
    static final ArchRule DOCUMENT_KNOWS_PROBLEMS = knows("document", "problem");

    @ArchTest
    static final ArchRule FACTS_KNOW_DOCUMENTS = knows("facts", "document", "problem");

    @ArchTest
    static final ArchRule ASSESSMENT_KNOWS_FACTS = knows("assessment", "facts", "problem");

    @ArchTest
    static final ArchRule VOCABULARY_KNOWS_FACTS_AND_ASSESSMENTS = knows("vocabulary", "facts", "assessment");

    @ArchTest
    static final ArchRule REPORT_KNOWS_WHAT_CAME_OUT = knows("report", "assessment", "facts", "problem");

    @ArchTest
    static final ArchRule POLICY_KNOWS_ALL_BUT_REPORTS =
            knows("policy", "vocabulary", "rule", "assessment", "facts", "document", "problem");

    @ArchTest
    static final ArchRule LIVE_KNOWS_POLICIES = knows("live", "policy", "assessment", "problem");

    @ArchTest
    static final ArchRule ONLY_POLICY_RUNS_DROOLS = noClasses()
            .that(resideInAPackage("io.github.shipworthy.."))
            .and(not(resideInAPackage("io.github.shipworthy.policy..")))
            .and(not(resideInAPackage("io.github.shipworthy.vocabulary..")))
            .should()
            .dependOnClassesThat(DROOLS);

    @ArchTest
    static final ArchRule THE_VOCABULARY_KNOWS_THE_RULE_CONTEXT_ALONE = noClasses()
            .that(resideInAPackage("io.github.shipworthy.vocabulary.."))
            .should()
            .dependOnClassesThat(DROOLS.and(not(new DescribedPredicate<JavaClass>("the rule context") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getName().equals("org.kie.api.runtime.rule.RuleContext");
                }
            })));

    @ArchTest
    static final ArchRule PUBLIC_METHODS_RETURN_TYPES_OF_OURS_OR_THE_JDK = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(not(OTHERS));

    @ArchTest
    static final ArchRule PUBLIC_METHODS_TAKE_TYPES_OF_OURS_OR_THE_JDK = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(resideInAPackage("io.github.shipworthy..")
                    .and(not(resideInAPackage("io.github.shipworthy.vocabulary..")))
                    .and(DescribedPredicate.describe(
                            "are public",
                            type -> type.getModifiers()
                                    .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))))
            .should()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "of ours or the JDK", types -> types.stream().noneMatch(OTHERS)));

    @ArchTest
    static final ArchRule PUBLIC_FIELDS_HAVE_TYPES_OF_OURS_OR_THE_JDK = fields().that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawType(not(OTHERS));

    @ArchTest
    static final ArchRule PUBLIC_CONSTRUCTORS_TAKE_TYPES_OF_OURS_OR_THE_JDK = constructors()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "of ours or the JDK", types -> types.stream().noneMatch(OTHERS)));

    @ArchTest
    static final ArchRule NO_PUBLIC_STATE =
            fields().that().areNotFinal().should().bePrivate();

    @ArchTest
    static final ArchRule SIX_TYPES_OF_THE_POLICY_ARE_PUBLIC_AND_A_TEST_KIT_HAS_ITS_OWN = classes()
            .that(resideInAPackage("io.github.shipworthy.policy.."))
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(haveSimpleName("Policy")
                    .or(haveSimpleName("Engine"))
                    .or(haveSimpleName("Parameter")
                            .or(haveSimpleName("PolicyFiles"))
                            .or(haveSimpleName("PolicyChanges")))
                    .or(haveSimpleName("PolicyException"))
                    .or(haveSimpleName("AssessmentException"))
                    .or(haveSimpleName("Workbench"))
                    .or(haveSimpleName("Statement"))
                    .or(haveSimpleName("Run"))
                    .or(haveSimpleName("Trial"))
                    .or(haveSimpleName("Mutant"))
                    .or(haveSimpleName("Domain"))
                    .or(haveSimpleName("ChangeSlice")));

    /** Rules decide priorities. Java may carry one; it has no reason to name one. */
    @ArchTest
    static final ArchRule NO_CLASS_NAMES_A_PRIORITY = noClasses()
            .that(not(DescribedPredicate.describe("Priority", type -> type.isEquivalentTo(Priority.class))))
            .should()
            .accessField(Priority.class, "P0")
            .orShould()
            .accessField(Priority.class, "P1")
            .orShould()
            .accessField(Priority.class, "P2");

    @ArchTest
    static final ArchRule NOTHING_PRINTS =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule NOTHING_ASKS_THE_MACHINE = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "lineSeparator")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    private static ArchRule knows(String room, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[others.length] = "io.github.shipworthy." + room + "..";
        for (int index = 0; index < others.length; index++) {
            allowed[index] = "io.github.shipworthy." + others[index] + "..";
        }
        return noClasses()
                .that(resideInAPackage("io.github.shipworthy." + room + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.shipworthy..").and(not(resideInAnyPackage(allowed))));
    }
}
