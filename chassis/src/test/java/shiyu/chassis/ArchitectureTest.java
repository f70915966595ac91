package shiyu.chassis;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.broken.CustomerOrders;
import shiyu.chassis.broken.Hasty;
import shiyu.chassis.broken.Impatient;
import shiyu.chassis.broken.one.Hen;
import shiyu.chassis.broken.two.Egg;
import shiyu.chassis.broken.unmarked.Anything;
import shiyu.chassis.loop.Work;

/** The house rules. A rule that nothing can break is no rule: each is also shown a class that breaks it. */
class ArchitectureTest {

    private static final JavaClasses CHASSIS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("shiyu.chassis");

    private static final Set<String> BUSINESS = Set.of(
            "Order",
            "Customer",
            "Agent",
            "Task",
            "Contact",
            "Store",
            "Friendship",
            "Roster",
            "Shift",
            "Gift",
            "Campaign",
            "Review",
            "Promoter",
            "Merchant",
            "Shipment",
            "Listing",
            "Script",
            "Points",
            "Tier");

    private static final ArchRule NO_BUSINESS_WORDS = classes().should(speakNoBusiness());

    private static final ArchRule NO_SERVICE_IS_KNOWN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "shiyu.rights..",
                    "shiyu.order..",
                    "shiyu.customer..",
                    "shiyu.community..",
                    "shiyu.loyalty..",
                    "shiyu.content..",
                    "shiyu.gateway..",
                    "shiyu.standalone..");

    private static final ArchRule ONLY_LOOPS_BLOCK = noClasses()
            .that()
            .areNotAssignableTo(Work.class)
            .should()
            .callMethodWhere(target(nameStartingWith("block"))
                    .and(target(owner(JavaClass.Predicates.assignableTo(Mono.class)))
                            .or(target(owner(JavaClass.Predicates.assignableTo(Flux.class))))));

    private static final ArchRule TIME_COMES_FROM_THE_CLOCK =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");

    private static final ArchRule NOTHING_RUNS_IN_CIRCLES =
            slices().matching("shiyu.chassis.(**)").should().beFreeOfCycles();

    private static final ArchRule EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL =
            classes().should(resideInAMarkedPackage());

    @Test
    void itIsTheWholeChassis() {
        assertThat(CHASSIS.stream().map(JavaClass::getPackageName).distinct())
                .contains("shiyu.chassis.outbox", "shiyu.chassis.problem", "shiyu.chassis.crypto");
    }

    @Test
    void speaksNoBusiness() {
        NO_BUSINESS_WORDS.check(CHASSIS);
        assertBroken(NO_BUSINESS_WORDS, CustomerOrders.class);
    }

    @Test
    void knowsNoService() {
        NO_SERVICE_IS_KNOWN.check(CHASSIS);
        assertBroken(
                noClasses().should().dependOnClassesThat().resideInAnyPackage("shiyu.chassis.broken.two.."), Hen.class);
    }

    @Test
    void blocksOnItsOwnThreadsOnly() {
        assertThat(CHASSIS.stream().filter(type -> type.isAssignableTo(Work.class)))
                .isNotEmpty();
        ONLY_LOOPS_BLOCK.check(CHASSIS);
        assertBroken(ONLY_LOOPS_BLOCK, Impatient.class);
    }

    @Test
    void looksAtOneClock() {
        TIME_COMES_FROM_THE_CLOCK.check(CHASSIS);
        assertBroken(TIME_COMES_FROM_THE_CLOCK, Hasty.class);
    }

    @Test
    void runsInNoCircles() {
        NOTHING_RUNS_IN_CIRCLES.check(CHASSIS);
        assertBroken(NOTHING_RUNS_IN_CIRCLES, Hen.class, Egg.class);
    }

    @Test
    void saysWhatMayBeNull() {
        EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL.check(CHASSIS);
        assertBroken(EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL, Anything.class);
    }

    private static void assertBroken(ArchRule rule, Class<?>... culprits) {
        var imported = new ClassFileImporter().importClasses(culprits);
        assertThatThrownBy(() -> rule.check(imported)).isInstanceOf(AssertionError.class);
    }

    private static ArchCondition<JavaClass> speakNoBusiness() {
        return condition(
                "have no business word in their names",
                type -> words(type.getSimpleName()).stream().noneMatch(ArchitectureTest::isBusiness));
    }

    private static List<String> words(String name) {
        return List.of(name.split("(?=[A-Z])", -1));
    }

    private static boolean isBusiness(String word) {
        return BUSINESS.contains(word) || BUSINESS.contains(word.replaceFirst("s$", ""));
    }

    private static ArchCondition<JavaClass> resideInAMarkedPackage() {
        return condition(
                "reside in a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " doesn't " + description));
                }
            }
        };
    }
}
