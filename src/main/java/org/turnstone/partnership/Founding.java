package org.turnstone.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;

/** A partnership before anyone works in it: its places, its agencies under their law, and their teams. */
public record Founding(
        String name, boolean madeUp, List<Ward> wards, List<Agency> agencies, List<Team> teams, AgencyCode host) {
    /** A ward with the area it belongs to. */
    public record Ward(String name, String area) {}

    /** @param contact whom the others ask, and the deputy; none until someone is named */
    public record Agency(
            AgencyCode code,
            String name,
            Regime regime,
            @Nullable Contact contact,
            @Nullable Contact deputy) {
        public Agency(AgencyCode code, String name, Regime regime) {
            this(code, name, regime, null, null);
        }
    }

    /** Someone to ask, who need not work with Turnstone. */
    public record Contact(String name, String email) {}

    public record Team(AgencyCode agency, String name) {}

    public Founding {
        wards = List.copyOf(wards);
        agencies = List.copyOf(agencies);
        teams = List.copyOf(teams);
        if (agencies.stream().noneMatch(agency -> agency.code().equals(host))) {
            throw new IllegalArgumentException("the host is not among the agencies: " + host);
        }
    }
}
