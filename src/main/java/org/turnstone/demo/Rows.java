package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One record of an agency as it is written, completed, put right or withdrawn from day to day. */
record Rows(Story story, Agency agency, Kind kind, String sourceRef, List<Sent> sent) {

    static Rows of(Story story, Agency agency, Kind kind, String record, List<Sent> sent) {
        return new Rows(
                story,
                agency,
                kind,
                record + "-" + agency.personRef(story.person().number()),
                sent);
    }

    Rows numbered(int number) {
        return new Rows(story, agency, kind, sourceRef + "-" + number, sent);
    }

    void write(LocalDate on, List<String> cells) {
        add(on, false, cells);
    }

    void withdraw(LocalDate on, List<String> cells) {
        add(on, true, cells);
    }

    private void add(LocalDate on, boolean withdrawn, List<String> cells) {
        story.copy(agency)
                .ifPresent(copy ->
                        sent.add(new Sent(agency, kind, on, sourceRef, withdrawn, joined(copy.block(on), cells))));
    }

    static List<String> joined(List<String> block, List<String> cells) {
        return Stream.concat(block.stream(), cells.stream()).toList();
    }

    static String at(LocalDate day, int hour, int minute) {
        return day + "T" + Identifiers.digits(hour, 2) + ":" + Identifiers.digits(minute, 2);
    }

    static String yes(boolean yes) {
        return yes ? "y" : "n";
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
