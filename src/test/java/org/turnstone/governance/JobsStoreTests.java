package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.partnership.Role;

/** What is done without anyone asking, on a clock that is moved. */
class JobsStoreTests {
    /** A job of which a test says what it does. */
    private static final class Told implements Job {
        private Supplier<Done> work = () -> Done.of("nothing");

        @Override
        public String name() {
            return "told";
        }

        @Override
        public String words() {
            return "Do what a test says";
        }

        @Override
        public Role principal() {
            return Role.JOB_IMPORT;
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Done run() {
            return work.get();
        }
    }

    private static final Told TOLD = new Told();
    private static TestSystem system;
    private static RunJobs jobs;

    @BeforeAll
    static void a_partnership_that_knows_someone() {
        system = TestSystem.with(parts -> parts.registerBean(Told.class, () -> TOLD));
        new TestPeople(system, "northbank").adult("Rowan", "Kestrel");
        jobs = system.bean(RunJobs.class);
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @AfterEach
    void nothing_more_is_asked_of_the_job() {
        TOLD.work = () -> Job.Done.of("nothing");
        system.clock().forward(Duration.ofDays(2));
        jobs.due();
    }

    @Test
    void a_job_runs_for_each_partnership_when_it_is_due_and_not_before() {
        jobs.due();
        assertThat(jobs.due()).isZero();
        system.clock().forward(Duration.ofMinutes(4));
        assertThat(jobs.due()).isZero();
        system.clock().forward(Duration.ofMinutes(1));
        assertThat(jobs.due()).as("the five-minute job in two partnerships").isEqualTo(2);
    }

    @Test
    void one_that_fails_is_said_and_stops_neither_the_others_nor_its_own_next_run() {
        TOLD.work = () -> {
            throw new IllegalArgumentException("Rowan Kestrel, born 1990");
        };
        assertThat(jobs.due()).isZero();
        system.clock().forward(Duration.ofDays(1));
        assertThat(jobs.due()).isEqualTo(2 * system.beans(Job.class).count());
        TestBrowser privacy = system.as("privacy");
        assertThat(privacy.get("/governance/jobs").text())
                .contains("Do what a test says", "Failed.", "the log says why", "Sign a checkpoint of the audit trail")
                .doesNotContain("Kestrel");
        system.clock().forward(Duration.ofMinutes(5));
        jobs.due();
        assertThat(system.as("privacy").get("/governance/jobs").text()).contains("Failed 2 times in a row");
    }

    @Test
    void one_that_meets_nobody_where_people_are_known_has_failed() {
        system.clock().forward(Duration.ofMinutes(5));
        TOLD.work = () -> new Job.Done(OptionalInt.of(0), "all done");
        jobs.due();
        assertThat(outcome("northbank", "told")).startsWith("FAILED: met nobody");
        assertThat(outcome("southmoor", "told")).as("nobody is known here").isEqualTo("DONE: all done");
        assertThat(outcome("northbank", "clear-imports")).startsWith("DONE");
    }

    @Test
    void a_job_claimed_by_a_machine_is_left_alone_until_that_machine_must_be_dead() {
        AtomicInteger runs = new AtomicInteger();
        TOLD.work = () -> Job.Done.of("run " + runs.incrementAndGet());
        system.clock().forward(Duration.ofMinutes(5));
        system.owner()
                .sql("update governance.job set claimed_until = ? where name = 'told'")
                .param(system.clock().instant().plusSeconds(600).atOffset(java.time.ZoneOffset.UTC))
                .update();
        jobs.due();
        assertThat(runs).hasValue(0);
        system.clock().forward(Duration.ofMinutes(10));
        jobs.due();
        assertThat(runs).as("once in each partnership").hasValue(2);
    }

    @Test
    void housekeeping_is_shown_nobody() {
        assertThat(Category.values())
                .allSatisfy(category -> assertThat(AccessRules.decide(
                                        Role.HOUSEKEEPING,
                                        category,
                                        java.util.EnumSet.of(Fact.OWN, Fact.ADULT, Fact.RELATED))
                                .rule())
                        .isEqualTo("F5-housekeeping"));
        int people = system.actingAs(
                "housekeeping",
                () -> system.bean(org.turnstone.person.CountPeople.class).shown());
        assertThat(people).isZero();
        assertThat(system.actingAs(
                        "import",
                        () -> system.bean(org.turnstone.person.CountPeople.class)
                                .shown()))
                .isOne();
    }

    @Test
    void a_checkpoint_is_signed_each_hour_and_when_the_privacy_officer_signs_in() {
        int before = checkpoints();
        system.as("police");
        assertThat(checkpoints()).isEqualTo(before);
        system.as("privacy");
        assertThat(checkpoints()).isEqualTo(before + 1);
        system.as("police");
        system.clock().forward(Duration.ofHours(1));
        jobs.due();
        assertThat(checkpoints()).isEqualTo(before + 2);
    }

    private static int checkpoints() {
        return system.owner()
                .sql(
                        "select count(*) from governance.audit_checkpoint c join partnership.partnership p using (partnership_id) where p.name like 'North%'")
                .query(Integer.class)
                .single();
    }

    private static String outcome(String partnership, String job) {
        return system.owner()
                .sql("select outcome || ': ' || said from governance.job where partnership_id = ? and name = ?")
                .params(system.partnership(partnership).value(), job)
                .query(String.class)
                .single();
    }
}
