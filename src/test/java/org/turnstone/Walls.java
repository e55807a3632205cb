package org.turnstone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.BindParam;

/** The walls of the house, one rule each; {@link HouseTests} holds the house to them, {@link GatesCanFailTests} shows that they hold. */
final class Walls {
    private static final Pattern COINED = Pattern.compile(".*(Impl|Utils?|Helpers?|Managers?|Dto)");
    private static final Set<String> INJECTED = Set.of(
            Autowired.class.getName(), Value.class.getName(), "jakarta.inject.Inject", "jakarta.annotation.Resource");

    static final ArchRule PAGES_ARE_MET_ONLY_BY_THEIR_ROOM_AND_ITS_TEMPLATES = classes()
            .that()
            .resideInAPackage("..web..")
            .should(condition("be met only by their own web package and the templates", (type, breach) -> {
                String own = upToWeb(type.getPackageName());
                type.getDirectDependenciesToSelf().stream()
                        .filter(met -> !met.getOriginClass().getPackageName().startsWith(own))
                        .forEach(met -> breach.accept(met.getDescription()));
            }));

    static final ArchRule WHAT_IS_PUBLIC_IN_WEB_IS_A_PAGE_RECORD = classes()
            .that()
            .resideInAPackage("..web..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(condition("be records or enums, and neither controllers nor forms", (type, breach) -> {
                if (!(type.isRecord() || type.isEnum())
                        || type.isMetaAnnotatedWith(Controller.class)
                        || type.getSimpleName().matches(".*(Controller|Form)")) {
                    breach.accept(type.getName() + " is public");
                }
            }));

    static final ArchRule STORES_ARE_THE_ROOMS_OWN =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    /** The rooms that are machinery, with no rule of the field in them, are left out. */
    static final ArchRule RULES_AND_DATA_STAND_ALONE = noClasses()
            .that()
            .resideOutsideOfPackages("org.turnstone", "org.turnstone.database..", "org.turnstone.site..")
            .and(are("policies, records, enums or sealed", Walls::isRuleOrData))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework..", "jakarta..", "javax.sql..", "org.postgresql..", "org.flywaydb..")
                    .and(not(resideInAnyPackage(
                            "org.springframework.data.annotation..",
                            "org.springframework.data.relational.core.mapping..")))
                    .and(not(DescribedPredicate.describe(
                            "how a form's field is sent", type -> type.isEquivalentTo(BindParam.class)))));

    static final ArchRule POLICIES_ARE_PURE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.sql..", "javax..", "java.net..", "java.nio..", "java.io..", "java.util.random..")
                    .or(DescribedPredicate.describe("clocks", type -> type.isAssignableTo(Clock.class))));

    static final ArchRule SHARED_RESTS_ON_THE_JDK = classes()
            .that()
            .resideInAPackage("..shared..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "..shared.."));

    static final ArchRule TRANSACTIONS_BELONG_TO_ACTS_AND_READINGS = classes()
            .that(are("pages, controllers, configuration, policies or data", Walls::isNeitherActNorReading))
            .should(condition("open no transaction", (type, breach) -> {
                if (opensTransactions(type)) {
                    breach.accept(type.getName() + " is @Transactional");
                }
            }));

    static final ArchRule ACTS_AND_READINGS_OPEN_A_TRANSACTION = classes()
            .that(are("acts or readings with the database in hand", Walls::holdsTheDatabase))
            .should(condition(
                    "be @Transactional in each public method",
                    (type, breach) -> type.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                            .filter(method -> !type.isAnnotatedWith(Transactional.class)
                                    && !method.isAnnotatedWith(Transactional.class))
                            .forEach(method -> breach.accept(method.getFullName()
                                    + " is not @Transactional: outside a transaction the database shows it nothing"))));

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "injection",
                    annotation -> INJECTED.contains(annotation.getRawType().getName())));

    static final ArchRule NAMES_COME_FROM_THE_FIELD = noClasses()
            .that(not(are("named so by a framework type they extend", Walls::inheritsItsName)))
            .should()
            .haveNameMatching(COINED.pattern());

    static final ArchRule PACKAGES_ARE_WORDS_OF_THE_FIELD = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..helper..",
                    "..manager..",
                    "..core..",
                    "..impl..",
                    "..dto..",
                    "..model..",
                    "..service..",
                    "..repository..",
                    "..controller..");

    static final ArchRule TIME_COMES_IN = classes()
            .should(condition(
                    "take the time from a Clock",
                    (type, breach) -> type.getAccessesFromSelf().stream()
                            .filter(Walls::readsTheMachinesClock)
                            .forEach(access -> breach.accept(access.getDescription()))));

    /**
     * Of what is listened to, all that is the house's own is a record and {@code audited}; but the trail itself also hears
     * of the rooms to its left, which cannot know that type.
     */
    static ArchRule eventsAreAudited(Class<?> audited) {
        String house = audited.getPackageName().replaceAll("\\..*", ".");
        return classes()
                .that()
                .resideOutsideOfPackage(audited.getPackageName())
                .should(condition(
                        "listen only to audited records",
                        (type, breach) -> type.getMethods().stream()
                                .filter(method -> method.isMetaAnnotatedWith(EventListener.class))
                                .flatMap(method -> method.getRawParameterTypes().stream())
                                .filter(event ->
                                        event.getPackageName().startsWith(house) && !event.isEquivalentTo(audited))
                                .filter(event -> !event.isRecord() || !event.isAssignableTo(audited))
                                .forEach(event -> breach.accept(type.getName() + " listens to " + event.getName()
                                        + ", which is no record that implements Audited"))));
    }

    private Walls() {}

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean now = owner.getPackageName().equals("java.time")
                && access.getName().equals("now")
                && !access.getTarget().getFullName().contains("java.time.Clock");
        boolean millis = owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis");
        boolean date = owner.isEquivalentTo(Date.class)
                && access.getTarget().getFullName().endsWith("<init>()");
        return now || millis || date;
    }

    private static boolean inheritsItsName(JavaClass type) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .filter(parent -> !parent.getPackageName().startsWith("org.turnstone"))
                .map(JavaClass::getSimpleName)
                .anyMatch(parent -> COINED.matcher(parent).matches());
    }

    private static boolean holdsTheDatabase(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().matches(".*\\.web(\\..*)?")
                && type.isMetaAnnotatedWith(Component.class)
                && type.getFields().stream()
                        .map(field -> field.getRawType())
                        .anyMatch(held -> held.isAssignableTo(JdbcClient.class)
                                || held.isAssignableTo(JdbcOperations.class)
                                || held.isAssignableTo(Repository.class));
    }

    private static boolean isRuleOrData(JavaClass type) {
        return type.getSimpleName().endsWith("Policy") || type.isRecord() || type.isEnum() || isSealed(type);
    }

    private static boolean isNeitherActNorReading(JavaClass type) {
        return type.getPackageName().matches(".*\\.web(\\..*)?")
                || type.isMetaAnnotatedWith(Controller.class)
                || type.isMetaAnnotatedWith(Configuration.class)
                || type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.getSimpleName().endsWith("Policy");
    }

    private static boolean opensTransactions(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
    }

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    private static String upToWeb(String packageName) {
        return packageName.replaceAll("\\.web(\\..*)?$", ".web");
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe("are " + description, predicate);
    }

    private interface Check {
        void of(JavaClass type, Consumer<String> breach);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.of(type, breach -> events.add(SimpleConditionEvent.violated(type, breach)));
            }
        };
    }
}
