package dev.newsmill.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dependency directions and the house rules that a machine can check. */
class ArchitectureTest {
    private static final Path ROOT = Path.of(System.getProperty("newsmill.root", ".."));
    private static final List<String> MODULES =
            List.of("events", "text", "ingest", "enrich", "sink", "console", "bench", "app");
    private static final JavaClasses PRODUCTION = importAll("target/classes", MODULES);
    private static final JavaClasses TESTS = importAll(
            "target/test-classes",
            Stream.concat(MODULES.stream(), Stream.of("it")).toList());

    @ParameterizedTest
    @ValueSource(strings = {"events", "text", "ingest", "enrich", "sink", "console", "bench", "app"})
    void everyModuleIsLookedAt(String module) {
        assertThat(PRODUCTION.stream().filter(type -> type.getPackageName().startsWith("dev.newsmill." + module)))
                .isNotEmpty();
    }

    /** Which of our own modules a module may know, apart by blanks. */
    @ParameterizedTest
    @CsvSource({
        "events, ''",
        "text, ''",
        "ingest, events",
        "enrich, events text",
        "sink, events",
        "console, events text",
        "bench, events text enrich",
        "app, events text ingest enrich sink console bench"
    })
    void aModuleKnowsOnlyItsOwnParts(String module, String others) {
        String[] allowed = Stream.concat(Stream.of(module), Stream.of(others.split(" ")))
                .filter(name -> !name.isEmpty())
                .map(name -> "dev.newsmill." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.newsmill." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.newsmill..").and(resideOutsideOfPackages(allowed)))
                .check(PRODUCTION);
    }

    @Test
    void theContractKnowsKafkasClientsAndJacksonAlone() {
        classes()
                .that()
                .resideInAPackage("dev.newsmill.events..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "dev.newsmill.events..",
                                "com.fasterxml.jackson..",
                                "org.apache.kafka..",
                                "org.jspecify..")
                        .and(resideOutsideOfPackages("org.apache.kafka.streams..")))
                .check(PRODUCTION);
    }

    @Test
    void textIsPure() {
        classes()
                .that()
                .resideInAPackage("dev.newsmill.text..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "dev.newsmill.text..",
                                "org.jsoup..",
                                "org.mozilla.universalchardet..",
                                "com.hankcs.hanlp..",
                                "com.dynatrace.hash4j..",
                                "org.jspecify..")
                        .and(resideOutsideOfPackages("java.sql..", "java.nio.file..", "java.net.http..")))
                .check(PRODUCTION);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.kafka.streams.., enrich bench",
        "picocli.., app",
        "java.sql.., sink console app",
        "io.javalin.., ingest console app",
        "com.hankcs.., text",
        "com.dynatrace.hash4j.., text",
        "org.jsoup.., text",
    })
    void aLibraryStaysWhereItBelongs(String library, String modules) {
        String[] allowed = Stream.of(modules.split(" "))
                .map(name -> "dev.newsmill." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideOutsideOfPackages(allowed))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(PRODUCTION);
    }

    @Test
    void onlyTheAppTouchesTheProcess() {
        var rule = noClasses()
                .that(resideOutsideOfPackages("dev.newsmill.app.."))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
        rule.check(PRODUCTION);
    }

    @Test
    void enrichmentAsksNoClock() {
        noClasses()
                .that()
                .resideInAPackage("dev.newsmill.text..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(PRODUCTION);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.newsmill.(**)").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void noStateIsShared() {
        fields().that()
                .areStatic()
                .and(not(modifier(JavaModifier.SYNTHETIC)))
                .should(beFinal())
                .check(PRODUCTION);
    }

    @Test
    void namesAreChosenByAPerson() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(PRODUCTION);
    }

    @Test
    void packagesAreNamedAfterTheirSubject() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..common..", "..impl..", "..model..", "..service..", "..helper..")
                .check(PRODUCTION);
    }

    @Test
    void everyPackageIsNullMarkedAndExplained() {
        var unmarked = PRODUCTION.stream()
                .filter(type -> type.getPackage().tryGetPackageInfo().isEmpty()
                        || !type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class))
                .map(type -> type.getPackageName())
                .distinct();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void nobodySleeps() {
        for (JavaClasses classes : List.of(PRODUCTION, TESTS)) {
            noClasses()
                    .should()
                    .callMethod(Thread.class, "sleep", long.class)
                    .orShould()
                    .callMethod(Thread.class, "sleep", long.class, int.class)
                    .check(classes);
        }
    }

    private static JavaClasses importAll(String folder, List<String> modules) {
        return new ClassFileImporter()
                .importLocations(modules.stream()
                        .map(module -> ROOT.resolve(module).resolve(folder))
                        .filter(path -> path.toFile().isDirectory())
                        .map(Location::of)
                        .toList());
    }
}
