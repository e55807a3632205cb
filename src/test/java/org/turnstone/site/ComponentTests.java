package org.turnstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The geometry and the words of our own components. */
class ComponentTests {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @ParameterizedTest
    @CsvSource({"0,5,0.0,0.0", "1,5,13.9,0.0", "5,5,69.4,0.0", "7,5,69.4,27.8", "8,5,69.4,41.7", "40,5,69.4,35.6"})
    void ink_runs_to_the_limit_and_red_past_it(long days, long limit, String within, String past) {
        ClockBar clock = ClockBar.running(days, limit);

        assertThat(clock.within(112)).isEqualTo(within);
        assertThat(clock.past(112)).isEqualTo(past);
        assertThat(clock.mark(112)).isEqualTo("69.4");
    }

    @Test
    void the_limit_stands_at_the_same_place_in_every_bar() {
        assertThat(clock(ClockBar.running(1, 5)).select("rect").last().attr("x"))
                .isEqualTo("68.4");
        assertThat(clock(ClockBar.running(118, 92, "3 months"))
                        .select("rect")
                        .last()
                        .attr("x"))
                .isEqualTo("68.4");
    }

    @Test
    void days_limit_and_what_is_over_are_said_in_words() {
        assertThat(clock(ClockBar.running(7, 5)).text()).isEqualTo("7 days, limit 5 2 over");
        assertThat(clock(ClockBar.running(1, 5)).text()).isEqualTo("1 day, limit 5");
        assertThat(clock(ClockBar.running(118, 92, "3 months")).text()).isEqualTo("118 days, limit 3 months 26 over");
        assertThat(clock(ClockBar.stopped(41)).text()).isEqualTo("41 days, clock stopped");
        assertThat(clock(ClockBar.stopped(41)).select("svg")).isEmpty();
    }

    @Test
    void a_bar_longer_than_its_place_has_an_arrow_head() {
        assertThat(clock(ClockBar.running(8, 5)).select("path")).isEmpty();
        assertThat(clock(ClockBar.running(9, 5)).select("path")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(RagTag.class)
    void a_status_has_its_word_its_shape_and_its_colour(RagTag tag) {
        Element shown = render("site/rag-tag.jte", Map.of("tag", tag));

        assertThat(shown.text()).isEqualTo(tag.word());
        assertThat(shown.select("path").attr("d")).isEqualTo(tag.shape());
        assertThat(shown.select("strong").hasClass("ts-rag--" + tag.colour())).isTrue();
    }

    @Test
    void a_sparkline_ends_at_its_last_value_and_tells_its_story() {
        Sparkline line = new Sparkline(List.of(10.0, 20.0, 15.0), 20.0, "Three quarters: 10 to 15, target 20");
        Element shown = render("site/sparkline.jte", Map.of("line", line));

        assertThat(shown.select("svg").attr("aria-label")).isEqualTo("Three quarters: 10 to 15, target 20");
        assertThat(line.path()).isEqualTo("M4.0 24.0 L55.5 4.0 L107.0 14.0");
        assertThat(line.targetPath()).isEqualTo("M2 4.0H110");
        assertThat(new Sparkline(List.of(3.0), null, "").path()).isEqualTo("M107.0 14.0");
    }

    private Element clock(ClockBar clock) {
        return render("site/clock-bar.jte", Map.of("clock", clock));
    }

    private Element render(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        engine.render(template, values, output);
        return Jsoup.parseBodyFragment(output.toString()).body();
    }
}
