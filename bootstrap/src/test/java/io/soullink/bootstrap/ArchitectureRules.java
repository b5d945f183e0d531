package io.soullink.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the house, for all that is under one root package: the project itself, or the house of planted
 * violations that shows of each rule that it can fail.
 */
final class ArchitectureRules {
    /** One package a feature of the domain. A new feature is entered here. */
    private static final List<String> DOMAIN =
            List.of("shared", "user", "couple", "call", "chat", "mood", "event", "catalogue", "erasure", "media");

    /** The features of the application, what several of them need, and the technical ports. */
    private static final List<String> APP = List.of(
            "account",
            "admin",
            "catalogue",
            "pairing",
            "call",
            "chat",
            "mood",
            "event",
            "erasure",
            "export",
            "media",
            "presence",
            "room",
            "limit",
            "port",
            "standard");

    /** The classes of the adapters that others may use. */
    private static final Set<String> ENTRY_POINTS = Set.of(
            "adapter.http.HttpApi",
            "adapter.http.HttpSettings",
            "adapter.http.RequestObserver",
            "adapter.http.AnsweredRequest",
            "adapter.http.MetricsPage",
            "adapter.http.JwtAccessTokens",
            "adapter.http.Argon2Passwords",
            "adapter.http.ImageIoThumbnails",
            "adapter.ws.gateway.SocketGateway",
            "adapter.ws.gateway.GatewaySettings",
            "adapter.ws.gateway.EventObserver",
            "adapter.inmemory.InMemoryStorage",
            "adapter.inmemory.InMemorySoulLink",
            "adapter.mongo.MongoStorage",
            "adapter.mongo.MongoSettings",
            "adapter.mongo.CommandObserver",
            "adapter.mongo.FirstBackendImport",
            "adapter.mongo.ImportReport");

    /** Where time and chance would come in unseen, by their owner. */
    private static final Map<String, Set<String>> HIDDEN_INPUTS = Map.of(
            "java.util.UUID", Set.of("randomUUID"),
            "java.util.Random", Set.of("<init>"),
            "java.security.SecureRandom", Set.of("<init>"),
            "java.time.InstantSource", Set.of("system"),
            "java.time.Clock", Set.of("system", "systemUTC", "systemDefaultZone"),
            "java.util.concurrent.ThreadLocalRandom", Set.of("current"),
            "java.lang.Math", Set.of("random"),
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime"));

    private final String root;
    private final String domain;
    private final String app;
    private final String http;
    private final String ws;
    private final String engineIo;
    private final String socketIo;
    private final String gateway;
    private final String mongo;
    private final String inMemory;
    private final String bootstrap;

    ArchitectureRules(String root) {
        this.root = root;
        domain = root + ".domain..";
        app = root + ".app..";
        http = root + ".adapter.http..";
        ws = root + ".adapter.ws..";
        engineIo = root + ".adapter.ws.engineio..";
        socketIo = root + ".adapter.ws.socketio..";
        gateway = root + ".adapter.ws.gateway..";
        mongo = root + ".adapter.mongo..";
        inMemory = root + ".adapter.inmemory..";
        bootstrap = root + ".bootstrap..";
    }

    ArchRule packagesAreThoseNamedHere() {
        return CompositeArchRule.of(all(packagesNamedHere()).should(holdAClass()))
                .and(classes()
                        .that()
                        .resideInAnyPackage(domain, app)
                        .should()
                        .resideInAnyPackage(namedHere().toArray(String[]::new)))
                .because("a rule about an empty package passes whatever happens, and no package should come unnoticed");
    }

    ArchRule layersAreAsDrawn() {
        // spotless:off, for one line a layer
        return layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("domain").definedBy(domain)
                .layer("app").definedBy(app)
                .layer("http").definedBy(http)
                .layer("ws").definedBy(ws)
                .layer("in-memory").definedBy(inMemory)
                // Optional, because this adapter may have no class yet.
                .optionalLayer("mongo").definedBy(mongo)
                .layer("bootstrap").definedBy(bootstrap)

                .whereLayer("domain").mayOnlyBeAccessedByLayers("app", "http", "ws", "in-memory", "mongo", "bootstrap")
                .whereLayer("app").mayOnlyBeAccessedByLayers("http", "ws", "in-memory", "mongo", "bootstrap")
                .whereLayer("http").mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("ws").mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("in-memory").mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("mongo").mayOnlyBeAccessedByLayers("bootstrap")
                .whereLayer("bootstrap").mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .because("the core must not feel when an adapter is added, exchanged or left out");
        // spotless:on
    }

    ArchRule domainNeedsTheLanguageOnly() {
        return classes()
                .that()
                .resideInAPackage(domain)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(domain, "java.lang..", "java.util..", "java.time..")
                .because("the couple's rules know neither files nor sockets nor anybody's framework");
    }

    ArchRule applicationNeedsTheJdkOnly() {
        return classes()
                .that()
                .resideInAPackage(app)
                .should()
                .onlyDependOnClassesThat()
                // javax.crypto is the JDK's too: the default tokens and passwords are made with it.
                .resideInAnyPackage(app, domain, "java..", "javax.crypto..")
                .because("an embedder gets the use cases without a single foreign jar");
    }

    ArchRule vendorsStayInTheirHomes() {
        return CompositeArchRule.of(vendor("com.mongodb..", "org.bson..").livesIn(mongo))
                .and(vendor("com.auth0..", "com.password4j..").livesIn(http))
                .and(vendor("com.fasterxml.jackson..").livesIn(http, ws))
                .and(vendor("io.prometheus..").livesIn(root + ".bootstrap.metrics.."))
                .and(vendor("ch.qos.logback..").livesIn(root + ".bootstrap.logging.."))
                // Whoever speaks to Javalin sees Jetty, the servlet API and Kotlin's types in its signatures.
                .and(vendor("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "kotlin..")
                        .livesIn(http, ws, bootstrap))
                .because("a library is exchanged in one place");
    }

    ArchRule socketServerCouldStandAlone() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAPackage(engineIo)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(socketIo, gateway, app, domain))
                .and(noClasses()
                        .that()
                        .resideInAPackage(socketIo)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(gateway, app, domain))
                .because("Engine.IO and Socket.IO are a server of their own, each under the next");
    }

    ArchRule packagesAreFreeOfCycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a feature can be understood, and taken out, without those that stand on it");
    }

    ArchRule timeAndChanceAreHandedIn() {
        return noClasses()
                .that()
                .resideInAnyPackage(domain, app)
                .and()
                // The one place that chooses for who does not, and what makes salts and keys that nobody shall foresee.
                .doNotHaveFullyQualifiedName(root + ".app.SoulLinkBuilder")
                .and()
                .resideOutsideOfPackage(root + ".app.standard")
                .should()
                .accessTargetWhere(target(isAHiddenInput()))
                .because("tests own the clock, the ids and the dice");
    }

    ArchRule domainIsImmutable() {
        return CompositeArchRule.of(fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(domain)
                        .and()
                        // A reading in progress is no value: it is one reader's, and knows how far it has come.
                        .areDeclaredInClassesThat()
                        .areNotAssignableTo(root + ".domain.media.CleanContent")
                        .and()
                        .areDeclaredInClassesThat()
                        .doNotHaveSimpleName("CleanInput")
                        .should()
                        .beFinal())
                .and(classes()
                        .that()
                        .resideInAPackage(domain)
                        .and()
                        .haveSimpleNameEndingWith("Id")
                        .and()
                        // The form that the ids share, and no id itself.
                        .doNotHaveSimpleName("HexId")
                        .should()
                        .beRecords())
                .because("a value that cannot change needs no copy and no lock");
    }

    ArchRule adaptersShowTheirEntryPointsOnly() {
        return classes()
                .that()
                .resideInAPackage(root + ".adapter..")
                .and()
                // These two publish an API of their own.
                .resideOutsideOfPackages(engineIo, socketIo)
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should(be(anEntryPoint()))
                .because("what is not public can be changed without asking");
    }

    ArchRule oldHabitsStayOut() {
        return CompositeArchRule.of(noClasses().should(THROW_GENERIC_EXCEPTIONS))
                .and(noClasses().should().dependOnClassesThat().belongToAnyOf(Date.class, Calendar.class))
                .and(noClasses()
                        .that()
                        // A server's command line is what the standard streams are for.
                        .resideOutsideOfPackage(bootstrap)
                        .should(ACCESS_STANDARD_STREAMS))
                .because("a caller can act on an exception with a name, on a time with a zone, on a log with levels");
    }

    /** All but MongoDB's: that adapter may have no class yet. */
    private List<String> namedHere() {
        return Stream.of(
                        Stream.of(root + ".app", http, engineIo, socketIo, gateway, inMemory, mongo, bootstrap),
                        DOMAIN.stream().map(feature -> root + ".domain." + feature),
                        APP.stream().map(feature -> root + ".app." + feature))
                .flatMap(names -> names)
                .toList();
    }

    private ClassesTransformer<NamedPackage> packagesNamedHere() {
        return new AbstractClassesTransformer<>("packages named by a rule") {
            @Override
            public Iterable<NamedPackage> doTransform(JavaClasses classes) {
                return namedHere().stream()
                        .map(name -> new NamedPackage(name, classes.that(resideInAPackage(name))))
                        .toList();
            }
        };
    }

    private static ArchCondition<NamedPackage> holdAClass() {
        return new ArchCondition<>("hold a class") {
            @Override
            public void check(NamedPackage named, ConditionEvents events) {
                boolean holdsOne = named.classes().stream()
                        // The compiler makes a class of a package's comment.
                        .anyMatch(found -> !found.getSimpleName().equals("package-info"));
                events.add(new SimpleConditionEvent(named, holdsOne, named.name() + " holds no class"));
            }
        };
    }

    private DescribedPredicate<JavaClass> anEntryPoint() {
        return describe(
                "a listed entry point",
                type -> ENTRY_POINTS.contains(type.getName().substring(root.length() + 1)));
    }

    private static DescribedPredicate<AccessTarget> isAHiddenInput() {
        return describe("reads the clock or throws dice", called -> {
            JavaClass owner = called.getOwner();
            boolean readsTheClock = owner.getPackageName().equals(Instant.class.getPackageName())
                    && called.getName().equals("now");
            return readsTheClock
                    || HIDDEN_INPUTS.getOrDefault(owner.getName(), Set.of()).contains(called.getName());
        });
    }

    private static Vendor vendor(String... packages) {
        return new Vendor(packages);
    }

    private record NamedPackage(String name, JavaClasses classes) implements HasDescription {
        @Override
        public String getDescription() {
            return name;
        }
    }

    private record Vendor(String... packages) {
        ArchRule livesIn(String... homes) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(homes)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages);
        }
    }
}
