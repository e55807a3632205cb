package org.turnstone.governance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.EmergencyTicket;
import org.turnstone.site.Govuk.Link;

/** Each use of emergency access, with what came of its review. */
public record EmergenciesPage(List<Link> tabs, List<Line> lines) {
    /**
     * @param urgent what is late or open now
     * @param repeated how often the same member of staff had asked before
     * @param review where to review it; none when that is done
     */
    public record Line(
            String person,
            String staff,
            String agreedBy,
            String what,
            String ground,
            String words,
            String when,
            @Nullable String urgent,
            @Nullable String repeated,
            String found,
            @Nullable String review) {
        static Line of(EmergencyTicket ticket, Instant now, LocalDate today) {
            return new Line(
                    ticket.reference(),
                    ticket.staffName() + ", " + ticket.agency(),
                    ticket.agreedBy(),
                    CategoryWords.of(ticket.categories()),
                    ticket.ground(),
                    ticket.words(),
                    Typed.words(ticket.openedAt()) + ", until " + Typed.words(ticket.expiresAt()),
                    urgent(ticket, now, today),
                    ticket.before() == 0 ? null : "Asked " + times(ticket.before()) + " before this",
                    found(ticket),
                    ticket.found() == null ? "/governance/emergencies/" + ticket.id() : null);
        }

        private static @Nullable String urgent(EmergencyTicket ticket, Instant now, LocalDate today) {
            if (ticket.isOverdue(today)) {
                return "Review was due " + Typed.words(ticket.reviewBy());
            }
            return ticket.isOpen(now) ? "Open now" : null;
        }

        private static String times(int before) {
            return before == 1 ? "once" : before + " times";
        }

        private static String found(EmergencyTicket ticket) {
            return ticket.found() == null
                    ? "Review due " + Typed.words(ticket.reviewBy())
                    : ticket.found().words() + ": " + ticket.foundWords() + " (" + ticket.reviewedBy() + ")";
        }
    }
}
