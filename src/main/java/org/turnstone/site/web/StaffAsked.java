package org.turnstone.site.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.partnership.Role;
import org.turnstone.partnership.StaffList;
import org.turnstone.site.PageAddress;

/** Which part of the staff list is asked for, as it stands in its address; what is not understood asks for nothing. */
record StaffAsked(
        @Nullable String name,
        @Nullable String team,
        @Nullable String role,
        @Nullable String page) {
    private static final int LONGEST = 100;

    StaffList.Asked asked() {
        String typed = name == null ? "" : name.strip();
        return new StaffList.Asked(typed.substring(0, Math.min(LONGEST, typed.length())), teamAsked(), roleAsked());
    }

    private @Nullable UUID teamAsked() {
        try {
            return team == null || team.isBlank() ? null : UUID.fromString(team);
        } catch (IllegalArgumentException noTeam) {
            return null;
        }
    }

    private @Nullable Role roleAsked() {
        return Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElse(null);
    }

    int number() {
        return page != null && page.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    static String address(StaffList.Asked asked, int page) {
        return new PageAddress(AdministrationController.PATH)
                .asking("name", asked.named())
                .asking("team", asked.team() == null ? "" : asked.team().toString())
                .asking("role", asked.role() == null ? "" : asked.role().name())
                .page(page)
                .text();
    }
}
