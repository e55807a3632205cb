package org.turnstone.casefile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.turnstone.casefile.PersonFile;
import org.turnstone.cohort.CohortMember;
import org.turnstone.imports.Marker;
import org.turnstone.site.Flag;
import org.turnstone.supervision.CustodySpell;

/** The tags beside a person's name: where they are, what warns of them, and what they are to the partnership. */
final class PersonFlags {
    private PersonFlags() {}

    static List<Flag> of(PersonFile file) {
        List<Flag> flags = new ArrayList<>();
        CustodySpell custody = file.now().custody();
        if (custody != null) {
            flags.add(new Flag(custody.reason().words(), true));
        }
        AtLargeShown.flag(file).ifPresent(flags::add);
        file.markers().forEach(marker -> flags.add(of(marker)));
        CohortMember member = file.onCohort();
        if (member == null) {
            flags.add(new Flag("Not on the cohort", false));
        } else {
            flags.add(new Flag(
                    member.cohortCategory() == null ? "On the cohort" : member.cohortCategory() + " cohort", false));
            if (member.strand() != null) {
                flags.add(new Flag(member.strand().words(), false));
            }
        }
        return flags;
    }

    /** Strong only for a warning, which whoever visits has to heed. */
    static Flag of(Marker marker) {
        String level = marker.level().strip();
        return switch (marker.kind()) {
            case WARNING -> new Flag(level.isEmpty() ? "Warning" : "Warning: " + lower(level), true);
            case MAPPA -> new Flag(level.isEmpty() ? "MAPPA" : "MAPPA " + atLevel(level), false);
            case RSO -> new Flag(with("Registered sex offender", level), false);
            case MARAC -> new Flag(with("MARAC", level), false);
            case GANG -> new Flag(with("Gang", level), false);
            case PREVENT -> new Flag(with("Prevent", level), false);
        };
    }

    private static String with(String words, String level) {
        return level.isEmpty() ? words : words + ": " + lower(level);
    }

    private static String atLevel(String level) {
        return level.matches("\\d") ? "level " + level : lower(level);
    }

    /** As it stands within a line; a word in capitals stays so. */
    private static String lower(String words) {
        boolean capitals = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return capitals ? words : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }
}
