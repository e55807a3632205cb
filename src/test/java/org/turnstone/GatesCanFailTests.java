package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A gate that cannot fail guards nothing: each is shown something planted that it must refuse. */
class GatesCanFailTests {
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    static Stream<Arguments> walls() {
        return Stream.of(
                arguments(Walls.PAGES_ARE_MET_ONLY_BY_THEIR_ROOM_AND_ITS_TEMPLATES, "Visitor", 1),
                arguments(Walls.WHAT_IS_PUBLIC_IN_WEB_IS_A_PAGE_RECORD, "OpenController", 1),
                arguments(Walls.STORES_ARE_THE_ROOMS_OWN, "OpenStore", 1),
                arguments(Walls.RULES_AND_DATA_STAND_ALONE, "Hungry", 3),
                arguments(Walls.POLICIES_ARE_PURE, "LatePolicy", 1),
                arguments(Walls.SHARED_RESTS_ON_THE_JDK, "Heavy", 1),
                arguments(Walls.TRANSACTIONS_BELONG_TO_ACTS_AND_READINGS, "OpenController", 1),
                arguments(Walls.ACTS_AND_READINGS_OPEN_A_TRANSACTION, "BareReading", 1),
                arguments(Walls.NOTHING_IS_INJECTED_INTO_FIELDS, "Injected", 1),
                arguments(Walls.NAMES_COME_FROM_THE_FIELD, "RagHelper", 1),
                arguments(Walls.PACKAGES_ARE_WORDS_OF_THE_FIELD, "Drawer", 1),
                arguments(Walls.TIME_COMES_IN, "ReadsNoClock", 3),
                arguments(Walls.eventsAreAudited(planted.governance.Audited.class), "Whispered", 1));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void each_wall_stops_what_was_planted_and_nothing_else(ArchRule wall, String culprit, int times) {
        List<String> breaches = wall.evaluate(PLANTED).getFailureReport().getDetails();
        assertThat(breaches)
                .hasSize(times)
                .allSatisfy(breach -> assertThat(breach).contains(culprit));
    }

    @Test
    void a_file_or_method_over_its_size_is_named() {
        assertThat(FileGates.tooLong("Long.java", "line\n".repeat(301), FileGates.FILE))
                .hasSize(1);
        assertThat(FileGates.tooLong("Short.java", "line\n".repeat(300), FileGates.FILE))
                .isEmpty();
        assertThat(FileGates.longMethods(methodOf(41))).containsExactly("A.java: long_one has 41 lines");
        assertThat(FileGates.longMethods(methodOf(40))).isEmpty();
    }

    @Test
    void a_test_that_would_never_run_is_named() {
        String test = "class A { @org.junit.jupiter.api.Test void a() {} }";
        assertThat(FileGates.unseenTests(JavaSource.read("ATest.java", test))).hasSize(1);
        assertThat(FileGates.unseenTests(JavaSource.read("ABench.java", test))).hasSize(1);
        assertThat(FileGates.unseenTests(JavaSource.read("ABench.java", "@Tag(\"bench\") " + test)))
                .isEmpty();
        assertThat(FileGates.unseenTests(JavaSource.read("ATests.java", test))).isEmpty();
        assertThat(FileGates.unseenTests(JavaSource.read("ATests.java", "@Disabled " + test)))
                .hasSize(1);
    }

    @Test
    void a_setting_that_outlives_its_transaction_is_named() {
        assertThat(List.of(
                        "select set_config('app.staff', ?, false)",
                        "select set_config('app.staff', coalesce(a, 'b'), FALSE)",
                        "set app.staff = 'x'",
                        "select 1; set role app",
                        "begin\n set session app.staff to 'x'"))
                .allSatisfy(sql ->
                        assertThat(FileGates.leakingSettings("a.sql", sql)).hasSize(1));
        assertThat(List.of(
                        "select set_config('app.staff', ?, true)",
                        "update rag.spell\nset to_day = ?",
                        "set local role x",
                        "create function a() returns int set search_path = pg_catalog as 'select 1'",
                        "-- set role x\nselect 1",
                        "Set apart by the unit separator"))
                .allSatisfy(sql ->
                        assertThat(FileGates.leakingSettings("a.sql", sql)).isEmpty());
    }

    @Test
    void a_template_with_something_inline_is_named() {
        assertThat(List.of(
                        "$unsafe{page.name()}",
                        "<script>alert(1)</script>",
                        "<script src=\"/a.js\">alert(1)</script>",
                        "<style>p{}</style>",
                        "<p class=\"a\" style=\"color:red\">",
                        "<button onclick=\"go()\">",
                        "<a href=\"javascript:go()\">"))
                .allSatisfy(text ->
                        assertThat(FileGates.unsafeTemplate("a.jte", text)).hasSize(1));
        assertThat(List.of(
                        "<script type=\"module\" src=\"/a.mjs\"></script>",
                        "<%-- <style> --%><p class=\"style\">style = plain, on = off</p>",
                        "<p>${page.name()}</p>"))
                .allSatisfy(text ->
                        assertThat(FileGates.unsafeTemplate("a.jte", text)).isEmpty());
    }

    @Test
    void a_stray_migration_an_unmarked_package_and_the_machine_are_named() {
        assertThat(FileGates.strayMigration("rag", "V202601010900__spells.sql", "create table rag.spell (a int);"))
                .isEmpty();
        assertThat(FileGates.strayMigration("rag", "V202601010900__spells.sql", "create table person.spell (a int);"))
                .hasSize(1);
        assertThat(FileGates.strayMigration("rag", "V1__spells.sql", "create schema rag;"))
                .hasSize(1);
        assertThat(FileGates.unmarkedPackages(Map.of("a", "package a;", "b", "@NullMarked package b;")))
                .hasSize(1);
        assertThat(FileGates.machinesOwn("a.md", "see " + "/" + "root/notes")).hasSize(1);
        assertThat(FileGates.machinesOwn("a.md", "from https://" + "registry." + "example.org/x"))
                .hasSize(1);
        assertThat(FileGates.machinesOwn("a.md", "see https://example.org/work/ and target/work/"))
                .isEmpty();
    }

    private static JavaSource methodOf(int lines) {
        return JavaSource.read("A.java", "class A {\n void long_one() {\n" + ";\n".repeat(lines - 2) + "}\n}\n");
    }
}
