package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.governance.Job;
import org.turnstone.imports.ImportRequest;
import org.turnstone.imports.RunImport;
import org.turnstone.shared.AgencyCode;

/**
 * A record waits until a number comes that says whom it is about; in whatever order the records come, the end is the same. The
 * same four records come about 24 people, in another order about each.
 */
class DoubtsDecidedAgainStoreTests {
    private static final String HEADER =
            "source_ref,source_updated_at,person_ref,pnc,noms,nhs,forename,surname,date_of_birth,sex\n";
    private static final List<String> FORENAMES = List.of("Ann", "Bob", "Cal", "Dee", "Efe", "Fay");
    private static final List<String> SURNAMES = List.of("Ashby", "Birch", "Cedar", "Dogwood");

    /** What comes about each: the police first without a number and then with one, and two agencies that have a number. */
    private enum Comes {
        POLICE_FIRST("POLICE", "2026-01-02T10:00:00Z,%1$s,,,"),
        POLICE_NUMBER("POLICE", "2026-01-03T10:00:00Z,%1$s,%2$s,,"),
        PRISON("PRISON", "2026-01-02T10:00:00Z,%1$s,%2$s,%3$s,"),
        PROBATION("PROBATION", "2026-01-02T10:00:00Z,%1$s,,%3$s,");

        private final String agency;
        private final String row;

        Comes(String agency, String row) {
            this.agency = agency;
            this.row = row;
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
        List<List<Comes>> orders = orders(List.of(Comes.values()));
        assertThat(orders).hasSize(24);
        for (int turn = 0; turn < Comes.values().length; turn++) {
            for (Comes comes : Comes.values()) {
                StringBuilder file = new StringBuilder(HEADER);
                for (int person = 0; person < orders.size(); person++) {
                    if (orders.get(person).get(turn) == comes) {
                        file.append(row(comes, person));
                    }
                }
                bring(comes.agency, "people", file.toString());
            }
        }
        Map<String, String> ends = new TreeMap<>();
        list("""
                select r.surname || ' ' || r.forename || ': ' || string_agg(r.owner_agency, ' ' order by r.owner_agency)
                from person.record r where r.person_ref like 'K%' group by r.person_id, r.surname, r.forename""").forEach(line -> ends.put(line.split(":")[0], line.split(": ")[1]));
        assertThat(ends).hasSize(24);
        assertThat(ends.values()).containsOnly("POLICE PRISON PROBATION");
        assertThat(list("select person_ref from person.doubt where person_ref like 'K%'"))
                .isEmpty();
        assertThat(list("select person_ref from imports.waiting_row where person_ref like 'K%'"))
                .isEmpty();
    }

    @Test
    void so_does_an_nhs_number_that_no_steward_is_told() {
        bring("POLICE", "people", HEADER + "N1,2026-01-02T10:00:00Z,N1,,,,Gil,Elder,1991-02-03,m\n");
        bring("HEALTH", "people", HEADER + "N2,2026-01-02T10:00:00Z,N2,,,9434765919,Gil,Elder,1991-02-03,m\n");
        assertThat(list("select person_ref from person.doubt where person_ref = 'N2'"))
                .hasSize(1);
        bring("POLICE", "people", HEADER + "N1,2026-01-03T10:00:00Z,N1,,,9434765919,Gil,Elder,1991-02-03,m\n");
        assertThat(list("select distinct person_id::text from person.record where person_ref in ('N1', 'N2')"))
                .hasSize(1);
        assertThat(list("select person_ref from person.doubt where person_ref = 'N2'"))
                .isEmpty();
    }

    @Test
    void one_that_something_speaks_against_waits_on_with_its_rows() {
        String row = HEADER + "%1$s,2026-01-02,%1$s," + TwoWorlds.pnc(801) + ",,,Ian,Fir,%2$s,m\n";
        bring("POLICE", "people", row.formatted("V1", "1963-02-03"));
        bring("PRISON", "people", row.formatted("V2", "1993-02-03"));
        bring("PRISON", "custody", "source_ref,person_ref,reason,received_on\nV2,V2,remand,2026-01-02\n");
        bring("PROBATION", "people", row.formatted("V3", "1963-02-03"));
        assertThat(list("select distinct person_id::text from person.record where person_ref in ('V1', 'V3')"))
                .hasSize(1);
        assertThat(list("select person_ref from person.doubt where person_ref = 'V2' and again_since is null"))
                .hasSize(1);
        assertThat(list("select kind from imports.waiting_row where person_ref = 'V2' order by 1"))
                .containsExactly("custody", "people");
    }

    @Test
    void what_was_left_undone_the_job_takes_up_and_looks_at_once() {
        String row = HEADER + "%1$s,2026-01-02,%1$s,,,,Jo,Hazel,1994-05-06,m\n";
        bring("POLICE", "people", row.formatted("J1"));
        bring("HOUSING", "people", row.formatted("J2"));
        inside(database -> database.sql("""
                        update person.doubt set again_since = now(), again_by = (select staff_id from partnership.acting())
                        where person_ref = 'J2'""").update());
        Job job = system.beans(Job.class)
                .filter(one -> one.name().equals("let-settled-rows-in"))
                .findFirst()
                .orElseThrow();
        assertThat(system.actingAs("import", job::run).said()).contains("1 records let in");
        assertThat(list("select person_ref from person.doubt where person_ref = 'J2' and again_since is null"))
                .as("no number says who it is, so it waits on")
                .hasSize(1);
    }

    private static String row(Comes comes, int person) {
        String ref = "K" + comes.agency.charAt(0) + comes.agency.charAt(2) + person;
        String who = "%s,%s,19%d-0%d-1%d,m"
                .formatted(
                        FORENAMES.get(person % 6), SURNAMES.get(person / 6), 50 + person, 1 + person % 9, person % 8);
        return ref + "," + comes.row.formatted(ref, TwoWorlds.pnc(700 + person), "A%04dBC".formatted(1000 + person))
                + "," + who + "\n";
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
        return inside(database -> database.sql(sql).query(String.class).list());
    }

    private static <T> T inside(java.util.function.Function<JdbcClient, T> work) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(
                "import", () -> transaction.execute(status -> work.apply(system.bean(JdbcClient.class))));
    }

    private static void bring(String agency, String kind, String file) {
        ImportRequest request =
                new ImportRequest(kind, new AgencyCode(agency), "main", kind + ".csv", null, false, false);
        system.actingAs("steward", () -> {
            try {
                return system.bean(RunImport.class)
                        .run(request, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), progress -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
