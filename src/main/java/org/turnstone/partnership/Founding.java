package org.turnstone.partnership;

import java.util.List;
import org.turnstone.shared.AgencyCode;

/** A partnership before anyone works in it: its places, its agencies under their law, and their teams. */
public record Founding(
        String name, boolean madeUp, List<Ward> wards, List<Agency> agencies, List<Team> teams, AgencyCode host) {
    /** A ward with the area it belongs to. */
    public record Ward(String name, String area) {}

    public record Agency(AgencyCode code, String name, Regime regime) {}

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
