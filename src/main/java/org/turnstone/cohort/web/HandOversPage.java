package org.turnstone.cohort.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.At18;
import org.turnstone.cohort.ReadHandOvers;
import org.turnstone.cohort.ReadHandOvers.HandOvers;
import org.turnstone.cohort.ReadHandOvers.Turning;
import org.turnstone.shared.AgencyCode;

/** What the page of open hand-overs shows. */
public record HandOversPage(
        List<Shown> turning, List<Shown> noAge, List<Moving> moving, boolean mayAllocate, boolean mayDecide) {
    public HandOversPage {
        turning = List.copyOf(turning);
        noAge = List.copyOf(noAge);
        moving = List.copyOf(moving);
    }

    /**
     * @param of18 the day on which they are 18; empty where it is not known
     * @param asks whether somebody has to do something
     */
    public record Shown(String name, String reference, String of18, String leads, String handOver, boolean asks) {
        public String href() {
            return "/people/" + reference;
        }
    }

    /** @param said how the transfer stands */
    public record Moving(String name, String reference, String said, boolean isAccepted) {
        public String href() {
            return "/people/" + reference;
        }
    }

    static HandOversPage of(HandOvers list) {
        return new HandOversPage(
                shown(
                        list,
                        list.turning().stream()
                                .filter(one -> one.state() != At18.AGE_NOT_KNOWN)
                                .toList()),
                shown(
                        list,
                        list.turning().stream()
                                .filter(one -> one.state() == At18.AGE_NOT_KNOWN)
                                .toList()),
                list.moving().stream().map(one -> moving(one, list)).toList(),
                list.mayAllocate(),
                list.mayDecide());
    }

    private static Moving moving(ReadHandOvers.Moving one, HandOvers list) {
        return new Moving(
                one.person().name(),
                one.person().reference(),
                list.mayDecide()
                        ? one.transfer().words(list.today())
                        : one.transfer().inShort(),
                one.transfer().isAccepted());
    }

    private static List<Shown> shown(HandOvers list, List<Turning> some) {
        return some.stream()
                .map(one -> new Shown(
                        one.person().name(),
                        one.person().reference(),
                        one.of18().map(ExitPage::day).orElse(""),
                        leads(one.now(), list.agencies()),
                        handOver(one, list.agencies()),
                        one.state().asks()))
                .toList();
    }

    private static String leads(@Nullable Allocation now, Map<AgencyCode, String> agencies) {
        return now == null
                ? "Nobody"
                : name(now, agencies)
                        + (now.leadWorker() == null
                                ? ""
                                : ", " + now.leadWorker().name());
    }

    private static String handOver(Turning one, Map<AgencyCode, String> agencies) {
        Allocation next = one.next();
        return next == null || next.equals(one.now())
                ? one.state().words()
                : one.state().words() + ": " + name(next, agencies) + " from "
                        + ExitPage.day(next.period().from());
    }

    private static String name(Allocation one, Map<AgencyCode, String> agencies) {
        return agencies.getOrDefault(one.leadAgency(), one.leadAgency().value());
    }
}
