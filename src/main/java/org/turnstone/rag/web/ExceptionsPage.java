package org.turnstone.rag.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Allocation;
import org.turnstone.rag.Acknowledgement;
import org.turnstone.rag.OverdueSpell;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.ReadExceptions;
import org.turnstone.rag.ReadExceptions.Exceptions;
import org.turnstone.rag.ReadExceptions.Line;
import org.turnstone.shared.London;
import org.turnstone.site.AgencyWords;
import org.turnstone.site.ClockBar;
import org.turnstone.site.PageAddress;
import org.turnstone.site.Pager;
import org.turnstone.site.RagTag;

/** Who is over the limit of their status: first those whom no manager has acknowledged. */
public record ExceptionsPage(
        String day,
        String summary,
        List<Group> groups,
        Pager pager,
        AtLargeWaits<LateProposal> proposed,
        AtLargeWaits<AlsoInside> inside) {
    static final String PATH = "/cohort/exceptions";

    public record Group(String heading, List<Shown> people) {
        public Group {
            people = List.copyOf(people);
        }
    }

    /** @param acknowledge where the reader may say why */
    public record Shown(
            String name,
            String reference,
            RagTag tag,
            @Nullable ClockBar clock,
            String since,
            String why,
            String leadAgency,
            String leadWorker,
            String said,
            String by,
            @Nullable String acknowledge) {}

    public ExceptionsPage {
        groups = List.copyOf(groups);
    }

    static ExceptionsPage of(Exceptions exceptions) {
        List<Group> groups = new ArrayList<>();
        int without = exceptions.unacknowledged();
        group("Not acknowledged: " + without, false, exceptions, groups);
        group("Acknowledged: " + (exceptions.all() - without), true, exceptions, groups);
        return new ExceptionsPage(
                RagStatusPage.day(exceptions.day()),
                summary(exceptions),
                groups,
                Pager.of(exceptions.page(), ReadExceptions.ON_A_PAGE, exceptions.all(), ExceptionsPage::address),
                AtLargeWaits.of(exceptions.proposed(), one -> LateProposal.of(one, exceptions.day())),
                AtLargeWaits.of(exceptions.inside(), AlsoInside::of));
    }

    private static String address(int page) {
        return new PageAddress(PATH).page(page).text();
    }

    private static String summary(Exceptions exceptions) {
        if (exceptions.all() == 0) {
            return "No one whom you may see is over the limit of their status.";
        }
        String people = exceptions.all() == 1 ? "1 person" : exceptions.all() + " people";
        return people + " whom you may see " + (exceptions.all() == 1 ? "is" : "are") + " over the limit, "
                + (exceptions.unacknowledged() == 0 ? "none" : String.valueOf(exceptions.unacknowledged()))
                + " without a manager’s reason.";
    }

    private static void group(String heading, boolean acknowledged, Exceptions exceptions, List<Group> groups) {
        List<Shown> people = exceptions.lines().stream()
                .filter(line -> (line.overdue().acknowledged() != null) == acknowledged)
                .map(line -> shown(line, exceptions))
                .toList();
        if (!people.isEmpty()) {
            groups.add(new Group(heading, people));
        }
    }

    private static Shown shown(Line line, Exceptions exceptions) {
        OverdueSpell overdue = line.overdue();
        Acknowledgement said = overdue.acknowledged();
        Allocation led = line.led();
        String path = "/people/" + line.person().reference();
        return new Shown(
                line.person().name(),
                line.person().reference(),
                RagDisplay.tag(overdue.now()),
                RagDisplay.clock(overdue.now(), Map.of(overdue.status(), overdue.limit())),
                RagStatusPage.day(overdue.from()),
                exceptions.told().why(overdue.spell()),
                led == null ? "" : AgencyWords.alone(led.leadAgency()),
                led == null || led.leadWorker() == null ? "" : led.leadWorker().name(),
                said == null ? "" : said.reason(),
                said == null ? "" : said.by() + ", " + RagStatusPage.day(London.dayOf(said.at())),
                said == null && exceptions.mayAcknowledge() ? path + "/rag/acknowledge" : null);
    }
}
