package org.turnstone.partnership;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.KeepAnswer.Kept;
import org.turnstone.partnership.PartnershipEvent.Rearranged;
import org.turnstone.shared.Problem;

/** What adding and changing an agency, a team, an area and a ward have in common: one at a time, by whom, and the trail. */
@Component
class KeptBy {
    private final JdbcClient database;
    private final StaffAccounts accounts;
    private final ApplicationEventPublisher events;

    KeptBy(JdbcClient database, StaffAccounts accounts, ApplicationEventPublisher events) {
        this.database = database;
        this.accounts = accounts;
        this.events = events;
    }

    /** Holds all others off until the transaction ends, so that no name is given twice and nobody is appointed meanwhile. */
    Membership begin() {
        Membership by = accounts.requireKeeper();
        ArrangementLock.alone(database, by.partnership());
        return by;
    }

    <T> KeepAnswer<T> kept(String what, Changes changes) {
        if (!changes.areNone()) {
            events.publishEvent(new Rearranged(what, changes.detail()));
        }
        return new Kept<>();
    }

    static Problem nameTaken(Standing other, String of) {
        return new Problem(
                "name",
                other.until() == null
                        ? "There is " + of + " of this name already"
                        : "There was " + of + " of this name until " + PartnershipDays.words(other.until())
                                + ". Change the day it ended instead, or enter another name");
    }

    static boolean overtaken(Standing now, String version) {
        return !version.equals(String.valueOf(now.version()));
    }

    static List<Problem> problems(java.util.stream.Stream<java.util.Optional<Problem>> found) {
        return found.flatMap(java.util.Optional::stream).toList();
    }
}
