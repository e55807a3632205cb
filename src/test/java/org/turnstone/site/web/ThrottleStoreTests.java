package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestSystem;
import org.turnstone.partnership.CheckPassword;
import org.turnstone.partnership.PasswordAnswer;
import org.turnstone.partnership.PasswordAnswer.Passed;
import org.turnstone.partnership.PasswordAnswer.TooSoon;
import org.turnstone.partnership.Place;

class ThrottleStoreTests {
    private static final Place ELSEWHERE = new Place("203.0.113.9", null, "curl");

    private final TestSystem system = TestSystem.shared();
    private final CheckPassword checkPassword = system.bean(CheckPassword.class);

    @AfterEach
    void the_clock_is_right_again() {
        system.clock().back();
    }

    /** One try every ten seconds for 28 hours, as many as were asked for. */
    @Test
    void ten_thousand_wrong_passwords_from_elsewhere_do_not_keep_the_owner_out() {
        TestBrowser owner = system.from("127.0.3.1");
        assertThat(owner.trySignIn("yos@northbank", TestSystem.PASSWORD).location())
                .isPresent();
        int before = system.passwordsCompared();
        long trail = newest();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            PasswordAnswer answer = checkPassword.check("yos@northbank", "wrong password " + i, ELSEWHERE);
            assertThat(answer).isNotInstanceOf(Passed.class);
            if (answer instanceof TooSoon(Duration delay)
                    && (waits.isEmpty() || delay.compareTo(waits.getLast()) > 0)) {
                waits.add(delay);
            }
            system.clock().forward(Duration.ofSeconds(10));
        }
        assertThat(system.passwordsCompared() - before)
                .as("passwords looked at")
                .isLessThan(140);
        assertThat(waits)
                .as("longer and longer waits")
                .hasSizeGreaterThan(5)
                .last()
                .satisfies(longest -> assertThat(longest).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15)));
        system.clock().forward(Duration.ofMinutes(15));
        checkPassword.check("yos@northbank", "wrong password 10,001", ELSEWHERE);
        everyTryIsInTheTrailAndNoneFillsIt(trail, 10_001, system.passwordsCompared() - before);

        owner.forgetSession();
        assertThat(owner.trySignIn("yos@northbank", TestSystem.PASSWORD).location())
                .as("from the owner's own browser")
                .isPresent();
        assertThat(checkPassword.check("yos@northbank", TestSystem.PASSWORD, new Place("198.51.100.4", null, "phone")))
                .as("from a place never used before")
                .isInstanceOf(Passed.class);
        assertThat(checkPassword.check("yos@northbank", TestSystem.PASSWORD, ELSEWHERE))
                .as("from the place that was tried from, even with the right password")
                .isInstanceOf(TooSoon.class);
    }

    /** A whole agency behind one address: what is tried there against others leaves known people alone. */
    @Test
    void a_colleague_behind_the_same_address_cannot_keep_a_known_browser_out() {
        TestBrowser known = system.from("127.0.3.2");
        assertThat(known.trySignIn("treatment@northbank", TestSystem.PASSWORD).location())
                .isPresent();
        Place same = new Place("127.0.3.2", null, "curl");
        for (int i = 0; i < 30; i++) {
            checkPassword.check("treatment@northbank", "wrong " + i, same);
            checkPassword.check("someone" + i, "wrong", same);
        }
        assertThat(checkPassword.check("treatment@northbank", TestSystem.PASSWORD, same))
                .isInstanceOf(TooSoon.class);
        known.forgetSession();
        assertThat(known.trySignIn("treatment@northbank", TestSystem.PASSWORD).location())
                .isPresent();
    }

    @Test
    void one_password_tried_on_many_accounts_is_slowed_down_too() {
        Place sprayer = new Place("203.0.113.77", null, "curl");
        int looked = 0;
        for (int i = 0; i < 200; i++) {
            looked += checkPassword.check("guess" + i + "@northbank", "Kingsmere2026!", sprayer) instanceof TooSoon
                    ? 0
                    : 1;
        }
        assertThat(looked).isBetween(50, 60);
    }

    @Test
    void many_tries_at_once_are_no_way_round() throws Exception {
        Place many = new Place("203.0.113.88", null, "curl");
        int before = system.passwordsCompared();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<PasswordAnswer>> tries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tries.add(() -> checkPassword.check("housing@northbank", "wrong", many));
            }
            for (var done : threads.invokeAll(tries)) {
                assertThat(done.get()).isNotInstanceOf(Passed.class);
            }
        }
        assertThat(system.passwordsCompared() - before).isBetween(5, 8);
    }

    @Test
    void a_name_that_nobody_has_is_slowed_down_just_the_same() {
        assertThat(triesBeforeAWait("nobody-at-all", "203.0.113.91"))
                .isEqualTo(triesBeforeAWait("prison@northbank", "203.0.113.92"))
                .isEqualTo(5);
        String waited = "Sign-in refused: tried again before the wait was over";
        assertThat(newestRefusals()).as("told alike, each where it may be read").containsExactly(waited, waited);
    }

    /** In the trail of the partnership, and in that of nobody's. */
    private List<String> newestRefusals() {
        return system.owner()
                .sql("""
                select distinct on (partnership_id) what from governance.audit_entry
                where operation = 'REFUSAL' and partnership_id in (?, '00000000-0000-0000-0000-000000000000')
                order by partnership_id, seq desc""")
                .param(system.partnership("northbank").value())
                .query(String.class)
                .list();
    }

    /** Each that was looked at has a line, each wait one more; the others are told by their number. */
    private void everyTryIsInTheTrailAndNoneFillsIt(long after, int tries, int lookedAt) {
        String yos = system.staff("yos").value().toString();
        List<String> lines =
                system.owner().sql("""
                select e.what || coalesce(' +' || (d.detail ->> 'tries_before_it_that_came_too_soon'), '')
                from governance.audit_entry e join governance.audit_detail d using (partnership_id, seq)
                where e.operation = 'REFUSAL' and e.seq > ? and d.detail ->> 'staff' = ?""").params(after, yos).query(String.class).list();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("Sign-in refused: wrong password"))
                .hasSize(lookedAt);
        assertThat(lines)
                .filteredOn("Sign-in refused: tried again before the wait was over"::equals)
                .as("one for each wait")
                .hasSizeBetween(lookedAt / 2, lookedAt);
        int tooSoon = lines.stream()
                .filter(line -> line.contains(" +"))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('+') + 1)))
                .sum();
        assertThat(lookedAt + tooSoon).as("tries told of").isEqualTo(tries);
        System.out.printf("wrong passwords: %,d, lines in the trail: %,d%n", tries, lines.size());
    }

    private long newest() {
        return system.owner()
                .sql("select coalesce(max(seq), 0) from governance.audit_entry where partnership_id = ?")
                .param(system.partnership("northbank").value())
                .query(Long.class)
                .single();
    }

    private int triesBeforeAWait(String username, String address) {
        int tries = 0;
        while (!(checkPassword.check(username, "wrong", new Place(address, null, "")) instanceof TooSoon)) {
            tries++;
        }
        return tries;
    }
}
