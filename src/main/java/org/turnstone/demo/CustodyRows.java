package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code custody} rows of one person: by the prison on reception and release; some by probation as its own claim. */
record CustodyRows(Story story) {

    void addTo(List<Sent> sent) {
        Chance chance = Chance.of(story.seed(), "custody rows", story.person().number());
        int number = 0;
        for (Custody spell : story.life().custody()) {
            number++;
            byPrison(
                    spell,
                    chance,
                    Rows.of(story, Agency.PRISON, Kind.CUSTODY, "R", sent).numbered(number));
            byProbation(
                    spell,
                    chance,
                    Rows.of(story, Agency.PROBATION, Kind.CUSTODY, "RP", sent).numbered(number));
        }
        if (number > 0 && story.person().number() % 40 == 3 && !story.person().everOnCohort()) {
            inError(Rows.of(story, Agency.PRISON, Kind.CUSTODY, "R", sent).numbered(number + 1));
        }
    }

    private void byPrison(Custody spell, Chance chance, Rows rows) {
        boolean late = chance.percent(4) && spell.released() != null;
        LocalDate written = late ? spell.received().plusDays(chance.between(3, 15)) : spell.received();
        boolean releaseWrong = chance.percent(3);
        int putRightAfter = chance.between(2, 40);
        LocalDate released = spell.released();
        if (released == null || written.isBefore(released)) {
            rows.write(written, cells(spell, spell.received(), null));
        }
        if (released != null) {
            LocalDate last = written.isAfter(released) ? written : released;
            rows.write(last, cells(spell, spell.received(), releaseWrong ? released.minusDays(1) : released));
            if (releaseWrong) {
                rows.write(last.plusDays(putRightAfter), cells(spell, spell.received(), released));
            }
        }
    }

    private void byProbation(Custody spell, Chance chance, Rows rows) {
        boolean sends = chance.percent(9);
        boolean dayOut = chance.percent(25);
        LocalDate known = story.knownFrom().get(Agency.PROBATION);
        if (!sends || known == null || known.isAfter(spell.received())) {
            return;
        }
        LocalDate received = dayOut ? spell.received().plusDays(1) : spell.received();
        rows.write(received.plusDays(4), cells(spell, received, null));
        LocalDate released = spell.released();
        if (released != null) {
            rows.write(released.plusDays(3), cells(spell, received, released));
        }
    }

    /** Another man of the same name was received, and put on this record until the mistake was seen. */
    private void inError(Rows rows) {
        LocalDate day = story.life().custody().getLast().received().minusDays(2);
        Custody wrong = new Custody("remand", day.minusDays(20), null, null, null, "HMP Fenwick Vale");
        rows.write(wrong.received(), cells(wrong, wrong.received(), null));
        rows.withdraw(wrong.received().plusDays(9), cells(wrong, wrong.received(), null));
    }

    private static List<String> cells(Custody spell, LocalDate received, @Nullable LocalDate released) {
        Integer days = spell.sentenceDays();
        return List.of(
                spell.reason(),
                received.toString(),
                days == null ? "" : days.toString(),
                Rows.day(spell.expected()),
                Rows.day(released),
                spell.prison());
    }
}
