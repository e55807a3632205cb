package org.turnstone.governance.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.EmergencyLimits;
import org.turnstone.governance.EmergencyTicket;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;

/** The question in an emergency, and what one has asked before. */
public record EmergencyPage(Form form, long hours, List<Choice> categories, List<Choice> grounds, List<Mine> mine) {
    /** @param open where the person's page is, while the ticket lasts; there may be nothing there */
    public record Mine(
            String reference,
            String asked,
            String what,
            String until,
            @Nullable String open,
            String review) {
        static Mine of(EmergencyTicket ticket, Instant now) {
            return new Mine(
                    ticket.reference(),
                    Typed.words(ticket.openedAt()),
                    CategoryWords.of(ticket.categories()),
                    Typed.words(ticket.expiresAt()),
                    ticket.isOpen(now) ? "/people/" + ticket.reference() : null,
                    ticket.found() == null ? "Not reviewed yet" : ticket.found().words());
        }
    }

    static EmergencyPage of(Form form, EmergencyLimits limits, List<EmergencyLimits.Ground> grounds, List<Mine> mine) {
        return new EmergencyPage(
                form,
                limits.open().toHours(),
                EmergencyLimits.MAY_OPEN.stream()
                        .sorted()
                        .map(one -> Choice.of(one.name(), CategoryWords.of(one)))
                        .toList(),
                grounds.stream().map(one -> Choice.of(one.code(), one.words())).toList(),
                mine);
    }
}
