package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The coordinator's own list: who was adopted, who leads, and each change of colour, as the council sends it. */
record CohortRows(Story story) {

    void addTo(List<Sent> sent) {
        Chance chance = Chance.of(story.seed(), "cohort rows", story.person().number());
        int number = 0;
        for (Membership membership : story.memberships()) {
            number++;
            adopted(membership, chance, rows(Kind.COHORT, "M", sent).numbered(number));
            allocated(membership, chance, rows(Kind.ALLOCATIONS, "A" + number, sent));
            int colour = 0;
            for (RagSpell spell :
                    RagStory.of(story.seed(), story.history(), story.person(), membership, story.life())) {
                colour++;
                coloured(spell, chance, rows(Kind.RAG, "G" + number, sent).numbered(colour));
            }
        }
    }

    private Rows rows(Kind kind, String record, List<Sent> sent) {
        return Rows.of(story, Agency.COUNCIL, kind, record, sent);
    }

    private void adopted(Membership membership, Chance chance, Rows rows) {
        LocalDate written =
                chance.percent(5) ? membership.adopted().plusDays(chance.between(3, 10)) : membership.adopted();
        boolean wrong = chance.percent(3);
        LocalDate exited = membership.exited();
        rows.write(written, cells(membership, wrong ? "Free" : membership.category(), null));
        if (wrong) {
            rows.write(written.plusDays(21), cells(membership, membership.category(), null));
        }
        if (exited != null) {
            rows.write(exited, cells(membership, membership.category(), exited));
        }
    }

    /** The reason is the panel's for adopting while a person is on the cohort, and for ending once they have left. */
    private static List<String> cells(Membership membership, String category, @Nullable LocalDate exited) {
        return List.of(
                membership.adopted().toString(),
                membership.nominated().toString(),
                Rows.day(exited),
                category,
                membership.strand(),
                exited == null ? membership.reason() : membership.exitReason());
    }

    private void allocated(Membership membership, Chance chance, Rows rows) {
        LocalDate handedOver = membership.adopted().plusDays(chance.between(150, 420));
        LocalDate end = membership.exited() == null ? story.history().asAt() : membership.exited();
        boolean handsOver = chance.percent(45) && handedOver.isBefore(end.minusDays(30));
        LocalDate first = handsOver ? handedOver : membership.exited();
        allocated(membership, chance, rows.numbered(1), membership.adopted(), first);
        if (handsOver) {
            allocated(membership, chance, rows.numbered(2), handedOver, membership.exited());
        }
    }

    private static void allocated(
            Membership membership, Chance chance, Rows rows, LocalDate from, @Nullable LocalDate to) {
        List<Staff> staff = Staff.leads(membership.lead());
        int worker = chance.below(staff.size());
        String lead = staff.get(worker).ref();
        String deputy = staff.get((worker + 1) % staff.size()).ref();
        rows.write(from, List.of(membership.lead().name(), from.toString(), lead, deputy, ""));
        if (to != null) {
            rows.write(to, List.of(membership.lead().name(), from.toString(), lead, deputy, to.toString()));
        }
    }

    private static void coloured(RagSpell spell, Chance chance, Rows rows) {
        LocalDate to = spell.to();
        boolean late = to != null && chance.percent(5);
        boolean wrong = to != null && chance.percent(2);
        LocalDate written = late ? spell.from().plusDays(chance.between(2, 6)) : spell.from();
        LocalDate from = wrong ? spell.from().minusDays(1) : spell.from();
        if (to == null || written.isBefore(to)) {
            rows.write(written, cells(spell, from, null));
        }
        if (to != null) {
            LocalDate last = written.isAfter(to) ? written : to;
            rows.write(last, cells(spell, from, to));
            if (wrong) {
                rows.write(last.plusDays(12), cells(spell, spell.from(), to));
            }
        }
    }

    private static List<String> cells(RagSpell spell, LocalDate from, @Nullable LocalDate to) {
        return List.of(spell.status(), from.toString(), spell.grounds(), spell.setBy(), Rows.day(to));
    }
}
