package io.soullink.bootstrap;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the project to its {@link ArchitectureRules}. */
class ArchitectureTest {
    private static final String ROOT = "io.soullink";

    private static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // The storage contracts come in a jar, which the option above does not know as tests.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);

    private final ArchitectureRules rules = new ArchitectureRules(ROOT);

    @Test
    void packagesAreThoseNamedInTheRules() {
        rules.packagesAreThoseNamedHere().check(PROJECT);
    }

    @Test
    void layersAreAsDrawn() {
        rules.layersAreAsDrawn().check(PROJECT);
    }

    @Test
    void domainNeedsTheLanguageOnly() {
        rules.domainNeedsTheLanguageOnly().check(PROJECT);
    }

    @Test
    void applicationNeedsTheJdkOnly() {
        rules.applicationNeedsTheJdkOnly().check(PROJECT);
    }

    @Test
    void vendorsStayInTheirHomes() {
        rules.vendorsStayInTheirHomes().check(PROJECT);
    }

    @Test
    void socketServerCouldStandAlone() {
        rules.socketServerCouldStandAlone().check(PROJECT);
    }

    @Test
    void packagesAreFreeOfCycles() {
        rules.packagesAreFreeOfCycles().check(PROJECT);
    }

    @Test
    void timeAndChanceAreHandedIn() {
        rules.timeAndChanceAreHandedIn().check(PROJECT);
    }

    @Test
    void domainIsImmutable() {
        rules.domainIsImmutable().check(PROJECT);
    }

    @Test
    void adaptersShowTheirEntryPointsOnly() {
        rules.adaptersShowTheirEntryPointsOnly().check(PROJECT);
    }

    @Test
    void oldHabitsStayOut() {
        rules.oldHabitsStayOut().check(PROJECT);
    }
}
