package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;

/** What the police send beside offences: arrests up to last evening, tests in custody, court dates, warnings to officers. */
record PoliceRows(Story story) {
    private static final int DAYS_OF_ARRESTS = 540;
    private static final int DAYS_OF_HEARINGS = 365;
    private static final List<String> TRIGGERS = List.of("04600", "02803", "03002", "13001", "04510", "03401");
    private static final List<String> SUITES =
            List.of("Kingsmere custody suite", "Kingsmere custody suite", "Stourmoor custody suite");

    void addTo(List<Sent> sent) {
        Chance chance = Chance.of(story.seed(), "police rows", story.person().number());
        int number = 0;
        for (Offence offence : story.life().offences()) {
            number++;
            boolean followed = story.person().everOnCohort() || chance.percent(20);
            if (followed && offence.charged().isAfter(story.history().last().minusDays(DAYS_OF_ARRESTS))) {
                arrested(offence.on(), offence.type().code(), outcome(offence, chance), chance, number, sent);
            }
            if (followed) {
                listed(offence, chance, rows(Kind.HEARINGS, "H", sent).numbered(number));
            }
        }
        lastEvening(chance, number + 1, sent);
        marked(chance, sent);
    }

    /** A few of those on the cohort are in custody this morning, so that the briefing has something to say. */
    private void lastEvening(Chance chance, int number, List<Sent> sent) {
        LocalDate last = story.history().last();
        boolean atLiberty = story.life().custodyOn(last).isEmpty();
        if (story.person().standing() == TruePerson.Standing.ON_COHORT
                && atLiberty
                && story.person().number() % 37 == 5) {
            boolean child = story.person().isChildOn(last);
            arrested(last, Offence.Type.drawn(chance, child).code(), "", chance, number, sent);
        }
    }

    private void arrested(LocalDate on, String code, String outcome, Chance chance, int number, List<Sent> sent) {
        int hour = outcome.isEmpty() ? chance.between(16, 19) : chance.pick(List.of(0, 2, 7, 9, 11, 14, 16, 18, 19));
        int minute = chance.between(0, 39);
        boolean late = chance.percent(4) && !outcome.isEmpty();
        rows(Kind.ARRESTS, "AR", sent)
                .numbered(number)
                .write(
                        late ? on.plusDays(chance.between(2, 9)) : on,
                        List.of(Rows.at(on, hour, minute), chance.pick(SUITES), code, "", outcome));
        boolean trigger = TRIGGERS.contains(code);
        if (!story.person().isChildOn(on) && chance.percent(trigger ? 70 : 8)) {
            tested(
                    on,
                    Rows.at(on, hour, minute + 20),
                    trigger,
                    chance,
                    number,
                    rows(Kind.DRUG_TESTS, "DT", sent).numbered(number));
        }
    }

    private void tested(LocalDate on, String at, boolean trigger, Chance chance, int number, Rows rows) {
        int user = story.person().number() % 5;
        String opiates = chance.percent(2) ? "refused" : chance.percent(user < 2 ? 72 : 6) ? "positive" : "negative";
        String cocaine =
                "refused".equals(opiates) ? "refused" : chance.percent(user < 3 ? 55 : 9) ? "positive" : "negative";
        rows.write(on, List.of(at, "Police custody", opiates, cocaine, Rows.yes(trigger), Rows.yes(!trigger)));
        if (opiates.equals("positive") || cocaine.equals("positive")) {
            new DrugRows(story).required(on, number, rows.sent());
        }
    }

    private static String outcome(Offence offence, Chance chance) {
        if (offence.disposal().endsWith("caution")) {
            return "Cautioned";
        }
        return chance.percent(70) ? "Charged, bailed to court" : "Charged, remanded to court";
    }

    private void listed(Offence offence, Chance chance, Rows rows) {
        LocalDate disposed = offence.disposed();
        LocalDate last = story.history().last();
        if (offence.court().isEmpty() && disposed != null) {
            return;
        }
        if (disposed == null) {
            LocalDate next = last.plusDays(chance.between(2, 45));
            String court = story.person().isChildOn(last) ? "Kingsmere Youth Court" : "Kingsmere Magistrates' Court";
            rows.write(
                    offence.charged(),
                    hearing(next, court, chance.pick(List.of("First hearing", "Plea", "Trial")), ""));
        } else if (disposed.isAfter(last.minusDays(DAYS_OF_HEARINGS))) {
            String result = "convicted".equals(offence.disposal()) ? offence.sentence() : "Case " + offence.disposal();
            rows.write(disposed, hearing(disposed, offence.court(), "Sentence", result));
        }
    }

    private static List<String> hearing(LocalDate on, String court, String purpose, String outcome) {
        return List.of(Rows.at(on, 10, 0), court, purpose, outcome, "");
    }

    private void marked(Chance chance, List<Sent> sent) {
        LocalDate from = story.memberships().isEmpty()
                ? story.history().first()
                : story.memberships().getFirst().adopted();
        if (!story.person().everOnCohort()) {
            return;
        }
        if (chance.percent(7)) {
            mark("mappa", "Level " + chance.between(1, 3), from, rows(Kind.MARKERS, "MK-M", sent));
        }
        if (chance.percent(5)) {
            mark("gang", "", from, rows(Kind.MARKERS, "MK-G", sent));
        }
        if (chance.percent(6)) {
            mark(
                    "warning",
                    chance.pick(List.of("Violent", "Weapons", "Escaper")),
                    from,
                    rows(Kind.MARKERS, "MK-W", sent));
        }
    }

    private static void mark(String marker, String level, LocalDate from, Rows rows) {
        rows.write(from, List.of(marker, level, from.toString(), ""));
    }

    private Rows rows(Kind kind, String record, List<Sent> sent) {
        return Rows.of(story, Agency.POLICE, kind, record, sent);
    }
}
