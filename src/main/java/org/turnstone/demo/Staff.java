package org.turnstone.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A member of staff of Kingsmere; {@code account} where a demonstration account signs in as them. */
record Staff(
        String ref,
        Agency agency,
        String name,
        String team,
        String role,
        String account,
        int joinedAfterDays,
        @Nullable Integer leftAfterDays) {
    private static final List<Staff> ALL = Table.read("staff.csv").stream()
            .map(row -> new Staff(
                    row.getField("staff_ref"),
                    Agency.valueOf(row.getField("agency")),
                    row.getField("name"),
                    row.getField("team"),
                    row.getField("role"),
                    row.getField("account"),
                    Integer.parseInt(row.getField("joined_after_days")),
                    row.getField("left_after_days").isEmpty()
                            ? null
                            : Integer.valueOf(row.getField("left_after_days"))))
            .toList();
    private static final List<String> APPOINTED = List.of("ADMINISTRATOR", "PRIVACY_OFFICER");
    private static final List<String> WHO_LEAD = List.of(
            "COORDINATOR",
            "POLICE_OFFENDER_MANAGER",
            "PROBATION_OFFENDER_MANAGER",
            "YOS_CASE_MANAGER",
            "DIP_WORKER",
            "HOUSING_OFFICER",
            "MENTAL_HEALTH_WORKER",
            "PRISON_LINK_OFFICER",
            "KEYWORKER");

    private static final Map<Agency, List<Staff>> LEADS = ALL.stream()
            .filter(staff -> WHO_LEAD.contains(staff.role))
            .filter(staff -> staff.joinedAfterDays == 0 && staff.leftAfterDays == null)
            .collect(Collectors.groupingBy(Staff::agency));

    static List<Staff> all() {
        return ALL;
    }

    /** Those of an agency who lead people's work, have been there from the start and are there now. */
    static List<Staff> leads(Agency agency) {
        return LEADS.getOrDefault(agency, List.of());
    }

    String email() {
        return name.toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '.') + "@"
                + agency.name().toLowerCase(Locale.ROOT) + ".kingsmere.example";
    }

    /** Those who watch over others are given their role by hand, never by a file. */
    boolean appointedByHand() {
        return APPOINTED.contains(role);
    }

    Stream<Sent> told(History history) {
        if (appointedByHand()) {
            return Stream.empty();
        }
        var joined = history.first().plusDays(joinedAfterDays);
        Sent joining = new Sent(
                agency, Kind.STAFF, joined, "S-" + ref, false, row(joined.toString(), appointedUntil(history)));
        if (leftAfterDays == null) {
            return Stream.of(joining);
        }
        var left = history.first().plusDays(leftAfterDays);
        return Stream.of(
                joining,
                new Sent(agency, Kind.STAFF, left, "S-" + ref, false, row(joined.toString(), left.toString())));
    }

    /** Everyone who still works there is appointed for a year after the history ends. */
    private static String appointedUntil(History history) {
        return history.last().plusYears(1).toString();
    }

    private List<String> row(String from, String to) {
        return List.of(ref, name, email(), team, role, from, to);
    }
}
