package org.turnstone.demo;

import java.util.List;

/** Kingsmere before any file comes in: its areas and wards, agencies with whom to ask, teams, and the demonstration accounts. */
public record PartnershipSetUp(
        String name, List<Ward> wards, List<AgencyOf> agencies, List<Team> teams, List<Account> accounts) {
    public PartnershipSetUp {
        wards = List.copyOf(wards);
        agencies = List.copyOf(agencies);
        teams = List.copyOf(teams);
        accounts = List.copyOf(accounts);
    }

    public record Ward(String name, String area, String postcodeDistrict) {}

    /** {@code regime} is the name of the law's regime; the single point of contact and the deputy are roles, not people. */
    public record AgencyOf(String code, String name, String regime, String singlePointOfContact, String deputy) {}

    public record Team(String agency, String name) {}

    /**
     * Who a demonstration account signs in as; the same person comes in with the agency's {@code staff} file, but for
     * the administrator and the privacy officer, who are appointed by hand.
     */
    public record Account(
            String username, String staffRef, String agency, String name, String email, String team, String role) {}

    public static PartnershipSetUp kingsmere() {
        return new PartnershipSetUp(
                "Kingsmere IOM partnership",
                Table.read("places.csv").stream()
                        .map(row ->
                                new Ward(row.getField("ward"), row.getField("area"), row.getField("postcode_district")))
                        .toList(),
                Table.read("agencies.csv").stream()
                        .map(row -> new AgencyOf(
                                row.getField("code"),
                                row.getField("name"),
                                row.getField("regime"),
                                row.getField("single_point_of_contact"),
                                row.getField("deputy")))
                        .toList(),
                Table.read("teams.csv").stream()
                        .map(row -> new Team(row.getField("agency"), row.getField("team")))
                        .toList(),
                Staff.all().stream()
                        .filter(staff -> !staff.account().isEmpty())
                        .map(staff -> new Account(
                                staff.account(),
                                staff.ref(),
                                staff.agency().name(),
                                staff.name(),
                                staff.email(),
                                staff.team(),
                                staff.role()))
                        .toList());
    }
}
