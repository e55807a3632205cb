package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.turnstone.governance.Audited;

/** Every wall of the house; the classes are imported once. What stands in the files beside the classes is for {@link HouseFilesTests}. */
class HouseTests {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.turnstone");

    @Test
    void a_room_uses_only_the_rooms_that_it_names() {
        ApplicationModules rooms = ApplicationModules.of(TurnstoneApplication.class);
        rooms.verify();
        new Documenter(rooms).writeDocumentation();
    }

    @Test
    void a_page_is_met_only_by_its_own_room_and_the_templates() {
        hold(Walls.PAGES_ARE_MET_ONLY_BY_THEIR_ROOM_AND_ITS_TEMPLATES);
        hold(Walls.WHAT_IS_PUBLIC_IN_WEB_IS_A_PAGE_RECORD);
    }

    @Test
    void a_store_is_its_rooms_own() {
        hold(Walls.STORES_ARE_THE_ROOMS_OWN);
    }

    @Test
    void rules_and_data_stand_alone() {
        hold(Walls.RULES_AND_DATA_STAND_ALONE);
        hold(Walls.POLICIES_ARE_PURE);
    }

    @Test
    void what_all_rooms_share_is_little_and_rests_on_the_jdk() {
        hold(Walls.SHARED_RESTS_ON_THE_JDK);
        List<String> shared = HOUSE.stream()
                .filter(type -> type.getPackageName().equals("org.turnstone.shared"))
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();
        assertThat(shared).as("types in shared: above fifteen the cut is wrong").hasSizeBetween(1, 15);
    }

    @Test
    void acts_and_readings_open_the_transactions_and_nothing_else_does() {
        hold(Walls.TRANSACTIONS_BELONG_TO_ACTS_AND_READINGS);
        hold(Walls.ACTS_AND_READINGS_OPEN_A_TRANSACTION);
    }

    @Test
    void nothing_is_injected_into_fields() {
        Walls.NOTHING_IS_INJECTED_INTO_FIELDS.check(HOUSE);
    }

    @Test
    void names_come_from_the_field() {
        hold(Walls.NAMES_COME_FROM_THE_FIELD);
        hold(Walls.PACKAGES_ARE_WORDS_OF_THE_FIELD);
    }

    @Test
    void every_event_is_a_record_that_says_its_line_of_the_audit_trail() {
        hold(Walls.eventsAreAudited(Audited.class));
    }

    @Test
    void time_comes_in_through_a_clock() {
        hold(Walls.TIME_COMES_IN);
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
