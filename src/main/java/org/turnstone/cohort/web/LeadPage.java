package org.turnstone.cohort.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocation.Worker;
import org.turnstone.cohort.AllocationStanding;
import org.turnstone.cohort.OpenAllocation.Opened;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.shared.StaffId;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Option;

/** What the page on which it is entered who leads shows. */
public record LeadPage(
        Form form,
        String name,
        String reference,
        String now,
        List<Option> agencies,
        List<Option> workers,
        List<Option> deputies,
        boolean ownAgencyAlone,
        String version) {
    public LeadPage {
        agencies = List.copyOf(agencies);
        workers = List.copyOf(workers);
        deputies = List.copyOf(deputies);
    }

    static LeadPage of(Opened opened, Form form) {
        AllocationStanding standing = opened.standing();
        return new LeadPage(
                form.startingWith(values(standing.now())),
                opened.person().name(),
                opened.person().reference(),
                said(standing) + of18(opened),
                Stream.concat(
                                Stream.of(Option.of("", "Choose…")),
                                standing.agencies().entrySet().stream()
                                        .map(agency -> Option.of(agency.getKey().value(), agency.getValue())))
                        .toList(),
                staff("Nobody yet", opened),
                staff("Nobody", opened),
                standing.own().isPresent() && !opened.isChild(),
                standing.version());
    }

    private static Map<String, String> values(@Nullable Allocation now) {
        return now == null
                ? Map.of()
                : Map.of(
                        "lead", now.leadAgency().value(),
                        "leadWorker", id(now.leadWorker()),
                        "deputy", id(now.deputy()));
    }

    private static String id(@Nullable Worker worker) {
        StaffId staff = worker == null ? null : worker.staff();
        return staff == null ? "" : staff.value().toString();
    }

    /** In one sentence for the page, and for whoever is told that it has changed meanwhile. */
    static String said(AllocationStanding standing) {
        Allocation now = standing.now();
        if (now == null) {
            return "Nobody leads yet." + next(standing);
        }
        Worker lead = now.leadWorker();
        Worker deputy = now.deputy();
        return standing.agencies()
                        .getOrDefault(now.leadAgency(), now.leadAgency().value())
                + (lead == null ? " leads, and names nobody yet" : " leads: " + lead.name())
                + (deputy == null ? "" : ", deputy " + deputy.name())
                + ". Since " + ExitPage.day(now.period().from()) + "." + next(standing);
    }

    private static String of18(Opened opened) {
        return opened.standing()
                .of18()
                .filter(day -> opened.isChild())
                .map(day -> " This person is 18 on " + ExitPage.day(day)
                        + ": from that day on another agency may lead, and it can be entered now.")
                .orElse("");
    }

    private static String next(AllocationStanding standing) {
        Allocation next = standing.next();
        return next == null
                ? ""
                : " From " + ExitPage.day(next.period().from()) + " "
                        + standing.agencies()
                                .getOrDefault(
                                        next.leadAgency(), next.leadAgency().value())
                        + " leads, as entered already.";
    }

    private static List<Option> staff(String nobody, Opened opened) {
        return Stream.concat(
                        Stream.of(Option.of("", nobody)),
                        opened.standing().staff().stream()
                                .map(one -> Option.of(one.id().value().toString(), words(one, opened.leads()))))
                .toList();
    }

    private static String words(StaffName one, Map<StaffName, Long> counted) {
        long leads = counted.getOrDefault(one, 0L);
        return one.words() + (leads == 0 ? "" : leads == 1 ? " (leads 1 person)" : " (leads " + leads + " people)");
    }

    public String back() {
        return "/people/" + reference;
    }
}
