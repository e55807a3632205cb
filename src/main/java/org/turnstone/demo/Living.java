package org.turnstone.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.demo.TruePerson.Standing;

/** Tells one life, offence by offence, up to the day before the history's as-at day. */
final class Living {
    private static final List<Integer> SENTENCES =
            List.of(28, 42, 56, 84, 84, 112, 140, 168, 210, 252, 300, 365, 450, 540);
    private static final List<String> PRISONS = List.of("HMP Stourmoor", "HMP Stourmoor", "HMP Fenwick Vale");

    private final TruePerson person;
    private final History history;
    private final Chance chance;
    private final boolean persistent;
    private final boolean inCustodyNow;
    private final LocalDate until;
    private final List<Offence> offences = new ArrayList<>();
    private final List<Custody> custody = new ArrayList<>();

    private Living(long seed, History history, TruePerson person) {
        this.person = person;
        this.history = history;
        this.chance = Chance.of(seed, "life", person.number());
        this.persistent = person.everOnCohort() && Chance.among(seed, "persistent", person.number(), 24, 100);
        this.inCustodyNow = person.standing() == Standing.ON_COHORT
                && !person.isChildOn(history.asAt())
                && Chance.among(seed, "in-custody", person.number(), 7, 29);
        this.until = inCustodyNow ? history.asAt().minusDays(chance.between(3, 240)) : history.asAt();
    }

    static Life of(long seed, History history, TruePerson person) {
        return new Living(seed, history, person).tell();
    }

    private Life tell() {
        LocalDate begin = history.first().minusDays(person.everOnCohort() ? 200 : 0);
        LocalDate oldEnough = person.born().plusYears(12);
        LocalDate on = atLiberty((begin.isBefore(oldEnough) ? oldEnough : begin).plusDays(chance.below(gap())));
        while (on.isBefore(until.minusDays(1))) {
            offend(on);
            on = atLiberty(on.plusDays(gap()));
        }
        if (inCustodyNow) {
            takeIn();
        }
        offences.sort(Comparator.comparing(Offence::on));
        custody.sort(Comparator.comparing(Custody::received));
        return new Life(offences, custody);
    }

    private int gap() {
        if (persistent) {
            return chance.between(25, 190);
        }
        return person.everOnCohort() ? chance.between(200, 1_250) : chance.between(720, 2_900);
    }

    private LocalDate atLiberty(LocalDate day) {
        for (Custody spell : custody) {
            if (spell.released() != null && spell.holds(day)) {
                day = spell.released().plusDays(chance.between(4, 60));
            }
        }
        return day;
    }

    private void offend(LocalDate on) {
        boolean child = person.isChildOn(on);
        Offence.Type type = Offence.Type.drawn(chance, child);
        LocalDate charged = earlier(on.plusDays(chance.between(0, 18)), history.last());
        LocalDate disposed = charged.plusDays(chance.between(12, 105));
        int draw = chance.below(100);
        if (disposed.isAfter(history.last())) {
            offences.add(new Offence(on, type, charged, null, "pending", "", ""));
        } else if (draw < 78 || type.breach()) {
            convict(on, type, charged, disposed, child);
        } else {
            String disposal = draw < 86 ? (child ? "youth_caution" : "caution") : draw < 93 ? "acquitted" : "withdrawn";
            offences.add(new Offence(on, type, charged, disposed, disposal, "", court(disposal, type, child)));
            remand(charged, disposed, child);
        }
    }

    private void convict(LocalDate on, Offence.Type type, LocalDate charged, LocalDate disposed, boolean child) {
        int share = child ? 4 : persistent ? 38 : person.everOnCohort() ? 22 : 9;
        @Nullable Custody spell = chance.percent(share) ? imprisoned(disposed) : null;
        String sentence = spell == null ? communitySentence(child) : spell.sentenceDays() + " days' imprisonment";
        offences.add(new Offence(on, type, charged, disposed, "convicted", sentence, court("convicted", type, child)));
        if (spell != null) {
            custody.add(spell);
            recall(spell);
        }
    }

    private @Nullable Custody imprisoned(LocalDate from) {
        int sentence = chance.pick(SENTENCES);
        int room = (int) ChronoUnit.DAYS.between(from, until) - chance.between(3, 70);
        int served = Math.min(sentence / 2, room);
        return served < 7 ? null : free("sentence", from, served, served < sentence / 2 ? served * 2 : sentence);
    }

    private void remand(LocalDate charged, LocalDate disposed, boolean child) {
        if (!child && chance.percent(12) && disposed.isBefore(until.minusDays(2))) {
            Custody spell = free("remand", charged, (int) ChronoUnit.DAYS.between(charged, disposed), null);
            if (spell != null) {
                custody.add(spell);
            }
        }
    }

    private void recall(Custody spell) {
        LocalDate released = spell.released();
        if (released != null && chance.percent(22)) {
            LocalDate from = released.plusDays(chance.between(12, 110));
            Custody again = from.plusDays(30).isBefore(until) ? free("recall", from, 28, null) : null;
            if (again != null) {
                custody.add(again);
            }
        }
    }

    /** The spell, unless the person would have been inside already. */
    private @Nullable Custody free(String reason, LocalDate from, int days, @Nullable Integer sentence) {
        LocalDate to = from.plusDays(days);
        for (Custody other : custody) {
            LocalDate end = other.released();
            if (end == null || (!from.isAfter(end) && !to.isBefore(other.received()))) {
                return null;
            }
        }
        LocalDate expected = sentence == null && "remand".equals(reason) ? null : to;
        return new Custody(reason, from, sentence, expected, to, chance.pick(PRISONS));
    }

    /** Inside on the as-at day: for a sentence or on remand with the offence that led there, or on recall. */
    private void takeIn() {
        int inside = (int) ChronoUnit.DAYS.between(until, history.asAt());
        LocalDate expected = history.asAt().plusDays(chance.between(1, 360 - inside));
        int draw = chance.below(100);
        String reason = draw < 58 ? "sentence" : draw < 80 ? "remand" : "recall";
        Integer days = "sentence".equals(reason) ? 2 * (int) ChronoUnit.DAYS.between(until, expected) : null;
        LocalDate out = "remand".equals(reason) ? null : expected;
        LocalDate on = atLiberty(until.minusDays(chance.between(2, 60)));
        if (!"recall".equals(reason) && on.isBefore(until)) {
            offences.add(leadingInside(on, days));
        }
        custody.add(new Custody(reason, until, days, out, null, chance.pick(PRISONS)));
    }

    private Offence leadingInside(LocalDate on, @Nullable Integer days) {
        Offence.Type type = Offence.Type.drawn(chance, false);
        return days == null
                ? new Offence(on, type, until.minusDays(1), null, "pending", "", "")
                : new Offence(
                        on,
                        type,
                        on,
                        until,
                        "convicted",
                        days + " days' imprisonment",
                        court("convicted", type, false));
    }

    private String communitySentence(boolean child) {
        if (child) {
            return chance.pick(List.of("Referral order, 6 months", "Youth rehabilitation order, 12 months"));
        }
        return chance.pick(List.of(
                "Community order, 12 months",
                "Community order, 18 months",
                "Suspended sentence order, 12 months",
                "Fine",
                "Conditional discharge, 12 months"));
    }

    private static String court(String disposal, Offence.Type type, boolean child) {
        if (disposal.endsWith("caution")) {
            return "";
        }
        return child
                ? "Kingsmere Youth Court"
                : type.crownCourt() ? "Stourmoor Crown Court" : "Kingsmere Magistrates' Court";
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
