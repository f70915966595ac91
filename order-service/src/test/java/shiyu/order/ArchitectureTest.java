package shiyu.order;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Event;
import shiyu.order.circle.one.First;
import shiyu.order.circle.two.Second;
import shiyu.order.imports.taobao.TalkativeFormat;
import shiyu.order.web.LeakyController;

/** The house rules. A rule that nothing can break is no rule: each is also shown a class that breaks it. */
class ArchitectureTest {

    private static final List<String> FEATURES =
            List.of("store", "contact", "order", "intake", "imports", "people", "task", "followup", "script");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("shiyu.order");

    private static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("shiyu.order.(*)..").should().beFreeOfCycles();

    private static final ArchRule DECISIONS_ARE_PLAIN = noClasses()
            .that()
            .haveSimpleNameEndingWith("ing")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.springframework..", "io.r2dbc..");

    private static final ArchRule DECISIONS_READ_NO_CLOCK = noClasses()
            .that()
            .haveSimpleNameEndingWith("ing")
            .should()
            .dependOnClassesThat(resideInAnyPackage("shiyu.chassis.time..").or(type(Clock.class)));

    private static final ArchRule NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static final ArchRule EDGES_STAY_INSIDE_THEIR_FEATURE = classes()
            .that()
            .resideInAnyPackage("..web..", "..persistence..", "..messaging..")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .bePackagePrivate();

    private static final ArchRule CORES_DO_NOT_KNOW_THEIR_EDGES = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..persistence..", "..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("shiyu.order..web..", "shiyu.order..persistence..", "shiyu.order..messaging..");

    private static final ArchRule FORMATS_KNOW_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage("shiyu.order.imports.taobao")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.springframework.r2dbc..", "io.r2dbc..");

    private static final ArchRule EVENTS_ARE_RECORDS =
            classes().that().implement(Event.class).should().beRecords();

    private static final ArchRule NAMES_SAY_WHAT_SOMETHING_IS = noClasses()
            .should(be(simpleNameEndingWith("Impl")
                    .or(simpleNameEndingWith("Manager"))
                    .or(simpleNameEndingWith("Helper"))
                    .or(simpleNameEndingWith("Util"))
                    .or(simpleNameEndingWith("Utils"))
                    .or(simpleNameEndingWith("DTO"))));

    @Test
    void theFeaturesThatTheRulesSpeakOfAreThere() {
        for (var feature : FEATURES) {
            assertThat(SERVICE.stream().filter(it -> it.getPackageName().startsWith("shiyu.order." + feature)))
                    .as(feature)
                    .hasSizeGreaterThan(2);
        }
    }

    @Test
    void featuresAreFreeOfCycles() {
        FEATURES_ARE_FREE_OF_CYCLES.check(SERVICE);
        assertBroken(
                slices().matching("shiyu.order.circle.(*)..").should().beFreeOfCycles(), First.class, Second.class);
    }

    @Test
    void decisionsArePlain() {
        assertThat(SERVICE.stream().map(JavaClass::getSimpleName).filter(name -> name.endsWith("ing")))
                .contains("Advancing", "Merging", "Reckoning", "Checking", "Identifying", "Dealing", "Attempting");
        DECISIONS_ARE_PLAIN.check(SERVICE);
        assertBroken(DECISIONS_ARE_PLAIN, Wandering.class);
        DECISIONS_READ_NO_CLOCK.check(SERVICE);
        assertBroken(DECISIONS_READ_NO_CLOCK, Wandering.class);
    }

    @Test
    void formatsKnowNoDatabase() {
        assertThat(SERVICE.stream().filter(it -> it.getPackageName().equals("shiyu.order.imports.taobao")))
                .hasSizeGreaterThan(4);
        FORMATS_KNOW_NO_DATABASE.check(SERVICE);
        assertBroken(FORMATS_KNOW_NO_DATABASE, TalkativeFormat.class);
    }

    @Test
    void timeComesFromTheCalendar() {
        NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME.check(SERVICE);
        assertBroken(NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME, Impatient.class);
    }

    @Test
    void edgesStayInsideTheirFeature() {
        assertThat(SERVICE.stream().filter(it -> it.isAnnotatedWith(RestController.class)))
                .hasSizeGreaterThan(7);
        EDGES_STAY_INSIDE_THEIR_FEATURE.check(SERVICE);
        assertBroken(EDGES_STAY_INSIDE_THEIR_FEATURE, LeakyController.class);
        CORES_DO_NOT_KNOW_THEIR_EDGES.check(SERVICE);
        assertBroken(CORES_DO_NOT_KNOW_THEIR_EDGES, Nosy.class, LeakyController.class);
    }

    @Test
    void eventsAreRecords() {
        assertThat(SERVICE.stream().filter(it -> it.isAssignableTo(Event.class)))
                .hasSizeGreaterThan(4);
        EVENTS_ARE_RECORDS.check(SERVICE);
        assertBroken(EVENTS_ARE_RECORDS, MutableEvent.class);
    }

    @Test
    void namesSayWhatSomethingIs() {
        NAMES_SAY_WHAT_SOMETHING_IS.check(SERVICE);
        assertBroken(NAMES_SAY_WHAT_SOMETHING_IS, OrderHelper.class);
    }

    private static void assertBroken(ArchRule rule, Class<?>... culprits) {
        var classes = new ClassFileImporter().importClasses(culprits);
        assertThatThrownBy(() -> rule.check(classes)).isInstanceOf(AssertionError.class);
    }

    /** A decision that talks to Reactor and looks at the clock. */
    static final class Wandering {
        Mono<Instant> decide(Clock clock) {
            return Mono.just(clock.instant());
        }
    }

    /** Takes the time from nowhere. */
    static final class Impatient {
        Instant decide() {
            return Instant.now();
        }
    }

    /** A core that knows an edge. */
    static final class Nosy {
        LeakyController edge() {
            return new LeakyController();
        }
    }

    /** Tells nothing by its name. */
    static final class OrderHelper {}

    /** An event that may change after it happened. */
    static final class MutableEvent implements Event {
        @Override
        public String type() {
            return "shiyu.order.order.changed.v1";
        }

        @Override
        public String key() {
            return "1";
        }

        @Override
        public long sequence() {
            return 1;
        }
    }
}
