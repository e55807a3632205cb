package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.governance.Job;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.SettleDoubt;
import org.turnstone.shared.PersonId;

/**
 * A record waits until a number says whom it is about; in whatever order the records come, the end is the same. The same
 * records come about several people, in another order about each. The job decides, and nobody's file.
 */
class DoubtsDecidedAgainStoreTests {
    private static final String HEADER =
            "source_ref,source_updated_at,person_ref,pnc,noms,crn,nhs,forename,surname,date_of_birth,sex\n";
    private static final List<String> FORENAMES = List.of("Ann", "Bob", "Cal", "Dee", "Efe", "Fay");
    private static final List<String> SURNAMES = List.of("Ashby", "Birch", "Cedar", "Dogwood");
    /** References about those of whom a number comes late, or a date of birth. */
    private static final String NUMBER_LATE = "^K[A-Z]{2}[0-9]{1,2}$";

    private static final String DATE_LATE = "^K[A-Z]{2}[0-9]{3}$";

    /**
     * What comes about each: the police first without a number and then with one, and two agencies that have a number. About
     * others the police know no date of birth, probation have one of their numbers, and housing the date and the two others.
     */
    private enum Comes {
        POLICE_FIRST("POLICE", "2026-01-02T10:00:00Z,%1$s,,,,", true),
        POLICE_NUMBER("POLICE", "2026-01-03T10:00:00Z,%1$s,%2$s,,,", true),
        PRISON("PRISON", "2026-01-02T10:00:00Z,%1$s,%2$s,%3$s,,", true),
        PROBATION("PROBATION", "2026-01-02T10:00:00Z,%1$s,,%3$s,,", true),
        UNDATED("POLICE", "2026-01-02T10:00:00Z,%1$s,%2$s,%3$s,%4$s,", false),
        ONE_NUMBER("PROBATION", "2026-01-02T10:00:00Z,%1$s,%2$s,,,", true),
        TWO_OTHERS("HOUSING", "2026-01-02T10:00:00Z,%1$s,,%3$s,%4$s,", true);

        private static final List<Comes> NUMBER_LATE = List.of(POLICE_FIRST, POLICE_NUMBER, PRISON, PROBATION);
        private static final List<Comes> DATE_LATE = List.of(UNDATED, ONE_NUMBER, TWO_OTHERS);

        private final String agency;
        private final String row;
        private final boolean dated;

        Comes(String agency, String row, boolean dated) {
            this.agency = agency;
            this.row = row;
            this.dated = dated;
        }
    }

    private static TestSystem system;

    @BeforeAll
    static void open() {
        system = TestSystem.fresh();
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void in_whatever_order_records_come_a_number_decides_those_that_waited_for_it() {
        List<List<Comes>> orders = orders(Comes.NUMBER_LATE);
        assertThat(orders).hasSize(24);
        comeInTurn(orders, 0);
        assertThat(ends(NUMBER_LATE)).hasSize(24).containsOnly("POLICE PRISON PROBATION");
        assertThat(waiting(NUMBER_LATE)).isEmpty();
    }

    @Test
    void in_whatever_order_they_come_after_someone_is_known_a_date_of_birth_of_another_record_bears_the_number_out() {
        List<List<Comes>> orders = orders(Comes.DATE_LATE).stream()
                .filter(order -> order.getFirst() != Comes.ONE_NUMBER)
                .toList();
        assertThat(orders).hasSize(4);
        comeInTurn(orders, 200);
        assertThat(ends(DATE_LATE)).hasSize(4).containsOnly("HOUSING POLICE PROBATION");
        assertThat(waiting(DATE_LATE)).isEmpty();
    }

    @Test
    void so_does_one_of_a_record_that_the_steward_settles() {
        bring("POLICE", "people", HEADER + "S1,2026-01-02,S1," + TwoWorlds.pnc(802) + ",,,,Kit,Larch,,f\n");
        bring(
                "PROBATION",
                "people",
                HEADER + "S2,2026-01-02,S2," + TwoWorlds.pnc(802) + ",,,,Kit,Larch,1985-02-03,f\n");
        bring("HOUSING", "people", HEADER + "S3,2026-01-02,S3,,,,,Kit,Larch,1985-02-03,f\n");
        job();
        assertThat(list("select person_ref from person.doubt where person_ref in ('S2', 'S3') order by 1"))
                .containsExactly("S2", "S3");
        UUID doubt = UUID.fromString(list("select doubt_id::text from person.doubt where person_ref = 'S3'")
                .getFirst());
        PersonId known = person("S1");
        system.actingAs("steward", () -> system.bean(SettleDoubt.class).settle(doubt, known, "Housing know her"));
        assertThat(list("select person_ref from person.doubt where person_ref in ('S2', 'S3')"))
                .as("their own rows go in at once, and no others")
                .containsExactly("S2");
        job();
        assertThat(person("S2")).isEqualTo(person("S3")).isEqualTo(known);
    }

    @Test
    void so_does_one_of_somebody_who_is_merged_with_them() {
        String number = TwoWorlds.pnc(804);
        bring("POLICE", "people", HEADER + "M1,2026-01-02,M1," + number + ",,,,Max,Nettle,,m\n");
        bring("PROBATION", "people", HEADER + "M2,2026-01-02,M2," + number + ",,,,Max,Nettle,1987-02-03,m\n");
        bring("HOUSING", "people", HEADER + "M3,2026-01-02,M3,,,,,Otto,Quince,1987-02-03,m\n");
        job();
        PersonId one = person("M3");
        PersonId other = person("M1");
        assertThat(list("select person_ref from person.doubt where person_ref = 'M2'"))
                .hasSize(1);
        inside("steward", database -> system.bean(MoveRecords.class).merge(one, other, "Friends call Max Otto"));
        job();
        assertThat(person("M2")).isEqualTo(person("M3")).isEqualTo(other);
    }

    @Test
    void whoever_brings_the_number_is_answered_before_the_other_record_is_decided() {
        bring("POLICE", "people", HEADER + "T1,2026-01-02,T1,,,,,Lee,Maple,1986-02-03,m\n");
        bring("PRISON", "people", HEADER + "T2,2026-01-02,T2," + TwoWorlds.pnc(803) + ",,,,Lee,Maple,1986-02-03,m\n");
        bring("POLICE", "people", HEADER + "T1,2026-01-03,T1," + TwoWorlds.pnc(803) + ",,,,Lee,Maple,1986-02-03,m\n");
        assertThat(list("select person_ref from person.doubt where person_ref = 'T2' and again_since is not null"))
                .as("noted, and no more")
                .hasSize(1);
        job();
        assertThat(person("T2")).isEqualTo(person("T1"));
        assertThat(list("select person_ref from imports.waiting_row where person_ref = 'T2'"))
                .isEmpty();
    }

    @Test
    void so_does_an_nhs_number_that_no_steward_is_told() {
        bring("POLICE", "people", HEADER + "N1,2026-01-02T10:00:00Z,N1,,,,,Gil,Elder,1991-02-03,m\n");
        bring("HEALTH", "people", HEADER + "N2,2026-01-02T10:00:00Z,N2,,,,9434765919,Gil,Elder,1991-02-03,m\n");
        assertThat(list("select person_ref from person.doubt where person_ref = 'N2'"))
                .hasSize(1);
        bring("POLICE", "people", HEADER + "N1,2026-01-03T10:00:00Z,N1,,,,9434765919,Gil,Elder,1991-02-03,m\n");
        job();
        assertThat(list("select distinct person_id::text from person.record where person_ref in ('N1', 'N2')"))
                .hasSize(1);
        assertThat(list("select person_ref from person.doubt where person_ref = 'N2'"))
                .isEmpty();
    }

    @Test
    void one_that_something_speaks_against_waits_on_with_its_rows() {
        String row = HEADER + "%1$s,2026-01-02,%1$s," + TwoWorlds.pnc(801) + ",,,,Ian,Fir,%2$s,m\n";
        bring("POLICE", "people", row.formatted("V1", "1963-02-03"));
        bring("PRISON", "people", row.formatted("V2", "1993-02-03"));
        bring("PRISON", "custody", "source_ref,person_ref,reason,received_on\nV2,V2,remand,2026-01-02\n");
        bring("PROBATION", "people", row.formatted("V3", "1963-02-03"));
        job();
        assertThat(list("select distinct person_id::text from person.record where person_ref in ('V1', 'V3')"))
                .hasSize(1);
        assertThat(list("select person_ref from person.doubt where person_ref = 'V2' and again_since is null"))
                .hasSize(1);
        assertThat(list("select kind from imports.waiting_row where person_ref = 'V2' order by 1"))
                .containsExactly("custody", "people");
    }

    @Test
    void what_no_number_decides_the_job_asks_about_once() {
        String row = HEADER + "%1$s,2026-01-02,%1$s,,,,,Jo,Hazel,1994-05-06,m\n";
        bring("POLICE", "people", row.formatted("J1"));
        bring("HOUSING", "people", row.formatted("J2"));
        inside("import", database -> database.sql("""
                        update person.doubt set again_since = now(), again_by = (select staff_id from partnership.acting())
                        where person_ref = 'J2'""").update());
        assertThat(job()).isEqualTo("0 records let in");
        assertThat(list("select person_ref from person.doubt where person_ref = 'J2' and again_since is null"))
                .as("no number says who it is, so it waits on")
                .hasSize(1);
    }

    /** Person by person in another order; the job has been after every second file. */
    private static void comeInTurn(List<List<Comes>> orders, int from) {
        int files = 0;
        for (int turn = 0; turn < orders.getFirst().size(); turn++) {
            for (Comes comes : orders.getFirst()) {
                StringBuilder file = new StringBuilder(HEADER);
                for (int person = 0; person < orders.size(); person++) {
                    if (orders.get(person).get(turn) == comes) {
                        file.append(row(comes, from + person));
                    }
                }
                bring(comes.agency, "people", file.toString());
                if (++files % 2 == 0) {
                    job();
                }
            }
        }
        job();
    }

    /** Whose records are about whom, one line for each person known. */
    private static List<String> ends(String refs) {
        return list("""
                select string_agg(r.owner_agency, ' ' order by r.owner_agency) from person.record r
                where r.person_ref ~ '%s' group by r.person_id""".formatted(refs));
    }

    private static List<String> waiting(String refs) {
        return list("""
                select w.person_ref from (
                    select person_ref from person.doubt union all select person_ref from imports.waiting_row) as w
                where w.person_ref ~ '%s'""".formatted(refs));
    }

    private static String job() {
        Job job = system.beans(Job.class)
                .filter(one -> one.name().equals("let-settled-rows-in"))
                .findFirst()
                .orElseThrow();
        return system.actingAs("import", job::run).said();
    }

    private static String row(Comes comes, int person) {
        String ref = "K" + comes.agency.charAt(0) + comes.agency.charAt(2) + person;
        String born = "19%d-0%d-1%d".formatted(50 + person % 50, 1 + person % 9, person % 8);
        String who = "%s,%s,%s,m"
                .formatted(
                        FORENAMES.get(person % 6),
                        person < 200 ? SURNAMES.get(person / 6) : "Elm",
                        comes.dated ? born : "");
        String numbers = comes.row.formatted(
                ref,
                TwoWorlds.pnc(700 + person),
                "A%04dBC".formatted(1000 + person),
                "E%06d".formatted(100_000 + person));
        return ref + "," + numbers + "," + who + "\n";
    }

    private static List<List<Comes>> orders(List<Comes> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Comes>> orders = new ArrayList<>();
        for (Comes first : all) {
            List<Comes> others = all.stream().filter(one -> one != first).toList();
            for (List<Comes> rest : orders(others)) {
                List<Comes> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    private static List<String> list(String sql) {
        return inside(
                "import", database -> database.sql(sql).query(String.class).list());
    }

    private static PersonId person(String ref) {
        return new PersonId(
                UUID.fromString(list("select person_id::text from person.record where person_ref = '%s'".formatted(ref))
                        .getFirst()));
    }

    private static <T> T inside(String account, Function<JdbcClient, T> work) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(account, () -> transaction.execute(status -> work.apply(system.bean(JdbcClient.class))));
    }

    private static void bring(String agency, String kind, String file) {
        BroughtFile.bring(system, agency, kind, file);
    }
}
