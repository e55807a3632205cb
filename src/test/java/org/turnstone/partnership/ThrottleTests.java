package org.turnstone.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThrottleTests {
    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 1", "6, 2", "7, 4", "8, 8", "14, 512", "15, 900", "10000, 900"})
    void each_further_try_at_an_account_waits_twice_as_long(int tries, long seconds) {
        assertThat(Throttle.ACCOUNT.waitAfter(tries)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @EnumSource
    void a_wait_never_shrinks_and_never_exceeds_a_quarter_of_an_hour(Throttle throttle) {
        var waits = IntStream.rangeClosed(1, 500).mapToObj(throttle::waitAfter).toList();
        assertThat(waits).isSorted().first().isEqualTo(Duration.ZERO);
        assertThat(waits).last().isEqualTo(Throttle.LONGEST);
    }

    @Test
    void a_whole_agency_behind_one_address_has_room_for_its_mistakes() {
        assertThat(Throttle.NETWORK.waitAfter(49)).isZero();
        assertThat(Throttle.NETWORK.waitAfter(54)).hasSeconds(1);
    }

    @Test
    void neighbours_in_one_ipv6_network_count_together() {
        var one = new Place("2001:db8:1:2:3:4:5:6", null, "");
        assertThat(one.network()).isEqualTo(new Place("2001:db8:1:2:ffff:0:0:1", null, "").network());
        assertThat(one.network()).isNotEqualTo(new Place("2001:db8:1:3:3:4:5:6", null, "").network());
        assertThat(new Place("192.0.2.7", null, "").network()).isEqualTo("192.0.2.7");
    }
}
