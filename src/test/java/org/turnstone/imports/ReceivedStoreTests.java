package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.governance.Category;
import org.turnstone.imports.ReceivedClaims.AsReceived;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** Rows of kinds whose rooms come later, from a file to what a reader is shown. */
class ReceivedStoreTests {
    private static final Instant MONDAY = Instant.parse("2026-01-05T06:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-06T06:00:00Z");
    private static ImportWorld world;
    private static int people;

    @BeforeAll
    static void open() {
        world = new ImportWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    /** Somebody whom the police and the prison know, by a reference of each. */
    private static String someone() {
        String ref = "R" + ++people;
        String row = "1%s,%s,2019/000000%dS,Ann%s,Ashby%s,1990-05-0%d\n"
                .formatted(ref, ref, people, "aeiouaeiou".charAt(people), "xyzxyzxyz".charAt(people), people);
        for (String agency : List.of("POLICE", "PRISON")) {
            world.bring("people", agency, "source_ref,person_ref,pnc,forename,surname,date_of_birth\n" + row);
        }
        return ref;
    }

    private static PersonId person(String ref) {
        return new PersonId(world.probe(
                UUID.class, "select distinct person_id from person.record where person_ref = '" + ref + "'"));
    }

    private static List<AsReceived> seenBy(Role role, String agency, String ref) {
        PersonId person = person(ref);
        Membership reader = world.staff(role, agency);
        return Acting.as(reader, () -> world.bean(ReceivedClaims.class).of(person));
    }

    private static ImportReport bring(String kind, String agency, Instant at, String file) {
        return world.bring(kind, agency, file, at, false, false);
    }

    @Test
    void every_kind_of_the_contract_has_a_receiver() {
        assertThat(world.bean(Kinds.class).names())
                .contains(
                        "markers",
                        "arrests",
                        "hearings",
                        "orders",
                        "contacts",
                        "drug_tests",
                        "required_assessments",
                        "screenings",
                        "treatment",
                        "top",
                        "employment",
                        "accommodation",
                        "dv_incidents",
                        "people",
                        "staff");
    }

    @Test
    void a_row_is_kept_with_its_source_and_shown_in_the_order_of_its_columns_the_newest_event_first() {
        String ref = someone();
        ImportReport report = bring("hearings", "POLICE", MONDAY, """
                source_ref,person_ref,hearing_at,court,purpose,outcome
                H1,%1$s,2025-11-02 10:00,Kingsmere,plea,adjourned
                H2,%1$s,2026-02-02T10:00,Kingsmere,trial,
                """.formatted(ref));
        assertThat(report).isEqualTo(new ImportReport(2, 2, 0, 0, 0, 0, 0, 0, List.of()));
        List<AsReceived> seen = seenBy(Role.HOUSING_OFFICER, "HOUSING", ref);
        assertThat(seen).extracting(row -> row.claim().sourceRef()).containsExactly("H2", "H1");
        assertThat(seen.getLast().values().toString())
                .isEqualTo("{hearing_at=2025-11-02T10:00:00Z, court=Kingsmere, purpose=plea, outcome=adjourned}");
        assertThat(seen.getLast().claim().agency()).isEqualTo(new AgencyCode("POLICE"));
    }

    @Test
    void a_correction_supersedes_a_stale_row_is_kept_out_a_conflict_is_listed_and_a_withdrawn_row_says_no_more() {
        String ref = someone();
        String file = "source_ref,person_ref,started_on,kind,withdrawn\nE1," + ref + ",2025-10-0%d,%s,%s\n";
        bring("employment", "POLICE", MONDAY, file.formatted(1, "warehouse", ""));
        assertThat(bring("employment", "POLICE", TUESDAY, file.formatted(2, "warehouse", ""))
                        .corrected())
                .isEqualTo(1);
        assertThat(bring("employment", "POLICE", MONDAY, file.formatted(3, "kitchen", ""))
                        .stale())
                .isEqualTo(1);
        assertThat(bring("employment", "POLICE", TUESDAY, file.formatted(4, "kitchen", ""))
                        .problems())
                .extracting(RowProblem::column)
                .containsExactly("source_updated_at");
        assertThat(seenBy(Role.COORDINATOR, "COUNCIL", ref))
                .extracting(row -> row.values().get("started_on"))
                .containsExactly("2025-10-02");
        assertThat(bring("employment", "POLICE", TUESDAY.plusSeconds(9), file.formatted(2, "warehouse", "y"))
                        .withdrawn())
                .isEqualTo(1);
        assertThat(seenBy(Role.COORDINATOR, "COUNCIL", ref)).isEmpty();
        assertThat(world.count("imports.received_claim where source_ref = 'E1'"))
                .isEqualTo(3);
    }

    @Test
    void who_sees_a_row_is_decided_by_its_agency_its_kind_and_what_it_says() {
        String ref = someone();
        bring("markers", "POLICE", MONDAY, """
                source_ref,person_ref,marker,from,category
                M1,%1$s,prevent,2025-10-01,
                M2,%1$s,mappa,2025-10-01,
                M3,%1$s,warning,2025-10-01,core
                """.formatted(ref));
        bring(
                "dv_incidents",
                "POLICE",
                MONDAY,
                "source_ref,person_ref,occurred_on,victim_key\nD1,%s,2025-10-01,V0417\n".formatted(ref));
        assertThat(seenBy(Role.POLICE_OFFENDER_MANAGER, "POLICE", ref))
                .extracting(row -> row.claim().category())
                .containsExactlyInAnyOrder(Category.PREVENT, Category.MAPPA, Category.CORE, Category.DV_VICTIM);
        assertThat(seenBy(Role.HOUSING_OFFICER, "HOUSING", ref))
                .extracting(row -> row.claim().sourceRef())
                .containsExactly("M3");
        assertThat(seenBy(Role.POLICE_OFFENDER_MANAGER, "POLICE", ref))
                .allSatisfy(
                        row -> assertThat(row.values() + "" + row.inDetail()).doesNotContain("V0417"));
        assertThat(world.count("imports.received_claim where content->>'victim_key' = 'V0417'"))
                .isEqualTo(1);
    }

    @Test
    void a_row_found_to_be_about_someone_else_leaves_the_one_and_comes_to_the_other() {
        String wrong = someone();
        String right = someone();
        bring(
                "orders",
                "POLICE",
                MONDAY,
                "source_ref,person_ref,order_type,started_on\nO1,%s,bail,2025-10-01\n".formatted(wrong));
        assertThat(seenBy(Role.COORDINATOR, "COUNCIL", wrong)).hasSize(1);
        bring(
                "orders",
                "POLICE",
                TUESDAY,
                "source_ref,person_ref,order_type,started_on\nO1,%s,bail,2025-10-01\n".formatted(right));
        assertThat(seenBy(Role.COORDINATOR, "COUNCIL", wrong)).isEmpty();
        assertThat(seenBy(Role.COORDINATOR, "COUNCIL", right)).hasSize(1);
    }

    @Test
    void a_bad_row_is_told_by_row_and_column_and_the_good_ones_go_in() {
        String ref = someone();
        ImportReport report = bring("drug_tests", "POLICE", MONDAY, """
                source_ref,person_ref,tested_at,opiates,cocaine
                T1,%1$s,2025-11-02 10:00,positive,negative
                T2,%1$s,2025-10-26 01:30,positive,maybe
                """.formatted(ref));
        assertThat(report.newRows()).isEqualTo(1);
        assertThat(report.problems())
                .containsExactly(
                        new RowProblem(
                                3,
                                "tested_at",
                                "The clocks went back and 2025-10-26 01:30 came twice: add +01:00 for the first or +00:00 for the second"),
                        new RowProblem(3, "cocaine", "Write one of: positive, negative, refused"));
    }
}
