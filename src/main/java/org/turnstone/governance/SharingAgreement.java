package org.turnstone.governance;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;

/**
 * What one agency has signed: what it may receive and for what, until its review. An agency without one in force
 * receives nothing (Leeds, Solihull and Derbyshire agreements; domain guide 8.6).
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
    public SharingAgreement {
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
        existenceKnown = Set.copyOf(existenceKnown);
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(signedOn) && day.isBefore(reviewOn) && (endedOn == null || day.isBefore(endedOn));
    }
}
