package io.soullink.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shows of each rule that it fails on what is planted for it, and on nothing else in the planted house. */
class ArchitectureRulesTest {
    private static final String ROOT = ArchitectureRulesTest.class.getPackageName() + ".planted";

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    private final ArchitectureRules rules = new ArchitectureRules(ROOT);

    @Test
    void rejectsARuleAboutAnEmptyPackage() {
        assertThat(violations(rules.packagesAreThoseNamedHere()))
                .contains(ROOT + ".domain.chat holds no class")
                .doesNotContain(ROOT + ".domain.user holds no class");
    }

    @Test
    void rejectsAPackageThatNoRuleNames() {
        assertThat(offenders(rules.packagesAreThoseNamedHere())).contains("domain.unnoticed.Newcomer");
    }

    @Test
    void rejectsWhatBreaksTheLayers() {
        assertThat(offenders(rules.layersAreAsDrawn()))
                .containsExactlyInAnyOrder(
                        "Stray", "domain.shared.KnowsTheApplication", "adapter.http.KnowsAnotherAdapter");
    }

    @Test
    void rejectsADomainThatNeedsMoreThanTheLanguage() {
        assertThat(offenders(rules.domainNeedsTheLanguageOnly()))
                .containsExactlyInAnyOrder("domain.shared.ReadsFiles", "domain.shared.KnowsTheApplication");
    }

    @Test
    void rejectsAnApplicationThatNeedsMoreThanTheJdk() {
        assertThat(offenders(rules.applicationNeedsTheJdkOnly())).containsExactly("app.account.OpensSockets");
    }

    @Test
    void rejectsAVendorOutsideItsHome() {
        assertThat(offenders(rules.vendorsStayInTheirHomes()))
                .containsExactlyInAnyOrder(
                        "adapter.inmemory.ServesRequests", "bootstrap.LogsByAVendor", "bootstrap.CountsByAVendor");
    }

    @Test
    void rejectsASocketServerThatKnowsItsUsers() {
        assertThat(offenders(rules.socketServerCouldStandAlone()))
                .containsExactlyInAnyOrder("adapter.ws.engineio.KnowsItsUser", "adapter.ws.socketio.KnowsTheDomain");
    }

    @Test
    void rejectsACycle() {
        assertThat(violations(rules.packagesAreFreeOfCycles()))
                .singleElement()
                .asString()
                .contains("Slice domain.couple", "Slice domain.user");
    }

    @Test
    void rejectsHiddenTimeAndChance() {
        assertThat(offenders(rules.timeAndChanceAreHandedIn()))
                .containsExactlyInAnyOrder("domain.couple.LooksAtTheClock", "app.account.ThrowsDice");
    }

    @Test
    void rejectsADomainThatChanges() {
        assertThat(offenders(rules.domainIsImmutable()))
                .containsExactlyInAnyOrder("domain.shared.Changes", "domain.shared.UnlikeAnId");
    }

    @Test
    void rejectsAnUnlistedEntryPoint() {
        assertThat(offenders(rules.adaptersShowTheirEntryPointsOnly())).containsExactly("adapter.http.UnlistedApi");
    }

    @Test
    void rejectsOldHabits() {
        assertThat(offenders(rules.oldHabitsStayOut()))
                .containsExactlyInAnyOrder(
                        "adapter.inmemory.ThrowsAnything", "adapter.inmemory.KeepsDates", "adapter.inmemory.Prints");
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().getDetails();
    }

    /** The planted classes that the violations start with, without the root package. */
    private static Set<String> offenders(ArchRule rule) {
        return violations(rule).stream().map(ArchitectureRulesTest::offender).collect(Collectors.toSet());
    }

    private static String offender(String violation) {
        return Stream.of(violation.split("[<> ]"))
                .filter(word -> word.startsWith(ROOT))
                .findFirst()
                .map(name -> name.substring(ROOT.length() + 1).replaceAll("(\\.[A-Z]\\w*).*", "$1"))
                .orElse(violation);
    }
}
