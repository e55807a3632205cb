package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code offences} rows of one person: by the police as charged and as disposed of, by others as their own claim. */
record OffenceRows(Story story) {
    static final int ONE_IN_ERROR_AMONG = 90;

    void addTo(List<Sent> sent) {
        Chance chance = Chance.of(story.seed(), "offence rows", story.person().number());
        int number = 0;
        for (Offence offence : story.life().offences()) {
            number++;
            byPolice(
                    offence,
                    chance,
                    Rows.of(story, Agency.POLICE, Kind.OFFENCES, "O", sent).numbered(number));
            if (offence.disposed() != null && offence.proven()) {
                copied(offence, chance, sent, number);
            }
        }
        if (story.person().is(LinkingCase.WRONG_PERSON)) {
            inError(
                    chance,
                    Rows.of(story, Agency.POLICE, Kind.OFFENCES, "O", sent).numbered(number + 1));
        }
    }

    private void byPolice(Offence offence, Chance chance, Rows rows) {
        LocalDate written = chance.percent(4) ? offence.charged().plusDays(chance.between(12, 70)) : offence.charged();
        boolean dateWrong = chance.percent(3);
        boolean outcomeWrong = "acquitted".equals(offence.disposal()) && chance.percent(12);
        int putRightAfter = chance.between(15, 80);
        Offence first = dateWrong ? on(offence, offence.on().minusDays(chance.between(1, 9))) : offence;
        LocalDate disposed = offence.disposed();
        if (disposed == null || written.isBefore(disposed)) {
            rows.write(written, pending(first));
        }
        if (disposed != null) {
            LocalDate last = written.isAfter(disposed) ? written : disposed;
            rows.write(last, cells(first, outcomeWrong ? "convicted" : offence.disposal(), disposed));
            if (dateWrong || outcomeWrong) {
                rows.write(last.plusDays(putRightAfter), cells(offence, offence.disposal(), disposed));
            }
        }
    }

    /** Probation and youth offending send the same conviction as they have it, now and then a day out. */
    private void copied(Offence offence, Chance chance, List<Sent> sent, int number) {
        boolean child = story.person().isChildOn(offence.charged());
        Agency agency = child ? Agency.YOS : Agency.PROBATION;
        boolean copied = chance.percent(child ? 60 : 42);
        boolean dayOut = chance.percent(6);
        int later = chance.between(2, 20);
        LocalDate disposed = offence.disposed();
        LocalDate known = story.knownFrom().get(agency);
        if (copied && disposed != null && known != null && !known.isAfter(disposed)) {
            Offence theirs = dayOut ? on(offence, offence.on().minusDays(1)) : offence;
            Rows.of(story, agency, Kind.OFFENCES, "CV", sent)
                    .numbered(number)
                    .write(disposed.plusDays(later), cells(theirs, offence.disposal(), disposed));
        }
    }

    /** Someone else's offence, put on this record by mistake and taken off again. */
    private void inError(Chance chance, Rows rows) {
        LocalDate on = story.history().first().plusDays(chance.between(200, 1_380));
        Offence.Type type = Offence.Type.drawn(chance, false);
        Offence wrong = new Offence(on, type, on.plusDays(2), null, "pending", "", "");
        rows.write(on.plusDays(2), pending(wrong));
        rows.withdraw(on.plusDays(2 + chance.between(6, 60)), pending(wrong));
    }

    private static Offence on(Offence offence, LocalDate day) {
        return new Offence(
                day,
                offence.type(),
                offence.charged(),
                offence.disposed(),
                offence.disposal(),
                offence.sentence(),
                offence.court());
    }

    private static List<String> pending(Offence offence) {
        return List.of(
                offence.on().toString(),
                offence.type().code(),
                "pending",
                offence.charged().toString(),
                "",
                "",
                "",
                offence.type().breach() ? "y" : "n");
    }

    private static List<String> cells(Offence offence, String disposal, @Nullable LocalDate disposed) {
        return List.of(
                offence.on().toString(),
                offence.type().code(),
                disposal,
                offence.charged().toString(),
                Rows.day(disposed),
                offence.sentence(),
                offence.court(),
                offence.type().breach() ? "y" : "n");
    }
}
