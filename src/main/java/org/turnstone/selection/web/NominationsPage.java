package org.turnstone.selection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.selection.Nomination;
import org.turnstone.selection.ReadNominations;
import org.turnstone.selection.ReadNominations.Line;
import org.turnstone.selection.ReadNominations.Nominations;
import org.turnstone.shared.London;
import org.turnstone.site.AgencyWords;
import org.turnstone.site.Days;
import org.turnstone.site.PageAddress;
import org.turnstone.site.Pager;

/** The nominations by state, the oldest first. */
public record NominationsPage(boolean screens, String summary, List<Group> groups, Pager pager) {
    static final String PATH = "/nominations";

    public record Group(String heading, List<Shown> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** @param waiting empty where it is decided */
    public record Shown(
            String name, String reference, String path, String route, String by, String on, String waiting) {}

    public NominationsPage {
        groups = List.copyOf(groups);
    }

    static NominationsPage of(Nominations found) {
        Map<String, List<Shown>> byState = new LinkedHashMap<>();
        for (Line line : found.lines()) {
            byState.computeIfAbsent(state(line, found.screens()), none -> new ArrayList<>())
                    .add(shown(line, found));
        }
        return new NominationsPage(
                found.screens(),
                summary(found),
                byState.entrySet().stream()
                        .map(each -> new Group(each.getKey(), each.getValue()))
                        .toList(),
                Pager.of(
                        found.page(),
                        ReadNominations.ON_A_PAGE,
                        found.all(),
                        page -> new PageAddress(PATH).page(page).text()));
    }

    private static String state(Line line, boolean screens) {
        return screens
                ? line.file().state().words()
                : ToldAgency.of(line.file()).state();
    }

    private static String summary(Nominations found) {
        String whose = found.screens() ? " whom you may see" : " of your agency’s";
        return found.all() == 0
                ? "No nomination yet."
                : found.all() == 1 ? "1 nomination" + whose + "." : found.all() + " nominations" + whose + ".";
    }

    private static Shown shown(Line line, Nominations found) {
        Nomination said = line.file().nomination();
        boolean open = found.screens()
                ? line.file().state().isOpen()
                : ToldAgency.of(line.file()).open();
        return new Shown(
                line.person().name(),
                line.person().reference(),
                PATH + "/" + said.id(),
                said.routeWords(),
                AgencyWords.alone(said.agency()),
                Days.day(said.claim().sourceUpdatedAt()),
                open ? since(said.claim().sourceUpdatedAt(), found.today()) : "");
    }

    private static String since(Instant at, LocalDate today) {
        long days = ChronoUnit.DAYS.between(London.dayOf(at), today);
        return days == 1 ? "1 day" : days + " days";
    }
}
