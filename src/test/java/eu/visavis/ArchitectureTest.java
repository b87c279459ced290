package eu.visavis;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import eu.visavis.app.InsertOrder;
import eu.visavis.network.Role;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Reach;
import eu.visavis.web.Access;
import eu.visavis.web.ErrorPages;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** The walls between features and around libraries. A new package needs a row in {@link #MAY_IMPORT}. */
@AnalyzeClasses(packages = "eu.visavis", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "eu.visavis";
    private static final String[] VALUES_ONLY = {"..scheduling.solver..", "..matchmaking.scoring.."};

    /** What each feature may see of the others, pages apart; {@code app} ties everything together and is not listed. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("kernel", Set.of()),
            entry("audit", Set.of("kernel")),
            entry("text", Set.of("kernel")),
            entry("web", Set.of("kernel", "text")),
            entry("mail", Set.of("kernel", "audit", "text")),
            entry("outgoing", Set.of()),
            entry("qr", Set.of()),
            entry("account", Set.of("kernel", "audit", "text", "mail", "outgoing", "qr")),
            entry("network", Set.of("kernel", "audit", "text", "account", "mail")),
            entry("directory", Set.of("kernel", "audit", "text", "account", "network", "mail")),
            entry("marketplace", Set.of("kernel", "audit", "account", "network", "directory", "mail")),
            entry("event", Set.of("kernel", "audit", "text", "account", "network")),
            entry(
                    "registration",
                    Set.of("kernel", "audit", "text", "account", "network", "directory", "event", "mail")),
            entry(
                    "matchmaking",
                    Set.of(
                            "kernel",
                            "programme",
                            "audit",
                            "text",
                            "account",
                            "network",
                            "directory",
                            "marketplace",
                            "event",
                            "registration",
                            "mail")),
            entry(
                    "intake",
                    Set.of(
                            "kernel",
                            "audit",
                            "account",
                            "network",
                            "directory",
                            "marketplace",
                            "event",
                            "registration",
                            "matchmaking",
                            "scheduling")),
            entry(
                    "rules",
                    Set.of("kernel", "audit", "text", "account", "directory", "event", "registration", "matchmaking")),
            entry(
                    "programme",
                    Set.of("kernel", "audit", "text", "account", "directory", "event", "registration", "mail")),
            entry(
                    "scheduling",
                    Set.of(
                            "programme",
                            "audit",
                            "directory",
                            "rules",
                            "kernel",
                            "text",
                            "account",
                            "network",
                            "event",
                            "registration",
                            "matchmaking",
                            "mail")),
            entry("feedback", Set.of("kernel", "matchmaking")),
            entry(
                    "room",
                    Set.of("kernel", "audit", "text", "account", "directory", "event", "registration", "scheduling")),
            entry(
                    "agenda",
                    Set.of(
                            "room",
                            "feedback",
                            "programme",
                            "kernel",
                            "audit",
                            "qr",
                            "rules",
                            "text",
                            "account",
                            "network",
                            "directory",
                            "marketplace",
                            "event",
                            "registration",
                            "matchmaking",
                            "scheduling",
                            "mail")),
            entry(
                    "listing",
                    Set.of(
                            "kernel",
                            "audit",
                            "text",
                            "account",
                            "network",
                            "directory",
                            "event",
                            "registration",
                            "mail")),
            entry("seeking", Set.of("kernel", "audit", "text", "account", "network", "directory", "listing", "mail")),
            entry(
                    "multiplier",
                    Set.of("kernel", "audit", "text", "account", "network", "directory", "listing", "mail")),
            entry(
                    "entrance",
                    Set.of("kernel", "audit", "text", "event", "registration", "scheduling", "directory", "account")),
            entry(
                    "hall",
                    Set.of(
                            "kernel",
                            "audit",
                            "text",
                            "account",
                            "directory",
                            "event",
                            "registration",
                            "scheduling",
                            "mail")),
            entry("webhook", Set.of("kernel", "audit", "text", "network", "mail", "outgoing")),
            entry("newsletter", Set.of("kernel", "audit", "text", "account", "network", "event", "mail")),
            entry(
                    "mailing",
                    Set.of(
                            "kernel",
                            "audit",
                            "text",
                            "account",
                            "marketplace",
                            "event",
                            "registration",
                            "matchmaking",
                            "scheduling",
                            "agenda",
                            "mail")),
            entry(
                    "privacy",
                    Set.of(
                            "kernel",
                            "audit",
                            "text",
                            "account",
                            "network",
                            "directory",
                            "marketplace",
                            "event",
                            "registration",
                            "matchmaking",
                            "feedback",
                            "scheduling",
                            "agenda",
                            "mail")),
            entry(
                    "api",
                    Set.of(
                            "kernel",
                            "text",
                            "web",
                            "account",
                            "network",
                            "directory",
                            "event",
                            "registration",
                            "matchmaking",
                            "intake",
                            "scheduling",
                            "agenda",
                            "listing")),
            entry("cli", Set.of("kernel", "text", "scheduling", "matchmaking")));

    @ArchTest
    static final ArchRule featuresImportOnlyWhatTheTablePermits = classes()
            .should(importOnlyPermittedFeatures())
            .because("whoever changes a feature must know from the table whom that can hurt");

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching(BASE + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be understood, tested and deleted only if those below it know nothing of it");

    @ArchTest
    static final ArchRule subPackagesArePrivateToTheirFeature = classes()
            .should(leaveForeignSubPackagesAlone())
            .because("other features see the public types of a feature's root only");

    @ArchTest
    static final ArchRule rootsDoNotKnowTheirPages = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".web..", BASE + ".app..", BASE + ".api..", "..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..web..")
            .because("use cases answer to pages, jobs and tools alike");

    @ArchTest
    static final ArchRule modelsOfSolverAndScoringKnowValuesOnly = noClasses()
            .that()
            .resideInAnyPackage(VALUES_ONLY)
            .should()
            .dependOnClassesThat(
                    resideInAPackage(BASE + "..").and(DescribedPredicate.not(resideInAnyPackage(withKernel()))))
            .because("the planning model stays apart from entities and pages, so that it runs without a server");

    @ArchTest
    static final ArchRule onlyPagesKnowJaxRs = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", BASE + ".app..", BASE + ".api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("use cases know nothing of requests and answers");

    @ArchTest
    static final ArchRule onlyRenderingKnowsJte = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".web..", BASE + ".mail..", BASE + ".text..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gg.jte..")
            .because("pages name a template and its values; how it is rendered is one place's business");

    @ArchTest
    static final ArchRule onlyTheSolverPackageKnowsOptaPlanner =
            onlyIn("..scheduling.solver..", "the planning model stays apart from entities", "org.optaplanner..");

    @ArchTest
    static final ArchRule onlyScoringAndTheIndexKnowLucene = noClasses()
            .that()
            .resideOutsideOfPackages("..matchmaking.scoring..", BASE + ".directory.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("scores are a plain function of texts, and the index is never the truth");

    @ArchTest
    static final ArchRule onlyCalendarsKnowIcal4j =
            onlyIn("..ical..", "an adapter knows its technology, and nobody else does", "net.fortuna.ical4j..");

    @ArchTest
    static final ArchRule onlyPaperKnowsPdfLibraries = onlyIn(
            "..pdf..",
            "an adapter knows its technology, and nobody else does",
            "org.apache.pdfbox..",
            "org.apache.fontbox..",
            "com.openhtmltopdf..");

    @ArchTest
    static final ArchRule onlySecretsKnowCryptography = onlyIn(
            "..account.secret..",
            "what guards accounts can be looked through in one place",
            "org.bouncycastle..",
            "com.nulabinc.zxcvbn..",
            "com.eatthepath.otp..",
            "org.apache.commons.codec..");

    @ArchTest
    static final ArchRule onlyQrKnowsItsLibrary =
            onlyIn(BASE + ".qr..", "codes are drawn in one place", "com.google.zxing..");

    @ArchTest
    static final ArchRule onlyPasskeysKnowWebAuthn = onlyIn(
            "..account.passkey..",
            "answers of authenticators are checked in one place",
            "com.webauthn4j..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule onlyOpenIdKnowsItsLibraries = onlyIn(
            "..account.openid..",
            "what is believed of identity providers can be looked through in one place",
            "com.nimbusds..",
            "net.minidev..");

    @ArchTest
    static final ArchRule onlyOutgoingKnowsTheHttpClient =
            onlyIn(BASE + ".outgoing..", "nothing calls past the rule of addresses", "org.apache.hc..");

    @ArchTest
    static final ArchRule onlyTextKnowsIcu =
            onlyIn(BASE + ".text..", "names, plurals and sorting come from one place", "com.ibm.icu..");

    @ArchTest
    static final ArchRule onlyFilesAndBackupKnowCsv = noClasses()
            .that()
            .resideOutsideOfPackages(
                    BASE + ".intake..",
                    BASE + ".directory..",
                    BASE + ".multiplier..",
                    BASE + ".privacy..",
                    BASE + ".app.backup..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv..")
            .because(
                    "people's files are read and written by the same rules everywhere; archives have rules of their own");

    @ArchTest
    static final ArchRule onlyOneRoomWritesWorkbooks = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".intake.xlsx..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dhatim.fastexcel..")
            .because("what a cell may hold is decided once");

    @ArchTest
    static final ArchRule theLogNeedsTheJdkOnly = noClasses()
            .that()
            .resideInAPackage(BASE + ".app.log..")
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("java..", BASE + ".app.log..")))
            .because("it is loaded before the server, without any library");

    @ArchTest
    static final ArchRule onlyAppKnowsTheSchemaAndJobLibraries = onlyIn(
            BASE + ".app..",
            "features name their jobs and tables; how they are run is decided in one place",
            "org.flywaydb..",
            "com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule onlyTheInsertOrderKnowsEclipseLink = noClasses()
            .that()
            .doNotBelongToAnyOf(InsertOrder.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.persistence..")
            .because("everything else is plain Jakarta Persistence");

    @ArchTest
    static final ArchRule pagesAndModelsKnowNoPersistence = noClasses()
            .that()
            .resideInAnyPackage("..web..", BASE + ".api..", "..scheduling.solver..", "..matchmaking.scoring..")
            .and()
            .doNotBelongToAnyOf(ErrorPages.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..")
            .because("pages translate and models compute; ErrorPages alone names the lost race of two writers");

    @ArchTest
    static final ArchRule viewRecordsHoldNoEntities = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..web..", BASE + ".api..")
            .and()
            .areDeclaredInClassesThat()
            .areRecords()
            .should(holdNoEntity())
            .because("a template must not reach stored state, and an entity must not decide how a page looks");

    @ArchTest
    static final ArchRule everyRouteSaysWhoMayCallIt = methods()
            .that(are(routes()))
            .should()
            .beAnnotatedWith(Access.class)
            .because("a route without it answers 404 to everybody");

    @ArchTest
    static final ArchRule onlyRoutesSayWhoMayCallThem = methods()
            .that()
            .areAnnotatedWith(Access.class)
            .should(ArchCondition.from(routes()))
            .because("it would protect nothing anywhere else");

    /** Else the office of a partner would see participants of others. */
    @ArchTest
    static final ArchRule pagesForOfficesReadPeopleWithinTheirReach = noClasses()
            .that(describe("have routes for offices", ArchitectureTest::isForOffices))
            .should()
            .callMethodWhere(
                    describe("read people whatever their partner", (JavaMethodCall call) -> isWithoutReach(call)))
            .because("ownership is applied where participants are read");

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .should()
            .callMethodWhere(
                    describe("ask for the time without a clock", (JavaMethodCall call) -> isNowWithoutClock(call)))
            .because("tests and the demo decide what time it is");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto|Data|Info)")
            .because("these endings say nothing; the glossary has a word for the thing");

    @ArchTest
    static final ArchRule entitiesAreRebuiltByPersistenceOnly = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(haveNoPublicConstructorWithoutArguments())
            .because("an entity without its facts is wrong; the empty constructor is there for loading alone");

    @ArchTest
    static final ArchRule whatIsStoredIsNamedInThePersistenceUnit = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .areAnnotatedWith(Converter.class)
            .should(ArchCondition.from(
                    describe("be named in persistence.xml", ArchitectureTest::isNamedForPersistence)))
            .because("looking for them in all classes makes each start slower");

    @ArchTest
    static final ArchRule versionsAreNeverSetByHand = fields().that()
            .areAnnotatedWith(Version.class)
            .should()
            .bePrivate()
            .because("the version finds the lost race of two writers");

    private static ArchRule onlyIn(String place, String reason, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(place)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because(reason);
    }

    private static ArchCondition<JavaClass> importOnlyPermittedFeatures() {
        return new ArchCondition<>("import only what the table permits") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = featureOf(type);
                if (from.equals("app")) {
                    return;
                }
                Set<String> permitted = MAY_IMPORT.get(from);
                if (permitted == null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has no row in the table"));
                    return;
                }
                boolean page = subPackageOf(type).equals("web");
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String to = featureOf(dependency.getTargetClass());
                    boolean kit = page && (to.equals("web") || to.equals("text"));
                    if (!to.isEmpty() && !to.equals(from) && !kit && !permitted.contains(to)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> leaveForeignSubPackagesAlone() {
        return new ArchCondition<>("leave the sub-packages of other features alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    boolean foreign = !featureOf(target).equals(featureOf(type));
                    boolean tool = Set.of("cli", "api").contains(featureOf(type))
                            && resideInAnyPackage(VALUES_ONLY).test(target);
                    if (foreign && !subPackageOf(target).isEmpty() && !tool) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaField> holdNoEntity() {
        return new ArchCondition<>("hold no entity") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                field, field.getFullName() + " holds the entity " + type.getSimpleName())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoPublicConstructorWithoutArguments() {
        return new ArchCondition<>("have no public constructor without arguments") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream()
                        .filter(constructor ->
                                constructor.getRawParameterTypes().isEmpty())
                        .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaCodeUnit::getFullName)
                        .forEach(name -> events.add(SimpleConditionEvent.violated(type, name + " is public")));
            }
        };
    }

    private static DescribedPredicate<JavaMethod> routes() {
        return describe("routes", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static boolean isForOffices(JavaClass type) {
        return type.getMethods().stream()
                .flatMap(method -> method.tryGetAnnotationOfType(Access.class).stream())
                .anyMatch(access -> access.value().isOfEvent() && access.value().allows(Role.OFFICE.rights()));
    }

    /** Whose id a page has got it from a reading within reach, or from the access check. */
    private static boolean isWithoutReach(JavaMethodCall call) {
        boolean many =
                Set.of("find", "ofEvent", "approved", "part", "waitingList").contains(call.getName());
        return many
                && call.getTargetOwner().isEquivalentTo(Participants.class)
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Reach.class));
    }

    private static boolean isNamedForPersistence(JavaClass type) {
        return Persisted.UNIT.contains("<class>" + type.getName() + "</class>");
    }

    /** The text of the persistence unit. */
    private static final class Persisted {
        static final String UNIT = read();

        private static String read() {
            try (InputStream unit = ArchitectureTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
                return new String(unit.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the persistence unit", e);
            }
        }
    }

    private static boolean isNowWithoutClock(JavaMethodCall call) {
        boolean clock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (call.getName()) {
            case "now" -> call.getTargetOwner().getPackageName().startsWith("java.time") && !clock;
            case "currentTimeMillis" -> call.getTargetOwner().isEquivalentTo(System.class);
            default -> false;
        };
    }

    private static String[] withKernel() {
        String[] packages = Arrays.copyOf(VALUES_ONLY, VALUES_ONLY.length + 1);
        packages[VALUES_ONLY.length] = BASE + ".kernel..";
        return packages;
    }

    /** The first name below the base package, or "" outside of it. */
    private static String featureOf(JavaClass type) {
        return partOf(type, 0);
    }

    /** The second name below the base package, or "" at a feature's root. */
    private static String subPackageOf(JavaClass type) {
        return partOf(type, 1);
    }

    private static String partOf(JavaClass type, int index) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(BASE + ".")) {
            return "";
        }
        String[] parts = name.substring(BASE.length() + 1).split("\\.");
        return index < parts.length ? parts[index] : "";
    }
}
