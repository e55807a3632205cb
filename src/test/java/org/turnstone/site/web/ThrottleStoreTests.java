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
    }

    private int triesBeforeAWait(String username, String address) {
        int tries = 0;
        while (!(checkPassword.check(username, "wrong", new Place(address, null, "")) instanceof TooSoon)) {
            tries++;
        }
        return tries;
    }
}
