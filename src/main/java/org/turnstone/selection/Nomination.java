package org.turnstone.selection;

import java.util.List;
import java.util.UUID;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/**
 * What an agency said when it nominated a person.
 *
 * @param route its code
 * @param adds what the partnership can add to what is done already
 * @param objectives what the work with the person would be for
 * @param timescale by when
 * @param sponsor of a wild card, otherwise empty
 * @param youthAgrees youth offending agrees that a child is managed together
 * @param by name and agency, as shown to readers
 */
public record Nomination(
        Claim claim,
        String route,
        String why,
        List<HarmJudged> harms,
        String adds,
        String objectives,
        String timescale,
        String sponsor,
        String wildReason,
        boolean youthAgrees,
        String by,
        StaffId saidBy) {
    public Nomination {
        harms = List.copyOf(harms);
    }

    /** The same through merges. */
    public UUID id() {
        return UUID.fromString(claim.sourceRef());
    }

    public PersonId person() {
        return claim.person();
    }

    public AgencyCode agency() {
        return claim.agency();
    }

    public boolean isWildCard() {
        return route.equals(Route.WILD_CARD);
    }

    public String routeWords() {
        return SelectionShipped.routeWords(route);
    }
}
