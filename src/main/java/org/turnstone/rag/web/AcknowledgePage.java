package org.turnstone.rag.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.Acknowledgement;
import org.turnstone.rag.OverdueSpell;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagTold;
import org.turnstone.rag.ReadExceptions.Opened;
import org.turnstone.shared.London;
import org.turnstone.site.ClockBar;
import org.turnstone.site.Form;
import org.turnstone.site.RagTag;

/**
 * The page on which a manager says why a status has lasted longer than it may.
 *
 * @param over none where nothing is
 */
public record AcknowledgePage(
        Form form, String name, String reference, @Nullable Over over) {

    /** @param said by another manager already; empty where nobody has */
    public record Over(RagTag tag, @Nullable ClockBar clock, String since, String said, String version) {}

    static AcknowledgePage of(Opened opened, Form form) {
        return new AcknowledgePage(
                form,
                opened.person().name(),
                opened.person().reference(),
                opened.overdue().map(one -> over(one, opened.told())).orElse(null));
    }

    public String action() {
        return "/people/" + reference + "/rag/acknowledge";
    }

    private static Over over(OverdueSpell overdue, RagTold told) {
        Acknowledgement said = overdue.acknowledged();
        return new Over(
                RagDisplay.tag(overdue.now()),
                RagDisplay.clock(overdue.now(), Map.of(overdue.status(), overdue.limit())),
                RagStatusPage.since(overdue.spell(), told),
                said == null
                        ? ""
                        : "Acknowledged by " + said.by() + ", " + RagStatusPage.day(London.dayOf(said.at())) + ": “"
                                + said.reason() + "”. Your own reason is added to it.",
                overdue.version());
    }
}
