package org.turnstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeTests {
    @Test
    void what_is_said_and_the_ways_on_come_through_the_text_between_two_pages() {
        Notice notice = Notice.of("Settled").with("/people/K7-4M2", "Ann Ashby").with("/matching", "The others");
        assertThat(Notice.read(notice.text())).isEqualTo(notice);
        assertThat(Notice.read("It is done")).isEqualTo(Notice.of("It is done"));
        assertThat(Notice.read("")).isEqualTo(Notice.of(""));
    }

    @Test
    void no_name_makes_a_way_of_its_own_and_none_leads_out() {
        Notice notice = Notice.of("Ann\n/sign-out Click here works here").with("/people/1", "Ann\n/x y");
        assertThat(Notice.read(notice.text()).ways()).hasSize(1);
        assertThat(Notice.read("Done\nhttps://elsewhere.example go").ways()).isEmpty();
    }
}
