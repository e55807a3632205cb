package org.turnstone.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Orders and licences as probation and youth offending have them, and the appointments of who leads on a person now. */
record SupervisionRows(Story story) {
    private static final int DAYS_OF_CONTACTS = 63;
    private static final int YEARS_OF_ORDERS = 2;

    void addTo(List<Sent> sent) {
        Chance chance =
                Chance.of(story.seed(), "supervision rows", story.person().number());
        int number = 0;
        for (Offence offence : story.life().offences()) {
            number++;
            sentenced(offence, chance, number, sent);
        }
        for (Custody spell : story.life().custody()) {
            number++;
            released(spell, chance, number, sent);
        }
        story.memberships().stream()
                .filter(membership -> membership.exited() == null)
                .forEach(membership -> seen(membership, chance, sent));
    }

    private void sentenced(Offence offence, Chance chance, int number, List<Sent> sent) {
        LocalDate from = offence.disposed();
        Optional<String> type = type(offence.sentence());
        Agency agency = "youth_rehabilitation".equals(type.orElse("")) ? Agency.YOS : Agency.PROBATION;
        if (type.isEmpty() || from == null || !recent(from) || !knows(agency, from)) {
            return;
        }
        LocalDate until = from.plusMonths(offence.sentence().contains("18 months") ? 18 : 12);
        String requirements = agency == Agency.YOS
                ? "Supervision; activity 40 days"
                : "Rehabilitation activity " + chance.pick(List.of(10, 15, 20, 25)) + " days; unpaid work "
                        + chance.pick(List.of(40, 60, 80, 100, 120)) + " hours";
        ordered(
                type.get(),
                from,
                until,
                requirements,
                rows(agency, Kind.ORDERS, "OR", sent).numbered(number));
        if (agency == Agency.PROBATION && chance.percent(18)) {
            String treatment = chance.percent(65) ? "drr" : "atr";
            Rows rows = rows(agency, Kind.ORDERS, "OT", sent).numbered(number);
            ordered(treatment, from, from.plusMonths(6), "Treatment 6 months; reviewed by the court monthly", rows);
        }
    }

    private static Optional<String> type(String sentence) {
        if (sentence.startsWith("Community order")) {
            return Optional.of("community_order");
        }
        if (sentence.startsWith("Suspended sentence order")) {
            return Optional.of("suspended_sentence");
        }
        return sentence.startsWith("Youth rehabilitation order")
                ? Optional.of("youth_rehabilitation")
                : Optional.empty();
    }

    private void released(Custody spell, Chance chance, int number, List<Sent> sent) {
        LocalDate from = spell.released();
        Integer days = spell.sentenceDays();
        if (from == null || days == null || !recent(from) || !knows(Agency.PROBATION, from)) {
            return;
        }
        String conditions = "Report weekly; reside as directed"
                + (chance.percent(30) ? "; curfew 19:00 to 07:00" : chance.percent(40) ? "; drug testing" : "");
        LocalDate until = from.plusDays(Math.max(28, days / 2));
        ordered(
                "licence",
                from,
                until,
                conditions,
                rows(Agency.PROBATION, Kind.ORDERS, "LI", sent).numbered(number));
    }

    private void ordered(String type, LocalDate from, LocalDate until, String requirements, Rows rows) {
        String worker = "";
        rows.write(from, List.of(type, from.toString(), until.toString(), "", "", requirements, worker));
        if (!until.isAfter(story.history().last())) {
            rows.write(
                    until,
                    List.of(
                            type,
                            from.toString(),
                            until.toString(),
                            until.toString(),
                            "Expired",
                            requirements,
                            worker));
        }
    }

    /** Every week or two; the next one or two are made already and have no outcome yet. */
    private void seen(Membership membership, Chance chance, List<Sent> sent) {
        Agency lead = membership.lead();
        LocalDate last = story.history().last();
        LocalDate due =
                later(last.minusDays(DAYS_OF_CONTACTS), membership.adopted()).plusDays(chance.between(1, 12));
        int number = 0;
        while (due.isBefore(last.plusDays(15)) && knows(lead, last)) {
            number++;
            boolean inside = story.life().custodyOn(due).isPresent();
            if (!inside && knows(lead, due)) {
                contact(due, lead, chance, rows(lead, Kind.CONTACTS, "CT", sent).numbered(number));
            }
            due = due.plusDays(chance.between(6, 15));
        }
    }

    private void contact(LocalDate due, Agency lead, Chance chance, Rows rows) {
        String at = Rows.at(due, chance.between(9, 16), chance.pick(List.of(0, 15, 30, 45)));
        String type = chance.pick(List.of("Office appointment", "Office appointment", "Home visit", "Telephone"));
        if (due.isAfter(story.history().last())) {
            rows.write(
                    later(story.history().last().minusDays(5), story.history().first()),
                    List.of(at, type, "", lead.name()));
            return;
        }
        int draw = chance.below(100);
        boolean wrong = chance.percent(2);
        String outcome =
                draw < 74 ? "kept" : draw < 83 ? "missed_acceptable" : draw < 96 ? "missed_unacceptable" : "cancelled";
        rows.write(due, List.of(at, type, wrong ? "missed_unacceptable" : outcome, lead.name()));
        if (wrong) {
            rows.write(due.plusDays(3), List.of(at, type, outcome, lead.name()));
        }
    }

    private boolean recent(LocalDate day) {
        return day.isAfter(story.history().last().minusYears(YEARS_OF_ORDERS));
    }

    private boolean knows(Agency agency, LocalDate on) {
        LocalDate from = story.knownFrom().get(agency);
        return from != null && ChronoUnit.DAYS.between(from, on) >= 0;
    }

    private Rows rows(Agency agency, Kind kind, String record, List<Sent> sent) {
        return Rows.of(story, agency, kind, record, sent);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
