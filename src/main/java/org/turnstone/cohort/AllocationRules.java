package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

/**
 * What has to be right before the work with somebody is given to an agency and its staff (domain 3.2, 4.1: the panel agrees
 * which agency leads, and each agency who does it).
 */
final class AllocationRules {
    private AllocationRules() {}

    static List<Problem> problems(Allocating typed, AllocationStanding standing, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Optional<AgencyCode> lead = Optional.of(typed.lead())
                .filter(AgencyCode::isOne)
                .map(AgencyCode::new)
                .filter(standing.agencies()::containsKey);
        lead.ifPresentOrElse(
                agency -> mayLead(agency, typed, standing, today)
                        .ifPresent(why -> problems.add(new Problem("lead", why))),
                () -> problems.add(new Problem("lead", "Select the agency that leads")));
        workers(typed, standing, lead, problems);
        day(typed, standing, today).ifPresent(why -> problems.add(new Problem("from", why)));
        if (problems.isEmpty() && changesNothing(typed, standing)) {
            problems.add(new Problem("lead", "This is how it is already: change something, or cancel"));
        }
        return problems;
    }

    private static Optional<String> mayLead(
            AgencyCode lead, Allocating typed, AllocationStanding standing, LocalDate today) {
        LocalDate from = typed.from();
        AgencyCode forChildren = forChildren(from == null ? today : from);
        if (from != null
                && standing.isChildOn(from)
                && !lead.equals(forChildren)
                && standing.agencies().containsKey(forChildren)) {
            return Optional.of(
                    standing.named(forChildren) + " leads while a person is under 18. Name others as deputy");
        }
        Allocation now = standing.now();
        Optional<AgencyCode> own = standing.own();
        boolean stays = now != null && now.leadAgency().equals(lead) && own.equals(Optional.of(lead));
        return own.isEmpty() || stays || handsOverAt18(own.get(), standing, today)
                ? Optional.empty()
                : Optional.of("The panel agrees which agency leads: ask the coordinator to enter another");
    }

    /** The coordinator need not see a child: youth offending, which leads, enters who takes over when they are 18. */
    private static boolean handsOverAt18(AgencyCode own, AllocationStanding standing, LocalDate today) {
        Allocation now = standing.now();
        return now != null
                && now.leadAgency().equals(own)
                && own.equals(forChildren(today))
                && standing.isChildOn(today);
    }

    /** The agency that leads the work with children. */
    static AgencyCode forChildren(LocalDate day) {
        return new AgencyCode(CohortReasons.rule("CHILD_LEAD", day));
    }

    private static void workers(
            Allocating typed, AllocationStanding standing, Optional<AgencyCode> lead, List<Problem> problems) {
        Optional<StaffName> worker = standing.worker(typed.leadWorker());
        if (!typed.leadWorker().isEmpty()
                && worker.filter(one -> lead.filter(one.agency()::equals).isPresent())
                        .isEmpty()) {
            problems.add(new Problem(
                    "leadWorker",
                    lead.map(standing::named)
                            .map("Select someone who works for %s, or nobody yet"::formatted)
                            .orElse("Select someone who works for the agency that leads, or nobody yet")));
        }
        Optional<StaffName> deputy = standing.worker(typed.deputy());
        Allocation now = standing.now();
        if (standing.own().isPresent()
                && !is(now == null ? null : now.deputy(), typed.deputy())
                && deputy.filter(one -> !one.agency().equals(standing.own().get()))
                        .isPresent()) {
            problems.add(new Problem(
                    "deputy", "Select someone of your own agency, or ask the coordinator to enter another"));
        } else if (!typed.deputy().isEmpty() && deputy.isEmpty()) {
            problems.add(new Problem("deputy", "Select someone who works for one of the agencies, or nobody"));
        } else if (!typed.deputy().isEmpty() && typed.deputy().equals(typed.leadWorker())) {
            problems.add(new Problem("deputy", "The deputy is somebody else than who leads"));
        }
    }

    private static Optional<String> day(Allocating typed, AllocationStanding standing, LocalDate today) {
        LocalDate from = typed.from();
        if (!typed.notADay().isEmpty()) {
            return Optional.of(typed.notADay());
        }
        if (from == null) {
            return Optional.of("Enter the day, for example 16 11 2026");
        }
        int ahead = Integer.parseInt(CohortReasons.rule("ALLOCATED_AHEAD_DAYS", today));
        if (from.isAfter(today.plusDays(ahead))) {
            return Optional.of("Enter a day in the next %d days, or an earlier one".formatted(ahead));
        }
        LocalDate joined = standing.member().period().from();
        if (from.isBefore(joined)) {
            return Optional.of(
                    "This person joined on " + ExitRules.DAY.format(joined) + ": enter that day or a later one");
        }
        Allocation next = standing.next();
        if (next != null && from.isBefore(next.period().from()) && !isLedByTheSame(typed, standing)) {
            return Optional.of("From " + ExitRules.DAY.format(next.period().from()) + " "
                    + standing.named(next.leadAgency())
                    + " leads, as entered already. Enter that day to change it first, or a later one");
        }
        Allocation now = standing.now();
        return now != null && from.isBefore(now.period().from())
                ? Optional.of("It stands as it is since "
                        + ExitRules.DAY.format(now.period().from()) + ": enter that day or a later one")
                : Optional.empty();
    }

    /** Another worker of the agency that leads until then undoes nothing of what is entered for a later day. */
    private static boolean isLedByTheSame(Allocating typed, AllocationStanding standing) {
        Allocation now = standing.now();
        return now != null && now.leadAgency().value().equals(typed.lead());
    }

    private static boolean changesNothing(Allocating typed, AllocationStanding standing) {
        Allocation now = standing.now();
        return now != null
                && standing.next() == null
                && now.leadAgency().value().equals(typed.lead())
                && is(now.leadWorker(), typed.leadWorker())
                && is(now.deputy(), typed.deputy());
    }

    private static boolean is(Allocation.@Nullable Worker worker, String typed) {
        StaffId staff = worker == null ? null : worker.staff();
        return worker == null
                ? typed.isEmpty()
                : staff != null && Objects.equals(staff.value().toString(), typed);
    }
}
