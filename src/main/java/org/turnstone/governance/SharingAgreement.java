package org.turnstone.governance;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;

/**
 * What one agency has signed: what it may receive and for what, until its review. An agency without one in force
 * receives nothing (Leeds, Solihull and Derbyshire agreements).
 *
 * @param existenceKnown categories of which the agency may know that something is held, and by whom to ask
 * @param reviewOn the first day it is no longer in force
 */
public record SharingAgreement(
        UUID id,
        AgencyCode agency,
        String title,
        int version,
        Set<String> purposes,
        Set<Category> categories,
        Set<Category> existenceKnown,
        String signedBy,
        LocalDate signedOn,
        LocalDate reviewOn,
        @Nullable LocalDate endedOn) {
    private static final List<NamedCsvRecord> NOTICE = Shipped.lines("agreement-notice.csv");

    public SharingAgreement {
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
        existenceKnown = Set.copyOf(existenceKnown);
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(signedOn) && day.isBefore(reviewOn) && (endedOn == null || day.isBefore(endedOn));
    }

    /** How the agreement stands on a day. */
    public enum State {
        NOT_YET("Not yet in force"),
        IN_FORCE("In force"),
        DUE_FOR_REVIEW("Due for review"),
        EXPIRED("Expired"),
        ENDED("Ended");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public State state(LocalDate day) {
        if (endedOn != null && !day.isBefore(endedOn)) {
            return State.ENDED;
        }
        if (!day.isBefore(reviewOn)) {
            return State.EXPIRED;
        }
        if (day.isBefore(signedOn)) {
            return State.NOT_YET;
        }
        int notice = Shipped.number(Shipped.on(NOTICE, day), "days");
        return day.plusDays(notice).isBefore(reviewOn) ? State.IN_FORCE : State.DUE_FOR_REVIEW;
    }
}
