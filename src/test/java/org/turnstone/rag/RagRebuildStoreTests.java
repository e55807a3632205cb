package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.AgencyRows.row;
import static org.turnstone.Kingsbridge.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.Kingsbridge;
import org.turnstone.governance.Category;
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
        List<PersonId> people = kingsbridge.adults(30);
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            rows(people.get(i), i, sent);
        }
        Collections.shuffle(sent, random);
        for (Sent one : sent) {
            kingsbridge.deliver(one.kind(), one.agency(), "2026-06-10", one.row());
        }
        List<String> kept = kingsbridge.published("rag_spell");
        assertThat(kept).hasSizeGreaterThan(80);
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
        List<PersonId> people = kingsbridge.adults(1_000);
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

    @Test
    void of_two_who_speak_at_once_neither_is_lost() throws Exception {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver(
                "cohort", "COUNCIL", "2026-01-13", row(person, "TW1", "2026-01-13", "adopted_on=2026-01-12"));
        CountDownLatch policeWorkedOut = new CountDownLatch(1);
        CountDownLatch probationSaid = new CountDownLatch(1);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            var police = two.submit(() -> says("PC 100", RagStatus.AMBER, "2026-05-01", person, () -> {}, () -> {
                policeWorkedOut.countDown();
                await(probationSaid);
            }));
            await(policeWorkedOut);
            var probation = two.submit(
                    () -> says("PO 200", RagStatus.RED, "2026-06-01", person, probationSaid::countDown, () -> {}));
            police.get();
            probation.get();
        }
        List<RagSpell> spells = kingsbridge.as(
                "PC 100", () -> kingsbridge.bean(RagHistory.class).spells(person));
        assertThat(RagExamples.spells(new RagTimeline(spells)))
                .containsExactly("AMBER 2026-05-01..2026-06-01", "RED 2026-06-01..");
    }

    private static boolean says(
            String worker, RagStatus status, String from, PersonId person, Runnable whenSaid, Runnable whenWorkedOut) {
        return kingsbridge.as(worker, () -> {
            var by = kingsbridge.worker(worker);
            kingsbridge.bean(RagSettings.class).say(by, person, Category.CORE, RagExamples.said(status, from));
            whenSaid.run();
            kingsbridge.bean(RagSpells.class).workOut(by.partnership(), Set.of(person));
            whenWorkedOut.run();
            return true;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
