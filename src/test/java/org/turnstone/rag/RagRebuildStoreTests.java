package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.Kingsbridge.TODAY;
import static org.turnstone.Kingsbridge.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.Kingsbridge;
import org.turnstone.imports.ImportedRow;
import org.turnstone.shared.PersonId;

/** Many people, rows in any order and in bulk: the kept spells are always those that all facts together give. */
class RagRebuildStoreTests {
    private static final long SEED = 20260615L;

    private final Random random = new Random(SEED);
    private static Kingsbridge kingsbridge;

    private record Sent(String kind, String agency, ImportedRow row) {}

    @BeforeAll
    static void a_partnership() {
        kingsbridge = new Kingsbridge();
        System.out.println("seed " + SEED);
    }

    @AfterAll
    static void drop() {
        kingsbridge.close();
    }

    @Test
    void all_spells_rebuilt_from_the_facts_are_the_rows_that_are_kept() {
        List<PersonId> people = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            PersonId person = kingsbridge.adult();
            people.add(person);
            rows(person, i, sent);
        }
        Collections.shuffle(sent, random);
        for (Sent one : sent) {
            kingsbridge.deliver(one.kind(), one.agency(), "2026-06-10", one.row());
        }
        List<String> kept = kingsbridge.published("rag_spell");
        assertThat(kept).hasSizeGreaterThan(100);
        assertThat(kingsbridge.change("delete from rag.spell")).isEqualTo(kept.size());
        kingsbridge.as(
                "JOB_IMPORT",
                () -> kingsbridge
                        .bean(RagSpells.class)
                        .workOut(kingsbridge.worker("JOB_IMPORT").partnership(), new HashSet<>(people)));
        assertThat(kingsbridge.published("rag_spell")).isEqualTo(kept);
        assertThat(kingsbridge.as(
                        "JOB_IMPORT",
                        () -> kingsbridge
                                .bean(RagSpells.class)
                                .workOut(kingsbridge.worker("JOB_IMPORT").partnership(), new HashSet<>(people))))
                .as("working out twice changes nothing")
                .isEmpty();
    }

    @Test
    void a_thousand_rows_of_each_kind_are_taken_in_seconds() {
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            people.add(kingsbridge.adult());
        }
        took("cohort", people, "adopted_on=2026-01-12 category=Fixed");
        took("allocations", people, "lead_agency=POLICE from=2026-01-12 lead_worker=PC+100 deputy=PO+200");
        took("rag", people, "status=amber from=2026-02-01 grounds=released");
        took(
                "offences",
                people,
                "offence_date=2026-02-01 offence_code=02801 disposal=convicted disposed_on=2026-03-01");
        took("custody", people, "reason=remand received_on=2026-03-01 released_on=2026-04-01");
        assertThat(kingsbridge.published("rag_spell")).hasSizeGreaterThanOrEqualTo(2_000);
        long before = System.nanoTime();
        int shown = kingsbridge.as(
                "PC 100",
                () -> kingsbridge.bean(RagHistory.class).on(people, TODAY).size());
        System.out.printf("status of %,d people for a list: %d ms%n", shown, (System.nanoTime() - before) / 1_000_000);
    }

    private static void took(String kind, List<PersonId> people, String values) {
        List<ImportedRow> rows = people.stream()
                .map(person -> row(person, kind + person.value(), "2026-06-09", values))
                .toList();
        long before = System.nanoTime();
        kingsbridge.deliver(kind, "COUNCIL", "2026-06-10", rows);
        long millis = (System.nanoTime() - before) / 1_000_000;
        System.out.printf("1,000 rows of %s: %d ms%n", kind, millis);
        assertThat(millis).isLessThan(20_000);
    }

    private void rows(PersonId person, int number, List<Sent> sent) {
        sent.add(new Sent(
                "cohort",
                "COUNCIL",
                row(
                        person,
                        "RM" + number,
                        "2026-01-01",
                        "adopted_on=2026-01-01" + (random.nextInt(3) == 0 ? " exited_on=" + day() : ""))));
        for (int i = 0; i < 6; i++) {
            String status = RagStatus.values()[random.nextInt(4)].name().toLowerCase(java.util.Locale.ROOT);
            sent.add(new Sent(
                    "rag",
                    "COUNCIL",
                    row(
                            person,
                            "RG" + number + "." + i,
                            "2026-06-0" + (i + 1),
                            "status=" + status + " from=" + day())));
        }
        for (int i = 0; i < 2; i++) {
            LocalDate received = day();
            sent.add(new Sent(
                    "custody",
                    i == 0 ? "PRISON" : "POLICE",
                    row(
                            person,
                            "RC" + number + "." + i,
                            "2026-06-01",
                            "reason=sentence received_on=" + received + " released_on="
                                    + received.plusDays(random.nextInt(40)))));
        }
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 2).plusDays(random.nextInt(120));
    }
}
